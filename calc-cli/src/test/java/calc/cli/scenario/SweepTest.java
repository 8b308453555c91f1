package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table over one input, and the grid over two. */
class SweepTest {
  private static final String API = Calc.resource("explore/api.yaml").toString();

  @Property(tries = 25)
  void aPointEqualsASingleRun(
      @ForAll @DoubleRange(min = 100, max = 90_000) double from,
      @ForAll @DoubleRange(min = 1.01, max = 50) double factor,
      @ForAll boolean logarithmic,
      @ForAll @IntRange(min = 2, max = 9) int steps) {
    List<String> more = new ArrayList<>(List.of("--steps", "" + steps));
    if (logarithmic) {
      more.add("--log");
    }
    JsonNode sweep = sweep("peak=" + from + " to " + from * factor + " req/s", more);
    assertThat(sweep.path("points")).hasSize(steps);
    JsonNode point = sweep.path("points").get(steps / 2);
    JsonNode run = run("peak=" + point.path("peak").decimalValue().toPlainString() + " req/s");
    for (JsonNode quantity : sweep.path("quantities")) {
      String name = quantity.path("name").asText();
      JsonNode single = run.path("quantities").path(name);
      assertThat(point.path(name)).as(name).isEqualTo(single.path("value"));
      assertThat(quantity.path("unit")).isEqualTo(single.path("unit"));
    }
  }

  @Property(tries = 15)
  void aStepIsWhereTheCountChanges(@ForAll @DoubleRange(min = 0.2, max = 3) double milliseconds) {
    String cpu = "app_cpu=" + milliseconds + " ms";
    JsonNode sweep =
        sweep("peak=5k to 60k req/s", List.of("--steps", "4", "--of", "app.nodes", "--set", cpu));
    for (JsonNode breakpoint : sweep.path("breakpoints")) {
      if (breakpoint.path("kind").asText().equals("step")) {
        double at = breakpoint.path("value").asDouble();
        String change = breakpoint.path("change").asText();
        assertThat(nodes(cpu, at) + " nodes").isEqualTo(change.replaceFirst(".* → ", ""));
        assertThat("" + nodes(cpu, at * (1 - 1e-8))).isEqualTo(change.replaceFirst(" .*", ""));
      }
    }
  }

  private static int nodes(String cpu, double peak) {
    JsonNode run = Calc.json(Calc.resource("explore/api.yaml"), "--set", cpu, "--set", set(peak));
    return (int) Calc.value(run, "app.nodes");
  }

  private static String set(double peak) {
    return "peak=" + new BigDecimal(peak).toPlainString() + " req/s";
  }

  @ParameterizedTest
  @CsvSource({"text,txt", "markdown,md", "csv,csv", "json,json"})
  void looksAsReviewed(String format, String ending) {
    Answer answer =
        Calc.run("sweep", API, "peak=25k to 45k req/s", "--steps", "5", "--format", format);
    assertThat(answer.err()).isEmpty();
    Golden.check("sweep-api." + ending, answer.out());
  }

  @ParameterizedTest
  @CsvSource({"text,txt", "markdown,md", "csv,csv", "json,json"})
  void aGridLooksAsReviewed(String format, String ending) {
    Answer answer =
        Calc.run(
            "sweep",
            API,
            "peak=10k to 40k req/s",
            "cache_hit=70% to 100%",
            "--steps",
            "4",
            "--format",
            format);
    assertThat(answer.err()).isEmpty();
    Golden.check("sweep-grid." + ending, answer.out());
  }

  @Test
  void aPointWithoutValueIsNamedWithItsReasonAndTheRestGoesOn() {
    Answer answer = Calc.run("sweep", API, "app.target_utilization=50% to 125%", "--steps", "4");
    assertThat(answer.code()).isZero();
    Golden.check("sweep-gap.txt", answer.out());
    JsonNode points =
        sweep("app.target_utilization=50% to 125%", List.of("--steps", "4")).path("points");
    assertThat(points.get(2).path("app.nodes").asInt()).isEqualTo(8);
    assertThat(points.get(3).path("app.nodes").isNull()).isTrue();
    assertThat(points.get(3).path("no_value").asText()).contains("must be > 0 and <= 100%");
  }

