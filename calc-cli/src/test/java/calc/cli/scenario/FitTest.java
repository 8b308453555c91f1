package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A law fitted to a load test, from the file to the tier. */
class FitTest {
  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "markdown", "md", "json", "json", "csv", "csv");

  /** X(N) of the law with lambda 1000, sigma 0.05 and kappa 0.0002, to the nearest hundredth. */
  private static final String EXACT =
      "1,1000\n2,1904.04\n4,3471.02\n8,5877.17\n16,8898.78\n32,11643.14\n64,12912.60\n";

  private static Answer fit(String csv, String... options) {
    List<String> args = new ArrayList<>(List.of("fit", "usl", "-"));
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

  private static Path data(String name) {
    return Path.of("").toAbsolutePath().relativize(Calc.root().resolve("scenarios/data/" + name));
  }

  @ParameterizedTest
  @CsvSource({
    "cisco, text",
    "cisco, markdown",
    "cisco, json",
    "cisco, csv",
    "raytracer, text",
    "raytracer, json",
    "specsdm91, text"
  })
  void looksAsReviewed(String name, String format) {
    Answer answer = Calc.run("fit", "usl", data(name + ".csv").toString(), "--format", format);
    assertThat(answer.code()).isZero();
    Golden.check("fit-" + name + "." + ENDINGS.get(format), answer.out());
  }

  @Test
  void whatASeniorEngineerShouldDoubtIsSaid() {
    Answer answer = Calc.run("fit", "usl", data("cisco.csv").toString());
    assertThat(answer.err()).contains("PEAK_NOT_MEASURED", "36", "1 to 32");
    assertThat(Calc.run("fit", "usl", data("cisco.csv").toString(), "--strict").code()).isOne();
    assertThat(Calc.run("fit", "usl", data("raytracer.csv").toString()).err())
        .contains("BOUND_ACTIVE", "kappa = 0 was held");
    assertThat(fit("1,10\n2,20\n4,40\n").err()).contains("FEW_POINTS", "NO_CONTENTION");
  }

  /** A second way to the same numbers: the tier is run, and has the peak of the fit. */
  @ParameterizedTest
  @ValueSource(strings = {"cisco", "raytracer", "specsdm91"})
  void theTierCanBePasted(String name) {
    Answer answer = Calc.run("fit", "usl", data(name + ".csv").toString());
    String tier = answer.out().substring(answer.out().indexOf("  tiers:"));
    JsonNode result = Calc.jsonOf("scenario: Pasted\n" + tier.replaceAll("(?m)^ {2}", ""));
    JsonNode best =
        Calc.tree(Calc.run("fit", "usl", data(name + ".csv").toString(), "--format", "json").out())
            .path("fits")
            .get(0);
    if (!best.path("peak").isNull()) {
      assertThat(Calc.value(result, "app.concurrency"))
          .isEqualTo(best.path("peak").path("concurrency").path("value").doubleValue());
      assertThat(Calc.value(result, "app.node_capacity"))
          .isCloseTo(
              best.path("peak").path("throughput").path("value").doubleValue(),
              Percentage.withPercentage(0.1));
    }
    assertThat(Calc.value(result, "app.utilization")).isBetween(1.0, 70.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concurrency,throughput\n",
        "N,X\n",
        "Users,Requests/s\n",
        "threads,TPS\n",
        "\"virtual users\",\"Throughput (req/s)\"\n",
        "clients,tput [req/s]\n",
        "# a remark\n\nVUs,rps\n",
        "this,that\n",
        "",
        "\uFEFFn,x\n"
      })
  void columnsAreFoundWhateverTheyAreCalled(String header) {
    JsonNode result = json(header + EXACT);
    assertThat(result.path("fits").get(0).path("sigma").path("value").doubleValue())
        .isCloseTo(0.05, Percentage.withPercentage(1));
    assertThat(result.path("points").intValue()).isEqualTo(7);
  }

  @Test
  void separatorsLineEndsAndDecimalCommasMakeNoDifference() {
    JsonNode usual = json("n,x\n" + EXACT).path("fits");
    assertThat(json("n\tx\n" + EXACT.replace(',', '\t')).path("fits")).isEqualTo(usual);
    assertThat(json("n;x\n" + EXACT.replace(',', ';')).path("fits")).isEqualTo(usual);
    String german = EXACT.replace(',', ';').replace('.', ',');
    assertThat(json("n;x\n" + german).path("fits")).isEqualTo(usual);
    assertThat(json(("n,x\n" + EXACT).replace("\n", "\r\n")).path("fits")).isEqualTo(usual);
    assertThat(json("n,x\n" + EXACT.replace(",", " , ") + "\n\n").path("fits")).isEqualTo(usual);
  }

  @Test
  void optionsNameTheColumnsAndTheUnit() {
    String wide = "step,users,errors,done\n";
    StringBuilder rows = new StringBuilder(wide);
    int step = 0;
    for (String line : EXACT.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      String[] cells = line.split(",", -1);
      rows.append(step++).append(',').append(cells[0]).append(",0,").append(cells[1]).append('\n');
    }
    assertThat(fit(rows.toString()).err()).contains("no column is called a throughput");
    JsonNode byName = json(rows.toString(), "--y", "done");
    assertThat(json(rows.toString(), "--x", "2", "--y", "4")).isEqualTo(byName);
    assertThat(fit(rows.toString(), "--y", "dona").err()).contains("there is no column dona");
    JsonNode minutes = json(rows.toString(), "--y", "done", "--unit", "req/min");
    assertThat(minutes.path("fits").get(0).path("lambda").path("unit").asText())
        .isEqualTo("req/min");
    assertThat(fit(rows.toString(), "--y", "done", "--unit", "GB").err())
        .contains("--unit: GB is no rate");
  }

  @Test
  void everyBadCellIsReportedWhereItStands() {
    Answer answer = fit("n,x\n1,1000\ntwo,1900\n3,\n-4,3000\n5,-1\n6,12k\n7,1e400\n");
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains(
            "<stdin>:3:1: error[SYNTAX]: the concurrency is no number: `two`",
            "<stdin>:4:3: error[SYNTAX]: the throughput is missing",
            "<stdin>:5:1: error[OUT_OF_RANGE]: the concurrency must be above 0, got -4",
            "<stdin>:6:3: error[OUT_OF_RANGE]: the throughput must be 0 or more, got -1",
            "<stdin>:7:3: error[SYNTAX]: the throughput is no number: `12k`",
            "<stdin>:8:3: error[OUT_OF_RANGE]: the throughput must be at most 1e15, got 1e400",
            "6 errors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | holds no measurements",
        "n,x                 | holds no measurements",
        "1 2 3               | there is one column only",
        "n,x;1,5;2,9         | has measurements at 2 different concurrencies only",
        "n,x;1,0;2,0;3,0     | every throughput is 0",
        "n,users,x;1,1,5     | several columns may be the concurrency"
      })
  void whatCannotBeFittedIsRefused(String csv, String message) {
    Answer answer = fit(csv.replace(";", "\n"));
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains(message);
  }

  @Test
  void aWrongCommandLineSaysWhatIsPossible() {
    assertThat(Calc.run("fit", "amdahl", "x.csv").code()).isEqualTo(2);
    assertThat(Calc.run("fit", "amdahl", "x.csv").err()).contains("there is no law amdahl");
    assertThat(Calc.run("fit").code()).isEqualTo(2);
    assertThat(Calc.run("fit", "usl", "missing.csv").code()).isEqualTo(3);
  }
}
