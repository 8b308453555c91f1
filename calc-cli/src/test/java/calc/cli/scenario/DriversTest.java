package calc.cli.scenario;

import static calc.cli.scenario.Drivers.analyse;
import static calc.cli.scenario.Drivers.analysed;
import static calc.cli.scenario.Drivers.input;
import static calc.cli.scenario.Drivers.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sensitivity of small scenarios whose answers are known by thought. */
class DriversTest {
  @TempDir private Path folder;

  /**
   * For the sum of two normals of standard deviations 3 and 4, P95 is 1.645 · 5 above the mean;
   * with one of them known it is 1.645 times the other, on average.
   */
  @Test
  void measuringATermOfASumLeavesTheOther() throws IOException {
    JsonNode result =
        analysed(
            folder,
            """
            scenario: Sum
            inputs:
              small: normal(mean=50, sd=3)
              large: normal(mean=50, sd=4)
            quantities: { sum: small + large }
            """,
            "sum");
    double z = 1.6448536269514722;
    measured(input(result, "sum", "large"), 100 + 3 * z, 100 + 5 * z);
    measured(input(result, "sum", "small"), 100 + 4 * z, 100 + 5 * z);
    assertThat(value(input(result, "sum", "large"), "total")).isCloseTo(0.64, within(0.01));
  }

  private static void measured(JsonNode input, double expected, double now) {
    JsonNode measured = input.path("measured");
    assertThat(value(measured, "p95")).isCloseTo(expected, within(0.15));
    assertThat(value(measured, "shrinkage")).isCloseTo(1 - expected / now, within(2e-3));
    assertThat(measured.path("shrinkage").path("error").asDouble()).isBetween(1e-6, 5e-3);
  }

  /**
   * Of the sum of two normals with correlation r, one has the share (s² + r·s·t + r²(t² − s²)/2)/V;
   * once it is known, the other has the deviation t·√(1 − r²).
   */
  @Test
  void correlatedInputsHaveShapleyEffects() throws IOException {
    String scenario =
        """
        scenario: Together
        inputs:
          small: normal(mean=50, sd=3)
          large: normal(mean=50, sd=4)
          other: normal(mean=50, sd=2)
        quantities: { sum: small + large + other }
        correlations:
          - [small, large, 0.5819]
        """;
    JsonNode result = analysed(folder, scenario, "sum", "--threads", "1");
    double r = 2 * Math.sin(Math.PI * 0.5819 / 6);
    double variance = 9 + 16 + 4 + 24 * r;
    JsonNode small = input(result, "sum", "small");
    assertThat(value(small, "shapley"))
        .isCloseTo((9 + 12 * r + r * r * 7 / 2) / variance, within(0.01));
    assertThat(value(input(result, "sum", "large"), "shapley"))
        .isCloseTo((16 + 12 * r - r * r * 7 / 2) / variance, within(0.01));
    assertThat(value(input(result, "sum", "other"), "shapley"))
        .isCloseTo(4 / variance, within(0.01));
    double z = 1.6448536269514722;
    assertThat(value(small.path("measured"), "p95"))
        .isCloseTo(150 + z * Math.sqrt(16 * (1 - r * r) + 4), within(0.2));
    assertThat(result.path("sensitivity").path("correlated").asBoolean()).isTrue();
    assertThat(small.has("first")).isFalse();
    assertThat(analysed(folder, scenario, "sum", "--threads", "3")).isEqualTo(result);
    assertThat(Calc.run("sensitivity", folder.resolve("scenario.yaml").toString(), "sum").out())
        .contains("Share", "Shapley effect: some inputs are correlated")
        .doesNotContain("Alone");
  }

