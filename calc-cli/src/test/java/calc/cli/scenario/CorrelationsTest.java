package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What correlations do to a result, by a model whose true distribution is known with them, too. */
class CorrelationsTest {
  /** The ranks behind normal scores correlated by 0.5 and −0.3, for which the truth was found. */
  private static final String CORRELATED =
      """
      correlations:
        - [peak, cpu, 0.4825837395309974]
        - [peak, hit_ratio, -0.28756421862262127]
      """;

  /**
   * The mean of cores is exact: that without correlations times e^(0.5 σ₁ σ₂). Those of cost are
   * within 0.02 (mean) and 1.7 (P95), P95 of cores within 0.005.
   */
  private static final Map<String, Map<String, Double>> TRUTH =
      Map.of(
          "cores",
          Map.of("mean", 67.678340505, "p95", 110.015),
          "monthly_cost",
          Map.of("mean", 13935.80, "p5", 11900.0, "p50", 13160.0, "p95", 18259.2));

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("scenario.yaml"), text);
  }

  private Path reference(String more) throws IOException {
    return file(Calc.read(Calc.resource("simulation/reference.yaml")) + more);
  }

  private static String simulate(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("simulate", file.toString(), "--format", "json"));
    args.addAll(List.of(options));
    Answer answer = Calc.run(args.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  private static JsonNode quantities(Path file, String... options) {
    return Calc.tree(simulate(file, options)).path("quantities");
  }

  /** Three times the half-width of a 95 % interval, and the error of the truth itself. */
  @ParameterizedTest
  @ValueSource(strings = {"qmc", "plain"})
  void figuresAgreeWithTheTruth(String method) throws IOException {
    JsonNode result =
        quantities(reference(CORRELATED), "--method", method, "--trials", "65536", "--seed", "3");
    TRUTH.forEach(
        (quantity, figures) ->
            figures.forEach(
                (statistic, truth) -> {
                  JsonNode figure = result.path(quantity).path(statistic);
                  double error = figure.path("error").doubleValue();
                  assertThat(figure.path("value").doubleValue())
                      .as(quantity + " " + statistic)
                      .isCloseTo(truth, within(3 * error + 1e-4 * truth));
                }));
  }

  /** P95 of cost goes from 17,485 to 18,259, and that of cores from 100.3 to 110.0. */
  @Test
  void tailsMoveAndTheMarginsDoNot() throws IOException {
    JsonNode with = quantities(reference(CORRELATED), "--trials", "65536");
    JsonNode without = quantities(reference(""), "--trials", "65536");
    assertThat(ratio(with, without, "cores", "p95")).isCloseTo(1.097, within(0.002));
    assertThat(ratio(with, without, "monthly_cost", "p95")).isCloseTo(1.044, within(0.003));
    assertThat(ratio(with, without, "cpu", "p95")).isCloseTo(1, within(1e-3));
    assertThat(ratio(with, without, "hit_ratio", "p5")).isCloseTo(1, within(1e-3));
    for (String untouched : List.of("peak", "write_share", "growth_factor", "db_writes")) {
      assertThat(with.path(untouched)).isEqualTo(without.path(untouched));
    }
  }

  private static double ratio(JsonNode a, JsonNode b, String quantity, String statistic) {
    return a.path(quantity).path(statistic).path("value").doubleValue()
        / b.path(quantity).path(statistic).path("value").doubleValue();
  }

  @Test
  void threadsDoNotChangeADigit() throws IOException {
    Path file = reference(CORRELATED);
    String one = simulate(file, "--threads", "1", "--trials", "32768");
    assertThat(simulate(file, "--threads", "3", "--trials", "32768")).isEqualTo(one);
  }

  /** Also with the names the other way round, and in another order. */
  @Test
  void theOrderOfNamesAndPairsDoesNotMatter() throws IOException {
    JsonNode usual = quantities(reference(CORRELATED), "--trials", "4096");
    String turned =
        """
        correlations:
          - [hit_ratio, peak, -28.756421862262127%]
          - [cpu, peak, 0.4825837395309974]
        """;
    assertThat(quantities(reference(turned), "--trials", "4096")).isEqualTo(usual);
  }

  @Test
  void theReportSaysWhatWasDrawnAndWhatItDoes() throws IOException {
    JsonNode report =
        Calc.tree(simulate(reference(CORRELATED), "--trials", "4096")).path("correlations");
    JsonNode drawn = report.path("pairs").get(0).path("drawn");
    assertThat(drawn.path("value").asDouble()).isCloseTo(0.4826, within(0.005));
    assertThat(drawn.path("error").asDouble()).isLessThan(0.005);
    JsonNode cores = report.path("effects").get(0);
    assertThat(cores.path("quantity").asText()).isEqualTo("cores");
    assertThat(cores.path("p95").path("value").asDouble()).isCloseTo(110.015, within(1.5));
    assertThat(cores.path("p95_if_independent").path("value").asDouble())
        .isCloseTo(100.266, within(1.5));
  }

  /** Each key of the section acts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[peak, cpu, 0.5]  | [growth_factor, cpu, 0.5]",
        "[peak, cpu, 0.5]  | [peak, growth_factor, 0.5]",
        "[peak, cpu, 0.5]  | [peak, cpu, -0.5]"
      })
  void whatIsStatedActs(String one, String other) throws IOException {
    String first = simulate(reference("correlations: [ " + one + " ]\n"), "--trials", "4096");
    String second = simulate(reference("correlations: [ " + other + " ]\n"), "--trials", "4096");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void aCorrelationOfZeroIsNone() throws IOException {
    JsonNode none = quantities(reference(""), "--trials", "4096");
    assertThat(quantities(reference("correlations: [ [peak, cpu, 0] ]\n"), "--trials", "4096"))
        .isEqualTo(none);
    assertThat(quantities(reference("correlations: []\n"), "--trials", "4096")).isEqualTo(none);
  }

  @Test
  void anInputThatIsSetFromOutsideGoesWithNothing() throws IOException {
    String set = "peak=25k req/s";
    String fixed = simulate(reference(CORRELATED), "--trials", "4096", "--set", set);
    assertThat(fixed).isEqualTo(simulate(reference(""), "--trials", "4096", "--set", set));
    String range = "peak=20k to 30k req/s";
    assertThat(simulate(reference(CORRELATED), "--trials", "4096", "--set", range))
        .isNotEqualTo(simulate(reference(""), "--trials", "4096", "--set", range));
  }

  /** A parameter of a tier is drawn, too, and so is a quantity. */
  @Test
  void whateverIsDrawnCanBeCorrelated() throws IOException {
    String text =
        """
        scenario: Both
        inputs: { peak: 1k to 2k req/s }
        quantities: { share: 10% to 20% as normal }
        tiers:
          app: { kind: compute, load: peak, cpu: 5 to 9 ms, headroom: 30%, cores_per_node: 4 }
        correlations: [ [peak, app.cpu, 0.9], [share, peak, -0.3] ]
        """;
    JsonNode with = quantities(file(text), "--trials", "16384");
    JsonNode without =
        quantities(file(text.replaceAll("(?m)^correlations.*$", "")), "--trials", "16384");
    assertThat(ratio(with, without, "app.cores_busy", "p95")).isGreaterThan(1.1);
  }

  static List<String> impossible() {
    return List.of(
        "[peak, cpu, 0.9], [peak, hit_ratio, 0.9]",
        "[peak, cpu, 0.9], [cpu, hit_ratio, 0.8], [peak, hit_ratio, -0.2]",
        "[peak, cpu, -0.4], [peak, hit_ratio, -0.4], [peak, write_share, -0.4],"
            + " [cpu, hit_ratio, -0.4], [cpu, write_share, -0.4], [hit_ratio, write_share, -0.4]");
  }

  /** The line of the remedy can be pasted as it is. */
  @ParameterizedTest
  @MethodSource("impossible")
  void theNearestPossibleOnesAreAccepted(String pairs) throws IOException {
    Path refused = reference("correlations: [ " + pairs + " ]\n");
    Answer answer = Calc.run("simulate", refused.toString());
    assertThat(answer.code()).isEqualTo(3);
    Matcher line = Pattern.compile("(?m)correlations: \\[ \\[.*] ]$").matcher(fix(answer.err()));
    assertThat(line.find()).isTrue();
    simulate(reference(line.group() + "\n"), "--trials", "1024");
  }

  private static String fix(String said) {
    return said.substring(said.indexOf("  fix: "));
  }

  /** Each with each, so that one factor holds them all. */
  @Test
  void sixtyInputsCanGoTogether() throws IOException {
    StringBuilder text = new StringBuilder("scenario: Sixty\ninputs:\n");
    StringBuilder sum = new StringBuilder();
    StringBuilder pairs = new StringBuilder("correlations:\n");
    for (int i = 0; i < 60; i++) {
      text.append("  x").append(i).append(": normal(mean=1, sd=0.1)\n");
      sum.append(i == 0 ? "" : " + ").append("x").append(i);
      for (int j = 0; j < i; j++) {
        pairs.append("  - [x").append(j).append(", x").append(i).append(", 0.4825837]\n");
      }
    }
    text.append("quantities:\n  total: ").append(sum).append('\n').append(pairs);
    JsonNode total = quantities(file(text.toString()), "--trials", "16384").path("total");
    // The variance of a sum: n σ² (1 + (n − 1) r) with normal scores correlated by r = 0.5.
    double deviation = Math.sqrt(60 * 0.01 * (1 + 59 * 0.5));
    assertThat(total.path("mean").path("value").doubleValue()).isCloseTo(60, within(0.1));
    assertThat(total.path("p95").path("value").doubleValue())
        .isCloseTo(60 + 1.6448536 * deviation, within(0.3));
  }
}
