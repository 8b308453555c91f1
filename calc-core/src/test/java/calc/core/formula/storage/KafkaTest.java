package calc.core.formula.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Partitions carry the throughput with none to spare; bytes through the brokers are conserved. */
class KafkaTest {
  @Property
  void partitionsCarryTheThroughputAndOneFewerDoesNot(
      @ForAll @IntRange(min = 1, max = 1_000_000) int target,
      @ForAll @IntRange(min = 1, max = 1_000) int producer,
      @ForAll @IntRange(min = 1, max = 1_000) int consumer,
      @ForAll @IntRange(min = 1, max = 100) int consumers) {
    double partitions = Kafka.partitions(target, producer, consumer, consumers);
    assertThat(partitions).isGreaterThanOrEqualTo(consumers).isEqualTo(Math.rint(partitions));
    assertThat(partitions * Math.min(producer, consumer)).isGreaterThanOrEqualTo(target);
    boolean oneFewer =
        (partitions - 1) * Math.min(producer, consumer) >= target && partitions - 1 >= consumers;
    assertThat(oneFewer).isFalse();
  }

  /** What leaves is what enters, but for what producers bring and consumers take. */
  @Property
  void whatFollowersCopyEntersAndLeaves(
      @ForAll @IntRange(max = 1_000_000) int write,
      @ForAll @IntRange(min = 1, max = 10) int replicas,
      @ForAll @IntRange(max = 20) int groups) {
    double between = Kafka.networkIn(write, replicas) - write;
    assertThat(Kafka.networkOut(write, replicas, groups) - (double) groups * write)
        .isCloseTo(between, within(1e-6));
  }
}