  @Test
  void aLimitIsDrivenByWhatMovesItsChance() throws IOException {
    JsonNode result =
        analysed(
            folder,
            """
            scenario: Limits
            inputs: { load: "uniform(0, 100)", noise: "uniform(0, 1)" }
            quantities: { shown: load + noise }
            limits:
              full: { when: load >= 80 }
              never: { when: load >= 200 }
            """,
            "full",
            "never");
    JsonNode full = result.path("limits").path("full");
    assertThat(value(full, "probability")).isCloseTo(0.2, within(1e-3));
    assertThat(value(full.path("inputs").get(0), "first")).isCloseTo(1, within(0.01));
    assertThat(value(full.path("inputs").get(1), "total")).isZero();
    assertThat(full.path("inputs").get(0).has("tornado")).isFalse();
    JsonNode never = result.path("limits").path("never");
    assertThat(value(never, "probability")).isZero();
    assertThat(never.path("inputs").get(0).has("total")).isFalse();
  }

  /** With one input, what drives the chance of the assertion is that input alone. */
  @Test
  void anAssertionIsDrivenByWhatMovesItsChance() throws IOException {
    String scenario =
        """
        scenario: Asserted
        inputs: { load: "uniform(0, 100)", noise: "uniform(0, 1)" }
        quantities: { shown: load + noise }
        assert:
          - P(load <= 70) >= 90%
        """;
    JsonNode asserted = analysed(folder, scenario).path("asserts").path("P(load <= 70) >= 90%");
    assertThat(value(asserted, "probability")).isCloseTo(0.7, within(1e-3));
    assertThat(asserted.path("when").asText()).isEqualTo("load <= 70");
    assertThat(asserted.path("inputs").get(0).path("input").asText()).isEqualTo("load");
    assertThat(value(asserted.path("inputs").get(0), "total")).isCloseTo(1, within(0.01));
    assertThat(value(asserted.path("inputs").get(1), "total")).isZero();
    assertThat(Calc.run("sensitivity", folder.resolve("scenario.yaml").toString()).out())
        .contains("comes to pass with 70");
  }

  /** The square of what is as often above 0 as below falls and rises again. */
  @Test
  void aResponseThatTurnsIsNamed() throws IOException {
    String scenario =
        """
        scenario: Turning
        inputs: { x: "normal(mean=0, sd=1)" }
        quantities: { y: x * x }
        """;
    JsonNode x = input(analysed(folder, scenario, "y"), "y", "x");
    assertThat(x.path("tornado").path("monotone").asBoolean()).isFalse();
    assertThat(x.path("tornado").path("swing").asDouble()).isCloseTo(0, within(1e-9));
    assertThat(x.has("elasticity")).isFalse();
    assertThat(value(x, "total")).isCloseTo(1, within(0.01));
    assertThat(Calc.run("sensitivity", folder.resolve("scenario.yaml").toString(), "y").out())
        .contains("not monotone, so the swing hides some of it: x");
  }

  @Test
  void whereNothingIsUncertainItSaysSo() throws IOException {
    Path file = folder.resolve("constant.yaml");
    Files.writeString(file, "scenario: Fixed\ninputs: { x: 3 }\nquantities: { y: 2 * x }\n");
    Answer answer = Calc.run("sensitivity", file.toString(), "y");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("nothing is uncertain");
    JsonNode y = analyse(file, "y").path("quantities").path("y");
    assertThat(value(y, "p95")).isEqualTo(6);
    assertThat(y.path("inputs")).isEmpty();
    assertThat(analyse(file).path("quantities")).isEmpty();
  }

  @Test
  void aQuantityThatNothingUncertainReachesIsToldApart() throws IOException {
    JsonNode result =
        analysed(
            folder,
            "scenario: Half\ninputs: { x: 1 to 3, z: 5 }\nquantities: { y: x, w: z }\n",
            "w",
            "y");
    JsonNode w = result.path("quantities").path("w");
    assertThat(value(w, "p5")).isEqualTo(5);
    assertThat(w.path("inputs").get(0).has("total")).isFalse();
    assertThat(value(input(result, "y", "x"), "total")).isCloseTo(1, within(0.01));
    assertThat(value(input(result, "y", "x"), "first")).isCloseTo(1, within(0.01));
  }

