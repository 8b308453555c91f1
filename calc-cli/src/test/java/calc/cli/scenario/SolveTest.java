package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a condition starts to hold. */
class SolveTest {
  private static final String API = Calc.resource("explore/api.yaml").toString();

  /** Further than comparisons forgive, and less than anybody would notice. */
  private static final double STEP = 1e-8;

  @Property(tries = 20)
  void theAnswerHoldsAndAStepLessDoesNot(@ForAll @DoubleRange(min = 51, max = 400) double percent) {
    JsonNode solution = solve("db.utilization >= " + percent + "%", "peak");
    double at = solution.path("value").asDouble();
    assertThat(holds(at, "db.utilization", percent)).isTrue();
    assertThat(holds(at * (1 - STEP), "db.utilization", percent)).isFalse();
  }

  @Property(tries = 20)
  void soItIsWithSteps(@ForAll @IntRange(min = 14, max = 500) int nodes) {
    JsonNode solution = solve("app.nodes >= " + nodes, "peak");
    double at = solution.path("value").asDouble();
    assertThat(holds(at, "app.nodes", nodes)).isTrue();
    assertThat(holds(at * (1 - STEP), "app.nodes", nodes)).isFalse();
    assertThat(solution.path("direction").asText()).isEqualTo("up");
  }

  @Property(tries = 20)
  void soItIsBelowToday(@ForAll @IntRange(min = 1, max = 12) int nodes) {
    JsonNode solution = solve("app.nodes <= " + nodes, "peak");
    double at = solution.path("value").asDouble();
    assertThat(holds(at, "app.nodes", nodes + 0.5)).isFalse();
    assertThat(holds(at * (1 + STEP), "app.nodes", nodes + 0.5)).isTrue();
    assertThat(solution.path("direction").asText()).isEqualTo("down");
    assertThat(solution.path("change").asText()).isEqualTo("stops");
  }

  @Property(tries = 20)
  void soItIsWithSawteeth(@ForAll @DoubleRange(min = 58, max = 59.9) double percent) {
    JsonNode solution = solve("app.utilization >= " + percent + "%", "peak", "--to", "200k req/s");
    for (JsonNode crossing : solution.path("crossings")) {
      double at = crossing.path("value").asDouble();
      double outside =
          at * (crossing.path("change").asText().equals("starts") ? 1 - STEP : 1 + STEP);
      assertThat(holds(at, "app.utilization", percent)).isTrue();
      assertThat(holds(outside, "app.utilization", percent)).isFalse();
    }
    assertThat(solution.path("crossings").size()).isGreaterThan(3);
  }

  private static boolean holds(double peak, String quantity, double least) {
    String set = "peak=" + new BigDecimal(peak).toPlainString() + " req/s";
    JsonNode run = Calc.json(Calc.resource("explore/api.yaml"), "--set", set);
    return Calc.value(run, quantity) >= least * (1 - 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"text,txt", "markdown,md", "csv,csv", "json,json"})
  void looksAsReviewed(String format, String ending) {
    Answer answer =
        Calc.run(
            "solve", API, "db.utilization >= 80% or app.nodes >= 20", "peak", "--format", format);
    assertThat(answer.err()).isEmpty();
    Golden.check("solve-api." + ending, answer.out());
  }

  @Test
  void answersReadAsReviewed() {
    StringBuilder all = new StringBuilder();
    for (List<String> question :
        List.of(
            List.of("db.utilization >= 80%", "peak"),
            List.of("db.utilization > 80%", "peak"),
            List.of("app.nodes >= 14", "peak"),
            List.of("db.utilization >= 80% and app.nodes >= 30", "peak"),
            List.of("db.utilization >= 80% and app.nodes >= 10", "peak"),
            List.of("cost.total <= $20k/month", "peak"),
            List.of("app.nodes <= 10", "peak"),
            List.of("app.nodes >= 20", "app.zones"),
            List.of("db_load <= 6k req/s", "cache_hit"),
            List.of("app.nodes >= 14", "write_share"),
            List.of("app.nodes <= 13", "write_share"),
            List.of("db_load <= 4k req/s", "cache_hit"),
            List.of("app.nodes >= 14", "peak", "--to", "26k req/s"),
            List.of("app.nodes >= 14", "peak", "--from", "30k req/s", "--to", "40k req/s"),
            List.of("app.nodes < 14", "app_cpu", "--from", "2 ms", "--to", "3 ms"))) {
      List<String> words = new ArrayList<>(List.of("solve", API));
      words.addAll(question);
      Answer answer = Calc.run(words.toArray(String[]::new));
      assertThat(answer.code()).as(question.toString()).isZero();
      assertThat(answer.err()).isEmpty();
      all.append("$ calc solve api.yaml ").append(String.join(" ", question)).append('\n');
      all.append(answer.out()).append('\n');
    }
    Golden.check("solve-answers.txt", all.toString());
  }

