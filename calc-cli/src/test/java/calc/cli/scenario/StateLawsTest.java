package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;

/** What may happen happens to what is provisioned: no node appears in the minute one is lost. */
class StateLawsTest {
  private static final Percentage CLOSE = Percentage.withPercentage(1e-8);

  private static double then(JsonNode result, String state, String tier, String what) {
    return Outlooks.effect(result, state, tier).path(what).path("then").path("value").doubleValue();
  }

  private static List<String> broken(JsonNode result, String state) {
    List<String> names = new ArrayList<>();
    Outlooks.state(result, state).path("broken").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static boolean has(JsonNode result, String state) {
    for (JsonNode known : result.path("states")) {
      if (known.path("name").asText().equals(state)) {
        return true;
      }
    }
    return false;
  }

  @Property(tries = 40)
  void lostNodesAndZonesOfAComputeTier(
      @ForAll @IntRange(min = 100, max = 50_000) int load,
      @ForAll @IntRange(min = 20, max = 100) int target,
      @ForAll @IntRange(min = 1, max = 16) int cores,
      @ForAll @IntRange(min = 2, max = 5) int zones) {
    JsonNode result =
        Calc.jsonOf(
            ("scenario: States\ntiers:\n  app: { kind: compute, load: %d req/s, cpu: 1.2 ms,"
                    + " target_utilization: %d%%, cores_per_node: %d, zones: %d, survive: 1 }\n")
                .formatted(load, target, cores, zones));
    double busy = load * 0.0012;
    double nodes = Calc.value(result, "app.nodes");
    assertThat(then(result, "app.node_lost", "app", "utilization"))
        .isCloseTo(100 * busy / ((nodes - 1) * cores), CLOSE);
    double survivors = nodes / zones * (zones - 1);
    double lost = then(result, "app.zone_lost", "app", "utilization");
    assertThat(lost).isCloseTo(100 * busy / (survivors * cores), CLOSE);
    // That is what the nodes are for.
    assertThat(lost).isLessThanOrEqualTo(target * (1 + 1e-9));
    assertThat(broken(result, "app.zone_lost")).isEmpty();
  }

  /** Any change: the figures are those of a run with as many nodes as today. */
  @Property(tries = 40)
  void stateIsARunWithTheNodesOfToday(
      @ForAll @IntRange(min = 1, max = 60) int peak,
      @ForAll @IntRange(min = 0, max = 100) int hit,
      @ForAll @IntRange(min = 100, max = 300) int percent) {
    String design =
        ("scenario: States\ninputs: { peak: %dk req/s, hit: %d%% }\n"
                + "quantities:\n  misses: peak * (1 - hit) + 1 req/s\n"
                + "tiers:\n  db: { kind: throughput, load: misses, node_capacity: 900/s, NODES }\n"
                + "  front: { kind: compute, load: peak, cpu: 1 ms, headroom: 40%%,"
                + " cores_per_node: 2 }\n")
            .formatted(peak, hit);
    String sized = design.replace("NODES", "target_utilization: 70%");
    JsonNode result =
        Calc.jsonOf(
            sized + "states:\n  rush: { set: { peak: peak * " + percent + "%, hit: hit / 2 } }\n");
    double nodes = Calc.value(result, "db.nodes");
    JsonNode fixed =
        Calc.jsonOf(
            design.replace("NODES", "nodes: " + (long) nodes),
            "--set",
            "peak=" + peak * percent / 100.0 + "k req/s",
            "--set",
            "hit=" + hit / 2.0 + "%");
    Assume.that(Calc.value(fixed, "db.load") > Calc.value(result, "db.load") * 1.001);
    assertThat(then(result, "rush", "db", "load")).isCloseTo(Calc.value(fixed, "db.load"), CLOSE);
    double used = Calc.value(fixed, "db.utilization");
    assertThat(then(result, "rush", "db", "utilization")).isCloseTo(used, CLOSE);
    assertThat(broken(result, "rush").contains("db.overload")).isEqualTo(used > 100 * (1 + 1e-9));
    Assume.that(percent > 100);
    double front = Calc.value(result, "front.nodes");
    assertThat(then(result, "rush", "front", "utilization"))
        .isCloseTo(peak * percent / (2 * front), CLOSE);
  }

  @Property(tries = 30)
  void replicaThatIsPromotedReadsNoMore(
      @ForAll @IntRange(min = 1, max = 20_000) int reads,
      @ForAll @IntRange(min = 0, max = 20_000) int writes,
      @ForAll @IntRange(min = 1, max = 6) int replicas) {
    JsonNode result =
        Calc.jsonOf(
            ("scenario: States\ntiers:\n  db: { kind: database, reads: %d/s, writes: %d/s,"
                    + " node_capacity: 10k/s, replicas: %d }\n")
                .formatted(reads, writes, replicas));
    double expected = 100 * (writes + (double) reads / replicas) / 10_000;
    assertThat(then(result, "db.replica_promoted", "db", "utilization")).isCloseTo(expected, CLOSE);
  }

  /** A cold cache is felt by the store behind it, which keeps the nodes it has. */
  @Property(tries = 30)
  void coldCacheIsFeltByItsStore(
      @ForAll @IntRange(min = 1, max = 50_000) int reads,
      @ForAll @IntRange(min = 0, max = 50_000) int writes,
      @ForAll @IntRange(min = 1, max = 99) int hit) {
    JsonNode result =
        Calc.jsonOf(
            ("scenario: States\ntiers:\n  cache: { kind: cache, reads: %d/s, writes: %d/s,"
                    + " hit_ratio: %d%% }\n  db: { kind: throughput, load: cache.store_load,"
                    + " node_capacity: 500/s, target_utilization: 50%% }\n")
                .formatted(reads, writes, hit));
    assertThat(then(result, "cache.cold", "db", "load")).isCloseTo(reads + writes, CLOSE);
    assertThat(then(result, "cache.cold", "db", "utilization"))
        .isCloseTo((reads + writes) / (5 * Calc.value(result, "db.nodes")), CLOSE);
    assertThat(Calc.value(result, "cache.cold_store_load")).isCloseTo(reads + writes, CLOSE);
  }

  @Property(tries = 20)
  void consumerThatIsLostLeavesItsWorkToTheOthers(
      @ForAll @IntRange(min = 1, max = 9_000) int load,
      @ForAll @IntRange(min = 2, max = 12) int consumers) {
    JsonNode result =
        Calc.jsonOf(
            ("scenario: States\ntiers:\n  q: { kind: queue, load: %d msg/s,"
                    + " consumer_capacity: 1k msg/s, consumers: %d }\n")
                .formatted(load, consumers));
    double used = load / (10.0 * (consumers - 1));
    assertThat(then(result, "q.consumer_lost", "q", "utilization")).isCloseTo(used, CLOSE);
    boolean already = load > 1_000 * consumers;
    assertThat(broken(result, "q.consumer_lost").contains("q.overload"))
        .isEqualTo(used > 100 && !already);
  }

  /** 21 nodes keep 60 % with one of three zones lost; a cold cache is 3.1 times the load. */
  @Example
  void exemplar() {
    String design =
        """
        scenario: States
        tiers:
          app:
            kind: compute
            load: 25k req/s
            cpu: 1.2 ms
            target_utilization: 60%
            cores_per_node: 4
            zones: 3
            survive: 1
          cache: { kind: cache, reads: 20k req/s, writes: 5k req/s, hit_ratio: 85% }
          db: { kind: throughput, load: cache.store_load, node_capacity: 16k/s, nodes: 1 }
        growth: { of: x, rate: 4%/month }
        inputs: { x: 1 req/s }
        limits:
          saturation: { when: db.utilization >= 80% }
        """;
    JsonNode result = Calc.jsonOf(design);
    assertThat(Calc.value(result, "app.nodes")).isEqualTo(21);
    assertThat(then(result, "app.zone_lost", "app", "utilization"))
        .isCloseTo(53.571428571, Percentage.withPercentage(1e-6));
    assertThat(then(result, "cache.cold", "db", "load")).isCloseTo(25_000, CLOSE);
    assertThat(then(result, "cache.cold", "db", "utilization")).isCloseTo(156.25, CLOSE);
    assertThat(broken(result, "cache.cold")).containsExactly("saturation", "db.overload");
    assertThat(broken(result, "app.zone_lost")).isEmpty();
  }

  @Example
  void whatCannotHappenIsNoState() {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: States
            tiers:
              one: { kind: throughput, load: 1/s, node_capacity: 2/s, nodes: 1 }
              app: { kind: compute, load: 1/s, cpu: 1 ms, headroom: 40%, cores_per_node: 4 }
              cache: { kind: cache, reads: 1/s, hit_ratio: 0% }
              db: { kind: database, reads: 1/s, writes: 1/s, node_capacity: 10/s }
              q: { kind: queue, load: 1/s, consumer_capacity: 2/s, consumers: 1 }
            """);
    for (String state :
        List.of(
            "one.node_lost",
            "app.node_lost",
            "app.zone_lost",
            "cache.cold",
            "db.replica_promoted",
            "q.consumer_lost")) {
      assertThat(has(result, state)).as(state).isFalse();
    }
  }

  /** Limits that are broken already are not news. */
  @Example
  void onlyWhatBreaksInTheStateIsListed() {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: States
            inputs: { x: 10/s }
            tiers:
              db: { kind: throughput, load: x, node_capacity: 8/s, nodes: 1 }
            limits:
              old: { when: x >= 5/s }
              new: { when: x >= 15/s }
            states:
              twice: { set: { x: x * 2 } }
            """);
    assertThat(broken(result, "twice")).containsExactly("new");
  }
}
