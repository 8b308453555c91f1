package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a good reviewer would say, and what they would not: each warning beside the design next to
 * it that is sound.
 */
class ReviewTest {
  private static final String AVERAGE_AS_PEAK = "AVERAGE_AS_PEAK";
  private static final String NO_HEADROOM = "NO_HEADROOM";
  private static final String HIGH_TARGET = "HIGH_TARGET";
  private static final String NO_ZONE_TO_LOSE = "NO_ZONE_TO_LOSE";
  private static final String REPLICATION_FORGOTTEN = "REPLICATION_FORGOTTEN";
  private static final String PEAK_AVERAGE_MIXED = "PEAK_AVERAGE_MIXED";

  private static final String HEAD =
      "scenario: Review\ninputs: { peak: 30k req/s, average: 10k req/s, payload: 1.5 kB }\n";
  private static final String TRAFFIC = "traffic: { peak: peak, peak_to_average: 3 }\n";

  private static List<String> codes(String scenario) {
    List<String> codes = new ArrayList<>();
    Calc.jsonOf(scenario).path("warnings").forEach(one -> codes.add(one.path("code").asText()));
    return codes;
  }

  private static String tier(String fields) {
    return "tiers:\n  t: { " + fields + " }\n";
  }

  private static String compute(String more) {
    return tier("kind: compute, load: peak, cpu: 1 ms, cores_per_node: 4, " + more);
  }

  private static String throughput(String more) {
    return tier("kind: throughput, load: peak, node_capacity: 5k/s, " + more);
  }

  private static String queue(String more) {
    return tier("kind: queue, load: peak, consumer_capacity: 5k/s, " + more);
  }

  private static String database(String more) {
    return tier("kind: database, reads: 1k/s, writes: 1k/s, node_capacity: 5k/s, " + more);
  }

  private static String cost(String formula) {
    return "costs:\n  bill: " + formula + "\n";
  }

