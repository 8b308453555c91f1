package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios a user starts from: each runs in every format, and editors accept it. */
class FormatsOfScenariosTest {
  private static final List<String> FORMATS = List.of("text", "markdown", "csv", "json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Calc.run("schema").out());

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  static Stream<Arguments> scenariosAndFormats() {
    return Bundled.scenarios().stream()
        .flatMap(file -> FORMATS.stream().map(format -> Arguments.of(file, format)));
  }

  @Test
  void thereAreSome() {
    assertThat(Bundled.scenarios()).contains(Bundled.EXEMPLAR);
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("scenariosAndFormats")
  void runsTheSameEveryTime(Path file, String format) {
    Answer answer = Calc.run("run", file.toString(), "--format", format);
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).doesNotContain("NaN", "Infinity");
    if (format.equals("csv")) {
      assertThat(answer.err()).doesNotContain("error[");
    } else {
      assertThat(answer.out()).contains(Tree.of(file).path("scenario").asText());
      assertThat(answer.err()).isEmpty();
    }
    assertThat(Calc.run("run", file.toString(), "--format", format)).isEqualTo(answer);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void fitsTheSchemaThatIsPrinted(Path file) {
    String json = Tree.typed(Calc.read(file)).toString();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void jsonAndCsvSayTheSame(Path file) {
    JsonNode quantities = Calc.json(file).path("quantities");
    String csv = Calc.run("run", file.toString(), "--format", "csv").out();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      List<CsvRecord> rows =
          reader.stream().filter(row -> quantities.has(row.getField(1))).toList();
      assertThat(rows).hasSize(quantities.size());
      for (CsvRecord row : rows) {
        JsonNode figure = quantities.path(row.getField(1));
        assertThat(row.getField(2)).isEqualTo(number(figure.path("value")));
        assertThat(row.getField(3)).isEqualTo(figure.path("unit").asText());
        assertThat(row.getField(4)).isEqualTo(figure.path("text").asText());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String number(JsonNode value) {
    return value.isNull() ? "" : value.decimalValue().toPlainString();
  }

  @Test
  void everyFigureOfATierIsExplained() {
    String file = Bundled.EXEMPLAR.toString();
    for (String quantity : Tree.keys(Calc.json(Bundled.EXEMPLAR).path("quantities"))) {
      if (quantity.startsWith("app.")) {
        Answer answer = Calc.run("explain", file, quantity);
        assertThat(answer.code()).as(quantity).isZero();
        assertThat(answer.out()).contains(quantity);
      }
    }
  }

  @Test
  void aResultGoesToAFileAsToTheScreen(@TempDir Path folder) {
    Path file = folder.resolve("result.md");
    String scenario = Bundled.EXEMPLAR.toString();
    Answer toFile = Calc.run("run", scenario, "--format", "markdown", "--output", file.toString());
    assertThat(toFile.out()).isEmpty();
    assertThat(file).exists();
    assertThat(Calc.read(file)).isEqualTo(Calc.run("run", scenario, "--format", "markdown").out());
    assertThat(Files.exists(folder.resolve("result.md.tmp"))).isFalse();
  }
}
