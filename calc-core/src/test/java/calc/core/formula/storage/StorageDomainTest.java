package calc.core.formula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every border of every domain: outside of it a formula names the argument, the rule and the value.
 */
class StorageDomainTest {
  private static final double TINY = Double.MIN_VALUE;
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String POSITIVE = "must be above 0";
  private static final String BELOW_ONE = "must be 0 or more and below 1 (100%)";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "ingest " + NOT_NEGATIVE, x -> Retention.provisioned(x, 1, 1, 1, 1), -TINY, -1);
    add(cases, "retention " + NOT_NEGATIVE, x -> Retention.provisioned(1, x, 1, 1, 1), -TINY, -1);
    add(cases, "replicas must be 1 or more", x -> Retention.provisioned(1, 1, x, 1, 1), 0, 0.99);
    add(cases, "compression " + POSITIVE, x -> Retention.provisioned(1, 1, 1, x, 1), 0, -1);
    add(cases, "fill must ", x -> Retention.provisioned(1, 1, 1, 1, x), 0, -TINY, 1.5, 70);
    add(cases, "writes " + NOT_NEGATIVE, x -> Replication.loss(x, 1), -TINY, -1);
    add(cases, "lag " + NOT_NEGATIVE, x -> Replication.loss(1, x), -TINY, -1);
    add(cases, "backlog " + NOT_NEGATIVE, x -> Replication.catchUp(x, 2, 1), -TINY, -1);
    add(cases, "apply " + POSITIVE, x -> Replication.catchUp(1, x, 0), 0, -1);
    add(cases, "produce " + NOT_NEGATIVE, x -> Replication.catchUp(1, 2, x), -TINY, -1);
    add(cases, "target " + NOT_NEGATIVE, x -> Kafka.partitions(x, 1, 1, 1), -TINY, -1);
    add(cases, "producer " + POSITIVE, x -> Kafka.partitions(1, x, 1, 1), 0, -1);
    add(cases, "consumer " + POSITIVE, x -> Kafka.partitions(1, 1, x, 1), 0, -1);
    add(cases, "consumers must be 1 or more", x -> Kafka.partitions(1, 1, 1, x), 0, 0.5, -1);
    add(cases, "write " + NOT_NEGATIVE, x -> Kafka.networkIn(x, 1), -TINY, -1);
    add(cases, "replicas must be 1 or more", x -> Kafka.networkIn(1, x), 0, 0.99);
    add(cases, "write " + NOT_NEGATIVE, x -> Kafka.networkOut(x, 1, 1), -TINY, -1);
    add(cases, "replicas must be 1 or more", x -> Kafka.networkOut(1, x, 1), 0, 0.99);
    add(cases, "groups " + NOT_NEGATIVE, x -> Kafka.networkOut(1, 1, x), -TINY, -1);
    add(cases, "source " + NOT_NEGATIVE, x -> Search.storage(x, 1, 0, 0, 0), -TINY, -1);
    add(cases, "replicas " + NOT_NEGATIVE, x -> Search.storage(1, x, 0, 0, 0), -TINY, -1);
    add(cases, "index_overhead " + NOT_NEGATIVE, x -> Search.storage(1, 1, x, 0, 0), -TINY, -1);
    add(cases, "reserved " + BELOW_ONE, x -> Search.storage(1, 1, 0, x, 0), -TINY, 1, 5);
    add(cases, "service_overhead " + BELOW_ONE, x -> Search.storage(1, 1, 0, 0, x), -TINY, 1, 20);
    return cases.stream();
  }

  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource("refusals")
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = refused(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule).contains(", got ");
  }

  @Test
  void aReplicaThatIsNotFasterNeverCatchesUp() {
    Refusal refusal = refused(() -> Replication.catchUp(0, 100, 100));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal.getMessage())
        .isEqualTo("the replica never catches up: produce must be below apply (100 B/s), got 100");
  }

  @Test
  void nothingKeptNeedsNoDisk() {
    assertThat(Retention.provisioned(0, 1e9, 3, 2, 0.5)).isZero();
    assertThat(Retention.provisioned(1e9, 0, 3, 2, 0.5)).isZero();
    assertThat(Replication.catchUp(0, TINY, 0)).isZero();
  }

  private static Refusal refused(DoubleSupplier call) {
    return catchThrowableOfType(Refusal.class, () -> call.getAsDouble());
  }
}