  @Test
  void aFormulaWithoutValueLeavesTheOthersAlone() {
    String scenario =
        """
        scenario: A
        inputs: { a: 1 }
        quantities: { left: 1 / (a - 2), right: a + 1 }
        """;
    Answer answer =
        Calc.run(stream(scenario), "sweep", "-", "a=1 to 3", "--steps", "3", "--format", "csv");
    assertThat(answer.out().lines())
        .containsExactly(
            "a [1],left [1],right [1],marks,no_value",
            "1,-1,2,,",
            "2,,3,,left: division by zero",
            "3,1,4,,");
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void wholeNumbersAreSweptOneByOne() {
    JsonNode points = sweep("app.zones=1 to 4", List.of()).path("points");
    assertThat(points.findValuesAsText("app.zones")).containsExactly("1", "2", "3", "4");
    assertThat(points.findValuesAsText("app.nodes")).containsExactly("13", "14", "15", "16");
  }

  @Test
  void stepsAreEvenOrInEqualFactors() {
    assertThat(peaks("--steps", "3")).containsExactly("1000", "50500", "100000");
    assertThat(peaks("--steps", "3", "--log")).containsExactly("1000", "10000", "100000");
    assertThat(peaks()).hasSize(11);
  }

  private static List<String> peaks(String... options) {
    return sweep("peak=1k to 100k req/s", Arrays.asList(options))
        .path("points")
        .findValuesAsText("peak");
  }

  @Test
  void endsMayBeFormulasAndSettingsCount() {
    JsonNode points =
        sweep("peak=peak / 2 to 2 * peak", List.of("--steps", "2", "--set", "peak=30k req/s"))
            .path("points");
    assertThat(points.findValuesAsText("peak")).containsExactly("15000", "60000");
  }

  @Test
  void theQuantitiesAskedForAreShown() {
    JsonNode points =
        sweep(
                "peak=1k to 2k req/s",
                List.of("--of", "writes", "--of", "cost.total", "--steps", "2"))
            .path("points");
    List<String> names = new ArrayList<>();
    for (Iterator<String> fields = points.get(0).fieldNames(); fields.hasNext(); ) {
      names.add(fields.next());
    }
    assertThat(names).containsExactly("peak", "writes", "cost.total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "text"})
  void aHundredThousandPointsAreAsEasyAsTen(String format) {
    Answer answer =
        Calc.run("sweep", API, "peak=1k to 1M req/s", "--steps", "100000", "--format", format);
    assertThat(answer.code()).isZero();
    long lines = answer.out().lines().count();
    if (format.equals("text")) {
      assertThat(lines).isLessThan(1_100);
    } else {
      assertThat(lines).isGreaterThanOrEqualTo(100_000);
    }
  }

  @Test
  void aTableFitsTheScreen() {
    List<String> all = new ArrayList<>(List.of("sweep", API, "peak=1k to 1M req/s", "--log"));
    for (String name :
        List.of(
            "reads",
            "writes",
            "db_reads",
            "db_load",
            "app.nodes",
            "app.cost",
            "app.cores_needed",
            "cost.total",
            "app.utilization",
            "db.utilization")) {
      all.addAll(List.of("--of", name));
    }
    assertThat(Calc.run(all.toArray(String[]::new)).out().lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(100));
  }

  @Test
  void mistakesAreShownWhereTheyAre() {
    List<List<String>> mistakes =
        List.of(
            List.of("peek=1k to 5k req/s"),
            List.of("app=1k to 5k req/s"),
            List.of("reads=5k to 6k req/s"),
            List.of("peak=1 MB to 5 req/s"),
            List.of("peak=5k to 1k req/s"),
            List.of("peak=5k req/s"),
            List.of("peak=1 to 5 req/s as normal"),
            List.of("peak=1k to writes +"),
            List.of("peak"),
            List.of("peak=0 to 6k req/s", "--log"),
            List.of("peak=1 to 6k req/s", "--of", "app.nods"),
            List.of("peak=1 to 6k req/s", "peak=1 to 7k req/s"));
    StringBuilder all = new StringBuilder();
    for (List<String> mistake : mistakes) {
      List<String> words = new ArrayList<>(List.of("sweep", API));
      words.addAll(mistake);
      Answer answer = Calc.run(words.toArray(String[]::new));
      assertThat(answer.code()).as(mistake.toString()).isEqualTo(3);
      assertThat(answer.out()).isEmpty();
      all.append("$ calc sweep api.yaml ").append(String.join(" ", mistake)).append('\n');
      all.append(answer.err()).append('\n');
    }
    Golden.check("sweep-mistakes.txt", all.toString());
  }

  private static JsonNode run(String... sets) {
    List<String> options = new ArrayList<>();
    for (String set : sets) {
      options.addAll(List.of("--set", set));
    }
    return Calc.json(Calc.resource("explore/api.yaml"), options.toArray(String[]::new));
  }

  private static JsonNode sweep(String range, List<String> options) {
    List<String> words = new ArrayList<>(List.of("sweep", API, range, "--format", "json"));
    words.addAll(options);
    Answer answer = Calc.run(words.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    return Calc.tree(answer.out());
  }
}
