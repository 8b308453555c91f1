package calc.core.formula.storage;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/** Reference values. Each takes a few operations of doubles, so twelve digits must agree. */
class StorageVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final double TIB = 0x1p40;

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/provisioned.json")
  void disksForWhatIsKept(Vector v) {
    double provisioned =
        Retention.provisioned(
            v.in("ingest"), v.in("retention"), v.in("replicas"), v.in("compression"), v.in("fill"));
    double logical = Retention.provisioned(v.in("ingest"), v.in("retention"), 1, 1, 1);
    assertThat(logical).isCloseTo(v.expected("logical"), TWELVE_DIGITS);
    assertThat(provisioned).isCloseTo(v.expected("provisioned"), TWELVE_DIGITS);
    assertThat(provisioned / TIB).isCloseTo(v.expected("tib"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/replication-loss.json")
  void writesAtRisk(Vector v) {
    assertThat(Replication.loss(v.in("writes"), v.in("lag")))
        .isCloseTo(v.expected("loss"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/replication-catch-up.json")
  void catchingUp(Vector v) {
    assertThat(Replication.catchUp(v.in("backlog"), v.in("apply"), v.in("produce")))
        .isCloseTo(v.expected("seconds"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/kafka-partitions.json")
  void partitionsOfATopic(Vector v) {
    double partitions =
        Kafka.partitions(v.in("target"), v.in("producer"), v.in("consumer"), v.in("consumers"));
    assertThat(partitions).isEqualTo(v.expected("partitions"));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/kafka-network.json")
  void bytesThroughTheBrokers(Vector v) {
    double in = Kafka.networkIn(v.in("write"), v.in("replicas"));
    double out = Kafka.networkOut(v.in("write"), v.in("replicas"), v.in("groups"));
    assertThat(in).isCloseTo(v.expected("in"), TWELVE_DIGITS);
    assertThat(out).isCloseTo(v.expected("out"), TWELVE_DIGITS);
    assertThat(1.4 * Math.max(in, out)).isCloseTo(v.expected("provision"), TWELVE_DIGITS);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("storage/search-storage.json")
  void disksOfASearchCluster(Vector v) {
    double disk =
        Search.storage(
            v.in("source"),
            v.in("replicas"),
            v.in("index_overhead"),
            v.in("reserved"),
            v.in("service_overhead"));
    assertThat(disk).isCloseTo(v.expected("disk"), TWELVE_DIGITS);
  }
}
