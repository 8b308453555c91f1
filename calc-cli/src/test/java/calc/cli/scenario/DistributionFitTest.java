package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Distributions fitted to a column, from the file to the expression. */
class DistributionFitTest {
  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "markdown", "md", "json", "json", "csv", "csv");

  private static final String FIVE = "1.5\n2.5\n3\n4\n7\n";

  private static Answer fit(String csv, String... options) {
    List<String> args = new ArrayList<>(List.of("fit", "distribution", "-"));
    args.addAll(List.of(options));
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return Calc.run(new ByteArrayInputStream(bytes), args.toArray(String[]::new));
  }

  private static JsonNode json(String csv, String... options) {
    List<String> args = new ArrayList<>(List.of(options));
    args.addAll(List.of("--format", "json"));
    Answer answer = fit(csv, args.toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    return Calc.tree(answer.out());
  }

  private static String latency() {
    return Path.of("")
        .toAbsolutePath()
        .relativize(Calc.root().resolve("scenarios/data/latency.csv"))
        .toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "csv"})
  void looksAsReviewed(String format) {
    Answer answer = Calc.run("fit", "distribution", latency(), "--format", format);
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).isEmpty();
    Golden.check("fit-latency." + ENDINGS.get(format), answer.out());
  }

  @Test
  void countsAreHeldAgainstEveryFamily() {
    Answer answer = fit("errors\n0\n1\n0\n0\n2\n0\n1\n3\n0\n1\n0\n0\n1\n0\n2\n1\n");
    assertThat(answer.code()).isZero();
    Golden.check("fit-counts.txt", answer.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "took\n",
        "# a remark\n\ntook\n",
        "\uFEFFtook\n",
        "name;took\n",
        "name\ttook\n",
        "\"a,b\",took\n"
      })
  void theOnlyColumnOfNumbersIsFound(String header) {
    String separator = header.contains(";") ? ";" : header.contains("\t") ? "\t" : ",";
    boolean two = header.contains("name") || header.contains("a,b");
    String rows = two ? FIVE.replaceAll("(?m)^(?=.)", "row" + separator) : FIVE;
    assertThat(json(header + rows).path("values").intValue()).isEqualTo(5);
    assertThat(json(header + rows).path("mean").path("value").doubleValue()).isEqualTo(3.6);
  }

  @Test
  void aColumnIsNamedOrNumbered() {
    String csv = "id,a,b\n1,5,10\n2,6,30\n3,7,20\n4,9,70\n5,9,11\n";
    assertThat(fit(csv).err()).contains("3 columns hold numbers", "the columns are id, a, b");
    assertThat(json(csv, "b").path("highest").path("value").intValue()).isEqualTo(70);
    assertThat(json(csv, "B")).isEqualTo(json(csv, "3"));
    assertThat(fit(csv, "c").err()).contains("<stdin>:1:1: error[UNKNOWN_NAME]", "no column c");
    assertThat(fit("a,b\nx,y\n").err()).contains("no column holds numbers");
  }

  @ParameterizedTest
  @CsvSource({
    "latency, ms, ms",
    "latency, %, %",
    "latency_ms, , ms",
    "latency (ms), , ms",
    "payload [kB], , kB",
    "ms, , ms",
    "latency_ms, s, s",
    "latency, , 1",
    "min, , 1",
    "users, , 1",
    "latency (p99), , 1"
  })
  void theUnitIsThatOfTheOptionElseOfTheName(String column, String option, String unit) {
    String csv = column + "\n" + FIVE;
    JsonNode result = option == null ? json(csv) : json(csv, "--unit", option);
    assertThat(result.path("mean").path("unit").asText()).isEqualTo(unit);
    assertThat(result.path("mean").path("value").doubleValue()).isEqualTo(3.6);
    String third = unit.equals("1") ? "" : ", \"" + unit + "\"";
    assertThat(result.path("empirical").asText())
        .isEqualTo("empirical(\"FILE.csv\", \"" + column + "\"" + third + ")");
  }

  @Test
  void everyBadCellIsReportedWhereItStands() {
    Answer answer =
        fit(
            "a,x\n1,1\n1,NaN\n1,1e308\n1,12ms\n1,\"12,345\"\n1,25,000\n1,1e-200\n1,-inf\n1,1e999\n",
            "x");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains(
            "<stdin>:3:3: error[SYNTAX]: the value is no number: `NaN`",
            "<stdin>:4:3: error[OUT_OF_RANGE]: the value must be 0, or 1e-100 to 1e100 in size,",
            "<stdin>:5:3: error[SYNTAX]: the value is no number: `12ms`",
            "write it as 25000 or 2.5e4, without a unit",
            "<stdin>:6:3: error[SYNTAX]: the value is no number: `12,345`",
            "write it without separators between thousands",
            "<stdin>:7:6: error[SYNTAX]: this line has 3 cells, the first one has 2",
            "<stdin>:8:3: error[OUT_OF_RANGE]",
            "<stdin>:9:3: error[SYNTAX]: the value is no number: `-inf`",
            "what was not measured has no value",
            "<stdin>:10:3: error[OUT_OF_RANGE]",
            "8 errors");
  }

  @Test
  void afterTwentyMistakesNoMoreIsRead() {
    Answer answer = fit("x\n" + "?\n".repeat(100_000));
    assertThat(answer.err()).contains("20 errors");
  }

  @Test
  void emptyCellsAreLeftOutAndTold() {
    Answer answer = fit("a,x\n1,1.5\n2,\n3,2.5\n4\n5,3\n6,-\n7,4\n8,7\n", "x");
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("<stdin>:3:3: warning[CELLS_MISSING]: 3 cells are empty");
    assertThat(answer.out()).contains("5 values");
    assertThat(fit("a,x\n1,1.5\n2,\n", "x", "--strict").code()).isEqualTo(3);
    assertThat(fit(FIVE, "--strict").code()).isOne();
    assertThat(fit(FIVE).err()).contains("FEW_POINTS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''          | holds no values",
        "x           | holds no values",
        "5           | holds 1 value only",
        "x;1;2;3;4   | holds 4 values only",
        "7;7;7;7;7;7 | every value is 7",
        "1,2;3,4     | 2 columns hold numbers"
      })
  void whatCannotBeFittedIsRefused(String csv, String message) {
    Answer answer = fit(csv.replace(";", "\n"));
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains(message);
  }

  @Test
  void optionsOfTheOtherLawAreRefused() {
    assertThat(fit(FIVE, "--x", "a").err()).contains("columns of a load test");
    assertThat(fit(FIVE, "--x", "a").code()).isEqualTo(2);
    assertThat(fit(FIVE, "--unit", "foo").err()).contains("--unit: foo is no unit");
    assertThat(Calc.run("fit", "usl", "x.csv", "y").err()).contains("by --x and --y, not y");
    assertThat(Calc.run("fit", "distributoin", "x.csv").err()).contains("distribution");
    assertThat(Calc.run("fit", "distribution", "missing.csv").code()).isEqualTo(3);
  }

  /** Measurements may be larger than what people write, and are not without bound either. */
  @Test
  void aFileOfMeasurementsMayHaveSixtyFourMebibytes(@TempDir Path folder) throws IOException {
    Path large = folder.resolve("large.csv");
    Files.writeString(large, "x\n" + "1.25\n2.5\n3.75\n".repeat(200_000));
    Answer answer = Calc.run("fit", "distribution", large.toString(), "--format", "json");
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(Calc.tree(answer.out()).path("values").intValue()).isEqualTo(600_000);
    Files.write(large, new byte[(64 << 20) + 1]);
    assertThat(Calc.run("fit", "distribution", large.toString()).err())
        .contains("larger than 64 MiB");
  }
}
