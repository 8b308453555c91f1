package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** Levers and cases are runs with other values, nothing else. */
class LeverLawsTest {
  private static final String DESIGN =
      """
      scenario: Levers
      inputs:
        peak: 25k req/s
        hit: 85%
        cpu: 1.2 ms
      quantities:
        misses: peak * 80% * (1 - hit)
        load: misses + peak * 20% in req/s
      tiers:
        app:
          kind: compute
          load: peak
          cpu: cpu
          target_utilization: 60%
          cores_per_node: 4
          price: $460/month
        db:
          kind: throughput
          load: load
          node_capacity: 900/s
          target_utilization: 70%
          price: $700/month
      traffic: { peak: peak, peak_to_average: 3 }
      """;

  private static String hit(int percent) {
    return percent + "%";
  }

  private static String cpu(int micros) {
    return BigDecimal.valueOf(micros, 3).toPlainString() + " ms";
  }

  private static JsonNode with(String section) {
    return Calc.jsonOf(DESIGN + section);
  }

  private static JsonNode set(String... settings) {
    List<String> options = new ArrayList<>();
    for (String setting : settings) {
      options.addAll(List.of("--set", setting));
    }
    return Calc.jsonOf(DESIGN, options.toArray(String[]::new));
  }

  @Property(tries = 40)
  void savingsAreDifferencesOfTwoRuns(
      @ForAll @IntRange(min = 0, max = 100) int hit,
      @ForAll @IntRange(min = 1, max = 5_000) int cpu,
      @ForAll @IntRange(min = 0, max = 2_000) int price) {
    JsonNode result =
        with(
            "levers:\n  both: { set: { hit: %s, cpu: %s, app.price: $%d/month } }\n"
                .formatted(hit(hit), cpu(cpu), price));
    JsonNode after = set("hit=" + hit(hit), "cpu=" + cpu(cpu), "app.price=$" + price + "/month");
    for (String name : Tree.keys(result.path("quantities"))) {
      double before = Calc.value(result, name);
      double then = Calc.value(after, name);
      double scale = Math.max(Math.abs(before), Math.abs(then));
      assertThat(Outlooks.saves(result, "both", name))
          .as(name)
          .isCloseTo(before - then, Offset.offset(1.1e-9 * scale));
    }
    JsonNode saves = Outlooks.lever(result, "both").path("saves");
    assertThat(Tree.keys(result.path("quantities"))).containsAll(Tree.keys(saves));
  }

  @Property(tries = 40)
  void allTogetherAreOneRunWithAllSettings(
      @ForAll @IntRange(min = 0, max = 100) int hit,
      @ForAll @IntRange(min = 1, max = 5_000) int cpu,
      @ForAll @IntRange(min = 1, max = 64) int cores) {
    JsonNode result =
        with(
            """
            levers:
              a: { set: { hit: %s } }
              b: { set: { cpu: %s } }
              c: { set: { app.cores_per_node: %d } }
            """
                .formatted(hit(hit), cpu(cpu), cores));
    JsonNode after = set("hit=" + hit(hit), "cpu=" + cpu(cpu), "app.cores_per_node=" + cores);
    double before = Calc.value(result, "cost.total");
    double saved = before - Calc.value(after, "cost.total");
    JsonNode together = result.path("levers_together");
    assertThat(together.path("saves").path("cost.total").path("value").asDouble(0))
        .isCloseTo(saved, Offset.offset(1e-6));
    double added = 0;
    for (String lever : List.of("a", "b", "c")) {
      added += Outlooks.saves(result, lever, "cost.total");
    }
    if (together.has("added_up")) {
      assertThat(together.path("added_up").path("value").doubleValue())
          .isCloseTo(added, Offset.offset(1e-6));
    } else if (together.path("saves").has("cost.total")) {
      assertThat(added).isCloseTo(saved, Offset.offset(1e-6));
    }
  }

  @Property(tries = 30)
  void casesAreRunsWithOtherValues(
      @ForAll @IntRange(min = 0, max = 100) int hit,
      @ForAll @IntRange(min = 1, max = 99) int peak,
      @ForAll @IntRange(min = 1, max = 5_000) int cpu) {
    JsonNode result =
        with(
            "cases:\n  good: { set: { hit: %s, peak: %dk req/s } }\n  bad: { set: { cpu: %s } }\n"
                .formatted(hit(hit), peak, cpu(cpu)));
    agrees(result, "as written", set());
    agrees(result, "good", set("hit=" + hit(hit), "peak=" + peak + "k req/s"));
    agrees(result, "bad", set("cpu=" + cpu(cpu)));
  }

