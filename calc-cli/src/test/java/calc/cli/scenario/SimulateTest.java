package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
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

/**
 * A model whose true distribution is known: by closed forms and quadrature where possible, else by
 * nets of two million points, whose own error is far below what is tested here.
 */
class SimulateTest {
  private static final Path REFERENCE = Calc.resource("simulation/reference.yaml");

  /** Exact, but for the figures of cost: there within 0.32 (P95), 0.93 (P99) and 0.004 (mean). */
  private static final Map<String, Map<String, Double>> TRUTH =
      Map.of(
          "cores",
          Map.of(
              "mean",
              66.54377006977889,
              "p5",
              40.98124560336622,
              "p50",
              64.14450505251307,
              "p95",
              100.26640275255446,
              "p99",
              120.61017125737581),
          "nodes",
          Map.of("mean", 17.135942517444903, "p5", 11.0, "p50", 17.0, "p95", 26.0, "p99", 31.0),
          "db_reads",
          Map.of("mean", 3932.0247882956364, "p50", 3743.8664, "p95", 6452.09),
          "db_writes",
          Map.of("mean", 6553.374647159393),
          "monthly_cost",
          Map.of(
              "mean",
              13808.874935,
              "p5",
              12040.0,
              "p50",
              13160.0,
              "p95",
              17485.118,
              "p99",
              19904.665),
          "over",
          Map.of("mean", 0.0910950005));

  private static JsonNode simulate(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", REFERENCE.toString()));
    args.addAll(List.of("--format", "json"));
    args.addAll(List.of(options));
    Answer answer = Calc.run(args.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return Calc.tree(answer.out());
  }

  private static double figure(JsonNode result, String quantity, String statistic, String part) {
    JsonNode node = result.path("quantities").path(quantity).path(statistic).path(part);
    assertThat(node.isNumber()).as(quantity + "." + statistic).isTrue();
    return node.doubleValue();
  }

  /** Three times the half-width of a 95 % interval is passed by chance once in 10^8. */
  @ParameterizedTest
  @ValueSource(strings = {"qmc", "plain"})
  void figuresAgreeWithTheTruthWithinTheirErrors(String method) {
    JsonNode result = simulate("--method", method, "--trials", "65536", "--seed", "11");
    TRUTH.forEach(
        (quantity, figures) ->
            figures.forEach(
                (statistic, truth) -> {
                  double value = figure(result, quantity, statistic, "value");
                  double error = figure(result, quantity, statistic, "error");
                  assertThat(Math.abs(value - truth))
                      .as("%s %s: %s ± %s, truth %s", quantity, statistic, value, error, truth)
                      .isLessThanOrEqualTo(3 * error + 1e-3 * Math.abs(truth) / 10);
                }));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void percentilesOfStepsAreAttainedAndExact(int seed) {
    JsonNode result = simulate("--trials", "65536", "--seed", String.valueOf(seed));
    assertThat(figure(result, "monthly_cost", "p5", "value")).isEqualTo(12040);
    assertThat(figure(result, "monthly_cost", "p50", "value")).isEqualTo(13160);
    assertThat(figure(result, "nodes", "p95", "value")).isEqualTo(26);
  }

  /** Independent points have thirty times the error in the mean; ten are asked for. */
  @Test
  void netsAreFarBetterThanIndependentPoints() {
    JsonNode nets = simulate("--trials", "65536");
    JsonNode plain = simulate("--trials", "65536", "--method", "plain");
    assertThat(figure(nets, "monthly_cost", "mean", "error"))
        .isLessThan(figure(plain, "monthly_cost", "mean", "error") / 10);
    assertThat(figure(nets, "cores", "p95", "error"))
        .isLessThan(figure(plain, "cores", "p95", "error"));
  }

  @Test
  void threadsDoNotChangeADigit() {
    String one = run("--threads", "1", "--trials", "32768");
    assertThat(run("--threads", "2", "--trials", "32768")).isEqualTo(one);
    assertThat(run("--threads", "7", "--trials", "32768")).isEqualTo(one);
  }

  @ParameterizedTest
  @CsvSource({"--seed, 2", "--method, plain", "--trials, 16384", "--precision, 5%"})
  void anOptionActs(String option, String value) {
    // The figures, not what is said of the run: that repeats the option, whatever it does.
    JsonNode usual = simulate("--max-trials", "32768").path("quantities");
    JsonNode other = simulate("--max-trials", "32768", option, value).path("quantities");
    assertThat(other.isObject()).isTrue();
    assertThat(other).isNotEqualTo(usual);
  }

  @Test
  void itGoesOnUntilItIsPrecise() {
    JsonNode rough = simulate("--precision", "3%").path("simulation");
    JsonNode fine = simulate("--precision", "0.4%").path("simulation");
    assertThat(rough.path("ended").asText()).isEqualTo("precise");
    assertThat(fine.path("ended").asText()).isEqualTo("precise");
    assertThat(fine.path("trials").asLong()).isGreaterThan(2 * rough.path("trials").asLong());
    assertThat(fine.path("worst_error").asDouble()).isLessThanOrEqualTo(0.004);
    JsonNode cut = simulate("--precision", "0.01%", "--max-trials", "16384").path("simulation");
    assertThat(cut.path("ended").asText()).isEqualTo("limit");
    assertThat(cut.path("trials").asLong()).isEqualTo(16384);
  }

  @Test
  void aFurtherInputLeavesTheDrawsOfAllOthersAsTheyWere(@TempDir Path folder) throws Exception {
    String text = Calc.read(REFERENCE);
    Path more = folder.resolve("more.yaml");
    Files.writeString(
        more,
        text.replace(
            "\nquantities:", "  payload: 1 kB to 3 kB\n\nquantities:\n  egress: peak * payload"));
    Answer answer = Calc.run("simulate", more.toString(), "--format", "json", "--trials", "16384");
    JsonNode wider = Calc.tree(answer.out()).path("quantities");
    JsonNode narrow = simulate("--trials", "16384").path("quantities");
    assertThat(wider.path("monthly_cost")).isEqualTo(narrow.path("monthly_cost"));
    assertThat(wider.has("egress")).isTrue();
  }

  /** 3 % of these shares lie above 100 %: the trial has no value, and the reason is told. */
  @Test
  void trialsOutsideOfARangeAreCountedAndExplained(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("wild.yaml");
    Files.writeString(
        file,
        """
        scenario: Wild
        inputs: { hit: "normal(mean=90%, sd=5%)", reads: 20k req/s }
        tiers:
          redis: { kind: cache, reads: reads, hit_ratio: hit, cost: $100/month }
        """);
    Answer answer = Calc.run("simulate", file.toString(), "--format", "json");
    JsonNode result = Calc.tree(answer.out());
    JsonNode failure = result.path("failures").get(0);
    assertThat(failure.path("code").asText()).isEqualTo("OUT_OF_RANGE");
    assertThat(failure.path("message").asText()).contains("redis.hit_ratio must be");
    // P(normal > 2 standard deviations)
    assertThat(failure.path("share").asDouble()).isBetween(0.0225, 0.0231);
    JsonNode load = result.path("quantities").path("redis.store_load");
    assertThat(load.path("mean").isNull()).isTrue();
    assertThat(load.path("p99").path("value").isNull()).isTrue();
    assertThat(load.path("p50").path("value").isNumber()).isTrue();
  }

  private static String run(String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", REFERENCE.toString()));
    args.addAll(List.of("--format", "json"));
    args.addAll(List.of(options));
    return Calc.run(args.toArray(String[]::new)).out();
  }
}