  /** A code, a design that deserves it, and its neighbour that does not. */
  static Stream<Arguments> pairs() {
    String safe = ", zones: 3, survive: 1";
    return Stream.of(
        Arguments.of(
            NO_HEADROOM,
            compute("target_utilization: 100%" + safe),
            compute("target_utilization: 80%" + safe)),
        Arguments.of(NO_HEADROOM, compute("headroom: 0%" + safe), compute("headroom: 20%" + safe)),
        Arguments.of(
            NO_HEADROOM, throughput("headroom: 0%" + safe), throughput("headroom: 20%" + safe)),
        Arguments.of(
            NO_HEADROOM, queue("target_utilization: 100%"), queue("target_utilization: 80%")),
        Arguments.of(
            HIGH_TARGET,
            compute("target_utilization: 81%" + safe),
            compute("target_utilization: 80%" + safe)),
        Arguments.of(HIGH_TARGET, compute("headroom: 19%" + safe), compute("headroom: 20%" + safe)),
        Arguments.of(
            HIGH_TARGET,
            throughput("target_utilization: 99%" + safe),
            throughput("target_utilization: 79%" + safe)),
        Arguments.of(
            HIGH_TARGET, queue("target_utilization: 90%"), queue("target_utilization: 80%")),
        Arguments.of(NO_ZONE_TO_LOSE, compute("headroom: 40%"), compute("headroom: 40%" + safe)),
        Arguments.of(
            NO_ZONE_TO_LOSE,
            compute("headroom: 40%, zones: 3"),
            compute("headroom: 40%, zones: 3, survive: 1")),
        Arguments.of(
            NO_ZONE_TO_LOSE,
            throughput("headroom: 40%, zones: 2"),
            throughput("headroom: 40%, zones: 2, survive: 1")),
        Arguments.of(
            REPLICATION_FORGOTTEN, database("data: 1 TB"), database("data: 1 TB, replicas: 1")),
        Arguments.of(REPLICATION_FORGOTTEN, database("data: 1 TB"), database("data: 0 B")),
        Arguments.of(REPLICATION_FORGOTTEN, database("data: 1 TB"), database("price: $1/month")),
        Arguments.of(
            REPLICATION_FORGOTTEN,
            queue("consumers: 9, outage: 1 h, message: 1 kB"),
            queue("consumers: 9, outage: 1 h, message: 1 kB, replicas: 3")),
        Arguments.of(
            REPLICATION_FORGOTTEN,
            queue("consumers: 9, outage: 1 h, message: 1 kB"),
            queue("consumers: 9, outage: 1 h")),
        Arguments.of(
            AVERAGE_AS_PEAK,
            "traffic: { peak: peak, peak_to_average: 1 }\n",
            "traffic: { peak: peak, peak_to_average: 1.1 }\n"),
        Arguments.of(
            AVERAGE_AS_PEAK,
            "traffic: { peak: peak, average: peak }\n",
            "traffic: { peak: peak, average: average }\n"),
        Arguments.of(
            AVERAGE_AS_PEAK,
            TRAFFIC + throughput("headroom: 40%" + safe).replace("load: peak", "load: average"),
            TRAFFIC + throughput("headroom: 40%" + safe)),
        Arguments.of(
            AVERAGE_AS_PEAK,
            TRAFFIC + compute("headroom: 40%" + safe).replace("load: peak", "load: peak / 3"),
            TRAFFIC + compute("headroom: 40%" + safe).replace("load: peak", "load: peak / 2")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pairs")
  void warnsAndStaysQuietNextDoor(String code, String deserves, String sound) {
    assertThat(codes(HEAD + deserves)).containsExactly(code);
    assertThat(codes(HEAD + sound)).isEmpty();
  }

  /** A bill by volume that follows the peak, beside bills that may. */
  static Stream<Arguments> bills() {
    String given = "traffic: { peak: peak, average: average }\n";
    String derived = "inputs: { mean: 10k req/s }\ntraffic: { peak: mean * 3, average: mean }\n";
    String volume = "peak * payload * $0.05/GB";
    return Stream.of(
        Arguments.of("bytes of the peak", HEAD + TRAFFIC + cost(volume), true),
        Arguments.of("peak beside a stated average", HEAD + given + cost(volume), true),
        Arguments.of(
            "bytes of traffic.peak",
            HEAD + TRAFFIC + cost("traffic.peak * payload * $0.05/GB"),
            true),
        Arguments.of("requests of the peak", HEAD + TRAFFIC + cost("peak * $5/1M req"), true),
        Arguments.of(
            "bytes of a quantity over the peak",
            HEAD + "quantities: { egress: peak * payload }\n" + TRAFFIC + cost("egress * $0.05/GB"),
            true),
        Arguments.of(
            "a price stated as an input",
            HEAD.replace("payload:", "price: $0.05/GB, payload:")
                + TRAFFIC
                + cost("peak * payload * price"),
            true),
        Arguments.of(
            "bytes of traffic.average",
            HEAD + TRAFFIC + cost("traffic.average * payload * $0.05/GB"),
            false),
        Arguments.of(
            "bytes of traffic.average, which is stated",
            HEAD + given + cost("traffic.average * payload * $0.05/GB"),
            false),
        Arguments.of(
            "bytes of the stated average by its own name",
            HEAD + given + cost("average * payload * $0.05/GB"),
            false),
        Arguments.of(
            "bytes of an average from which the peak is derived",
            "scenario: Review\n" + derived + cost("mean * 1.5 kB * $0.05/GB"),
            false),
        Arguments.of(
            "bytes of a peak that is derived from the average",
            "scenario: Review\n" + derived + cost("traffic.peak * 1.5 kB * $0.05/GB"),
            true),
        Arguments.of(
            "seats",
            HEAD.replace("payload:", "users: 5k users, payload:")
                + TRAFFIC
                + cost("users * $3/user / 1 month"),
            false),
        Arguments.of(
            "a price per time", HEAD + TRAFFIC + cost("peak / 1k req * $2 * 1 s / 1 month"), false),
        Arguments.of(
            "nodes for the peak",
            HEAD + TRAFFIC + compute("headroom: 40%, zones: 3, survive: 1, price: $100/month"),
            false),
        Arguments.of("no traffic", HEAD + cost(volume), false),
        Arguments.of(
            "a CDN divides by itself",
            HEAD
                + TRAFFIC
                + tier(
                    "kind: cdn, load: peak, peak_to_average: 3, response: payload, offload: 90%,"
                        + " price_egress: $0.05/GB"),
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bills")
  void volumeIsBilledByTheAverage(String what, String scenario, boolean mixed) {
    assertThat(codes(scenario).contains(PEAK_AVERAGE_MIXED)).as(what).isEqualTo(mixed);
  }

  @Test
  void lostZoneNamesTheNodesItWouldTake() {
    String app = "kind: compute, load: 25k req/s, cpu: 1.2 ms, target_utilization: 60%, ";
    assertThat(message(HEAD + tier(app + "cores_per_node: 4")))
        .isEqualTo(
            "t: 13 nodes leave no room for a zone: 21 nodes keep 60% with one of 3 zones lost");
    assertThat(message(HEAD + tier(app + "cores_per_node: 4, zones: 4")))
        .isEqualTo(
            "t: 16 nodes leave no room for a zone: 20 nodes keep 60% with one of 4 zones lost");
  }

  /** The nodes that a warning names are those of a run with a zone to lose. */
  @Test
  void nodesItWouldTakeAreThoseOfARun() {
    String scenario = HEAD + throughput("headroom: 45%, zones: 5");
    double safe = Calc.value(Calc.jsonOf(scenario, "--set", "t.survive=1"), "t.nodes");
    assertThat(message(scenario)).contains(": " + (long) safe + " nodes keep 55% with one of 5");
  }

  private static String message(String scenario) {
    JsonNode warnings = Calc.jsonOf(scenario).path("warnings");
    assertThat(warnings).hasSize(1);
    return warnings.get(0).path("message").asText();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pairs")
  void silenceWithAReasonIsKept(String code, String deserves, String sound) {
    String silence = "silence:\n  " + code + ": agreed in the review\n";
    assertThat(codes(HEAD + deserves + silence)).isEmpty();
    assertThat(codes(HEAD + sound + silence)).containsExactly("UNUSED_SILENCE");
  }

  @Test
  void mixedBillIsSilenced() {
    String bill = HEAD + TRAFFIC + cost("peak * payload * $0.05/GB");
    assertThat(codes(bill)).containsExactly(PEAK_AVERAGE_MIXED);
    assertThat(codes(bill + "silence: { PEAK_AVERAGE_MIXED: the traffic is flat }\n")).isEmpty();
  }
}