  private static void agrees(JsonNode result, String name, JsonNode run) {
    JsonNode figures = result.path("cases").path(name);
    assertThat(figures.isObject()).as(name + " is a case").isTrue();
    for (String quantity : Tree.keys(run.path("quantities"))) {
      double is = figures.path(quantity).path("value").asDouble(Calc.value(result, quantity));
      double then = Calc.value(run, quantity);
      assertThat(is)
          .as(name + ": " + quantity)
          .isCloseTo(then, Offset.offset(1.1e-9 * Math.abs(then)));
    }
  }

  /** What the JSON says of a lever, a claim can ask for. */
  @Property(tries = 20)
  void claimsSeeWhatTheJsonSays(@ForAll @IntRange(min = 0, max = 84) int hit) {
    JsonNode result =
        with(
            """
            levers:
              worse: { set: { hit: %s } }
            claims:
              load: worse.saves.load = 1 req/s
              nodes: worse.saves.db.nodes = 0
              cost: worse.saves.cost.total = $1/month
            """
                .formatted(hit(hit)));
    List<String> names = List.of("load", "db.nodes", "cost.total");
    for (int i = 0; i < names.size(); i++) {
      JsonNode claim = result.path("claims").get(i);
      JsonNode saved = Outlooks.lever(result, "worse").path("saves").path(names.get(i));
      if (saved.isMissingNode()) {
        assertThat(claim.path("is").asDouble(0)).isZero();
      } else {
        assertThat(claim.path("is").doubleValue()).isEqualTo(saved.path("value").doubleValue());
      }
    }
  }

  @Example
  void whatIsSetToItselfSavesNothing() {
    JsonNode result =
        with(
            """
            levers:
              same: { set: { peak: peak, hit: hit, cpu: cpu * 1, app.price: app.price } }
              other: { set: { hit: 90% } }
            """);
    JsonNode same = Outlooks.lever(result, "same");
    assertThat(same.path("saves")).isEmpty();
    assertThat(same.path("note").asText()).isEqualTo("changes nothing");
    assertThat(same.has("rank")).isFalse();
  }

  /** A saving below one node is none: 0.5 % off the CPU time leaves 13 nodes. */
  @Example
  void lessThanANodeIsNotSaved() {
    JsonNode result = with("levers:\n  slim: { set: { cpu: 1.194 ms } }\n");
    assertThat(Outlooks.saves(result, "slim", "app.cores_needed")).isPositive();
    assertThat(Outlooks.saves(result, "slim", "app.nodes")).isZero();
    assertThat(Outlooks.saves(result, "slim", "cost.total")).isZero();
  }

  /** Names in a new value mean what they are before the change, whatever else the lever sets. */
  @Example
  void valuesAreThoseBeforeTheLever() {
    JsonNode result =
        with(
            "levers:\n"
                + "  swap: { set: { peak: peak / 2, app.price: peak * 0.04 $/month * 1 s / 1 req }"
                + " }\n");
    assertThat(Outlooks.saves(result, "swap", "app.price")).isCloseTo(-540, Offset.offset(1e-9));
  }

  @Example
  void topThreeAreMarkedByWhatTheySaveOfTheCost() {
    JsonNode result =
        with(
            """
            levers:
              a: { set: { app.price: $400/month } }
              b: { set: { app.price: $100/month } }
              c: { set: { app.price: $300/month } }
              f: { set: { app.price: $200/month } }
              e: { set: { app.price: $900/month } }
            """);
    List<Integer> ranks = new ArrayList<>();
    for (String lever : List.of("a", "b", "c", "f", "e")) {
      ranks.add(Outlooks.lever(result, lever).path("rank").asInt(0));
    }
    assertThat(ranks).containsExactly(0, 1, 3, 2, 0);
  }

  @Example
  void leversThatSetTheSameAreNotCombined() {
    JsonNode together =
        with("levers:\n  a: { set: { hit: 90% } }\n  b: { set: { hit: 95% } }\n")
            .path("levers_together");
    assertThat(together.has("saves")).isFalse();
    assertThat(together.path("note").asText()).isEqualTo("two of them set hit");
  }

  /** A lever that leads outside of a range says so, and the rest of the result stays. */
  @Example
  void leverWithoutAResultSaysWhy() {
    JsonNode result =
        with("levers:\n  wrong: { set: { hit: hit + 20% } }\n  right: { set: { hit: 90% } }\n");
    assertThat(Outlooks.saves(result, "right", "load")).isCloseTo(1_000, Offset.offset(1e-6));
    JsonNode broken = with("levers:\n  wrong: { set: { app.cores_per_node: 0 } }\n");
    assertThat(Outlooks.lever(broken, "wrong").path("saves")).isEmpty();
    assertThat(Outlooks.lever(broken, "wrong").path("note").asText()).contains("cores_per_node");
  }
}