  @Test
  void aLimitIsHitWhereItsConditionStartsToHold() {
    assertThat(solve("db.utilization >= 80%", "peak").path("value").decimalValue())
        .isEqualByComparingTo("40000");
    JsonNode limit = Calc.json(Calc.resource("explore/api.yaml")).path("limits").get(0);
    assertThat(limit.path("at").path("value").decimalValue()).isEqualByComparingTo("40000");
    assertThat(limit.path("month").asInt()).isEqualTo(12);
  }

  @Test
  void nothingFoundIsAnAnswerToo() {
    JsonNode solution = solve("db_load <= 4k req/s", "cache_hit");
    assertThat(solution.path("value").isNull()).isTrue();
    assertThat(solution.path("reason").asText()).isNotEmpty();
    assertThat(solution.path("holds_today").asBoolean()).isFalse();
  }

  @Test
  void theRangeCounts() {
    assertThat(solve("app.nodes >= 14", "peak", "--to", "26k req/s").path("value").isNull())
        .isTrue();
    JsonNode far = solve("app.nodes >= 14", "app_cpu", "--from", "0.5 ms", "--to", "3 ms");
    assertThat(far.path("searched").path("from").path("value").decimalValue())
        .isEqualByComparingTo("0.5");
    assertThat(far.path("searched").path("to").path("value").asInt()).isEqualTo(3);
  }

  @Test
  void settingsCount() {
    assertThat(solve("db.utilization >= 80%", "peak", "--set", "db.nodes=2").path("value").asInt())
        .isEqualTo(80_000);
  }

  @Test
  void anUnknownPriceIsTheReason() {
    String scenario =
        """
        scenario: A
        inputs: { a: 5 /s }
        tiers:
          t: { kind: compute, load: a, cpu: 1 s, target_utilization: 50%, cores_per_node: 1 }
          u: { kind: flat, cost: $1/month }
        """;
    Answer answer =
        Calc.run(
            new ByteArrayInputStream(scenario.getBytes(StandardCharsets.UTF_8)),
            "solve",
            "-",
            "cost.total >= $10/month",
            "a",
            "--format",
            "json");
    assertThat(Calc.tree(answer.out()).path("reason").asText())
        .isEqualTo("unknown without t.price");
    assertThat(answer.code()).isZero();
  }

  @Test
  void mistakesAreShownWhereTheyAre() {
    StringBuilder all = new StringBuilder();
    for (List<String> mistake :
        List.of(
            List.of("app.nods >= 3", "peak"),
            List.of("app.nodes", "peak"),
            List.of("app.nodes >= 5 MB", "peak"),
            List.of("app.nodes >=", "peak"),
            List.of("app.nodes >= 5", "peek"),
            List.of("app.nodes >= 5", "app.nodes"),
            List.of("app.nodes >= 5", "app"),
            List.of("app.nodes >= 5", "peak", "--from", "5 MB"),
            List.of("app.nodes >= 5", "peak", "--from", "50k req/s", "--to", "5k req/s"),
            List.of("app.nodes >= 5", "peak", "--to", "30k"))) {
      List<String> words = new ArrayList<>(List.of("solve", API));
      words.addAll(mistake);
      Answer answer = Calc.run(words.toArray(String[]::new));
      assertThat(answer.code()).as(mistake.toString()).isEqualTo(3);
      assertThat(answer.out()).isEmpty();
      all.append("$ calc solve api.yaml ").append(String.join(" ", mistake)).append('\n');
      all.append(answer.err()).append('\n');
    }
    Golden.check("solve-mistakes.txt", all.toString());
  }

  private static JsonNode solve(String condition, String input, String... options) {
    List<String> words = new ArrayList<>(List.of("solve", API, condition, input));
    words.addAll(List.of("--format", "json"));
    words.addAll(List.of(options));
    Answer answer = Calc.run(words.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return Calc.tree(answer.out());
  }
}
