package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured values in scenarios and on the command line. */
class EmpiricalTest {
  @TempDir private Path folder;

  @BeforeEach
  void measured() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/latency.csv"), "id,took\n1,10\n2,40\n3,20\n4,20\n");
  }

  private Path scenario(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  @Test
  void aScenarioNamesAFileBesideIt() throws IOException {
    Path file =
        scenario(
            "a.yaml",
            """
            scenario: A
            inputs:
              took: empirical("data/latency.csv", "took", "ms")
              same: empirical("data/latency.csv", "2") * 1 ms
              both: { value: 25 ms, range: 'empirical("data/latency.csv", "took", "ms")' }
            quantities:
              twice: 2 * took
            """);
    JsonNode result = Calc.json(file);
    assertThat(Calc.value(result, "took")).isEqualTo(20);
    assertThat(Calc.value(result, "same")).isEqualTo(20);
    assertThat(Calc.value(result, "both")).isEqualTo(25);
    assertThat(Calc.value(result, "twice")).isEqualTo(40);
    assertThat(
            Calc.value(
                Calc.json(file, "--set", "took=empirical('data/latency.csv','id','s')"), "took"))
        .isEqualTo(2);
  }

  /** Relative to the file that names it, as with include. */
  @Test
  void anIncludedFileNamesWhatLiesBesideItself() throws IOException {
    scenario("data/inputs.yaml", "inputs:\n  took: empirical(\"latency.csv\", \"took\", \"ms\")\n");
    Path file = scenario("b.yaml", "scenario: B\ninclude: data/inputs.yaml\n");
    assertThat(Calc.value(Calc.json(file), "took")).isEqualTo(20);
  }

  /** Only what was measured comes about: three of four values are 20 or less. */
  @Test
  void aSimulationDrawsMeasuredValues() throws IOException {
    Path file =
        scenario(
            "c.yaml",
            """
            scenario: C
            inputs:
              took: empirical("data/latency.csv", "took", "ms")
            quantities:
              slow: if(took > 30 ms, 1, 0)
            """);
    Answer answer = Calc.run("simulate", file.toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("empirical, values 4, lowest 10 ms, highest 40 ms", "0.25");
  }

  @Test
  void evalReadsFromTheFolderOneIsIn() {
    assertThat(Calc.run("eval", "empirical(\"../a.csv\")").err()).contains("leaves the folder");
    assertThat(Calc.run("eval", "empirical(\"pom.xml\")").err()).contains("pom.xml");
    assertThat(Calc.run("eval", "empirical(\"no.csv\")").err())
        .contains("expression:1:11: error[UNREADABLE]: no.csv does not exist");
    String sample = shown("warning/cells-missing/latency.csv");
    Answer inside = Calc.run("eval", "empirical(\"" + sample + "\", \"latency\")");
    assertThat(inside.out()).isEqualTo("5\n");
  }

  /** A line of standard input is counted, a line of the file it names is not. */
  @Test
  void whatStandsInTheFileIsReportedThere() {
    String bad = shown("measured/bad-cells/latency.csv");
    byte[] lines =
        ("1\n2\nempirical(\"" + bad + "\", \"latency\")\n").getBytes(StandardCharsets.UTF_8);
    Answer answer = Calc.run(new ByteArrayInputStream(lines), "eval", "-");
    assertThat(answer.err()).contains(bad + ":3:3: error[SYNTAX]: the value is no number: `NaN`");
    byte[] missing = "1\n2\nempirical(\"no.csv\")\n".getBytes(StandardCharsets.UTF_8);
    assertThat(Calc.run(new ByteArrayInputStream(missing), "eval", "-").err())
        .contains("<stdin>:3:11: error[UNREADABLE]");
  }

  private static String shown(String name) {
    Path file = Calc.resources().resolve("broken").resolve(name);
    return Path.of("").toAbsolutePath().relativize(file).toString().replace('\\', '/');
  }
}