  /** A sum of forty alike: each has a share of one in forty. */
  @Test
  void fortyInputsAreNoTrouble() throws IOException {
    StringBuilder inputs = new StringBuilder("scenario: Many\ninputs:\n");
    StringBuilder sum = new StringBuilder("quantities:\n  sum: 0");
    for (int i = 0; i < 40; i++) {
      inputs.append("  x").append(i).append(": normal(mean=10, sd=1)\n");
      sum.append(" + x").append(i);
    }
    JsonNode result = analysed(folder, inputs.toString() + sum + "\n", "sum");
    Offset<Double> close = within(0.01);
    for (JsonNode input : result.path("quantities").path("sum").path("inputs")) {
      assertThat(value(input, "total")).isCloseTo(0.025, close);
      assertThat(value(input, "first")).isCloseTo(0.025, close);
    }
    assertThat(result.path("quantities").path("sum").path("inputs")).hasSize(40);
  }

  /** Above 100 % a hit ratio has no meaning: those points are left out of everything. */
  @Test
  void pointsWithoutAValueAreLeftOutAndCounted() throws IOException {
    JsonNode result =
        analysed(
            folder,
            """
            scenario: Wild
            inputs: { hit: "normal(mean=90%, sd=5%)", reads: 10k to 20k req/s }
            tiers:
              redis: { kind: cache, reads: reads, hit_ratio: hit, cost: $100/month }
            """,
            "redis.store_load");
    JsonNode load = result.path("quantities").path("redis.store_load");
    // P(normal > 2 standard deviations)
    assertThat(load.path("failed").asDouble()).isCloseTo(0.02275, within(1e-3));
    assertThat(value(load.path("inputs").get(0), "total")).isBetween(0.5, 1.0);
    assertThat(load.path("p95").path("value").isNumber()).isTrue();
  }

  /** Without a price there is no cost; what rests on it is left out, and named it is refused. */
  @Test
  void whatIsUnknownIsLeftOut() throws IOException {
    String scenario =
        """
        scenario: Unpriced
        inputs: { load: 1k to 20k req/s }
        tiers:
          app: { kind: compute, load: load, cpu: 2 ms, cores_per_node: 4, target_utilization: 60% }
        limits:
          dear: { when: cost.total > $100/month }
          busy: { when: app.nodes > 5 }
        """;
    Path file = Files.writeString(folder.resolve("scenario.yaml"), scenario);
    JsonNode result = Calc.tree(Calc.run("sensitivity", file.toString(), "--format", "json").out());
    assertThat(result.path("quantities").fieldNames()).toIterable().containsExactly("app.nodes");
    assertThat(result.path("limits").fieldNames()).toIterable().containsExactly("busy");
    Answer refused = Calc.run("sensitivity", file.toString(), "cost.total");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("cost.total is unknown, it needs app.price");
  }

  @ParameterizedTest
  @ValueSource(strings = {"16", "100", "1k"})
  void fewTrialsAreNoTrouble(String trials) throws IOException {
    JsonNode result =
        analysed(
            folder,
            "scenario: Few\ninputs: { x: 1 to 3, y: 2 to 3 }\nquantities: { z: x * y }\n",
            "z",
            "--trials",
            trials);
    assertThat(result.path("quantities").path("z").path("inputs")).hasSize(2);
    assertThat(result.path("sensitivity").path("ended").asText()).isEqualTo("trials");
  }

  @Test
  void withoutANameItExplainsWhatMostAskAbout() {
    JsonNode result = analyse(Calc.root().resolve("scenarios/compendium/public-api.yaml"));
    assertThat(result.path("quantities").fieldNames())
        .toIterable()
        .containsExactly("cost.total", "app.nodes", "db.utilization");
    assertThat(result.path("limits").fieldNames()).toIterable().containsExactly("db_saturation");
  }
}
