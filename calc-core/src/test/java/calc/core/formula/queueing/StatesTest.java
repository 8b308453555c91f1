package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many are inside of M/M/c. */
class StatesTest {
  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/state-log-probability.json")
  void logarithmsOfProbabilities(Vector v) {
    SharedQueue queue =
        SharedQueue.ofServiceRate(v.in("arrival"), v.in("service_rate"), v.in("servers"));
    double[] n = v.in().list("n");
    double[] logarithms = v.expected().list("ln_p");
    double[] probabilities = v.expected().list("p");
    for (int i = 0; i < n.length; i++) {
      double is = queue.logProbability(n[i]);
      assertThat(is).isCloseTo(logarithms[i], withinRelative(1e-12));
      // An error of the exponent is one of the power: 450 with a relative 1e-16 gives 5e-14.
      assertThat(Math.exp(is)).isCloseTo(probabilities[i], withinRelative(1e-12));
      assertThat(
              Mmc.stateLogProbability(
                  v.in("arrival"), 1 / v.in("service_rate"), v.in("servers"), n[i]))
          .isCloseTo(logarithms[i], withinRelative(1e-12));
    }
  }

  @Property(tries = 200)
  void allStatesTogetherAreCertain(
      @ForAll @DoubleRange(min = 0.001, max = 0.98) @Scale(3) double used,
      @ForAll @IntRange(min = 1, max = 300) int servers) {
    SharedQueue queue = SharedQueue.of(used * servers, 1, servers);
    double sum = 0;
    double mean = 0;
    double waits = 0;
    for (int n = 0; n < servers + 40 / (1 - used); n++) {
      double p = Math.exp(queue.logProbability(n));
      sum += p;
      mean += n * p;
      waits += n >= servers ? p : 0;
    }
    assertThat(sum).isCloseTo(1, within(1e-12));
    assertThat(mean).isCloseTo(queue.meanInSystem(), withinRelative(1e-12));
    assertThat(waits).isCloseTo(queue.waitProbability(), within(1e-12));
  }

  @Property
  void asManyComeIntoAStateAsLeaveIt(
      @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(3) double used,
      @ForAll @IntRange(min = 1, max = 100_000) int servers,
      @ForAll @DoubleRange(max = 2) @Scale(4) double where) {
    SharedQueue queue = SharedQueue.of(used * servers, 1, servers);
    double n = Math.rint(where * servers);
    // Rounding of the two logarithms, and of what they are made of.
    double size = n + servers - queue.logProbability(n + 1);
    double step = queue.logProbability(n + 1) - queue.logProbability(n);
    assertThat(step)
        .isCloseTo(
            Math.log(queue.offered() / Math.min(n + 1, servers)), within(1e-13 + 1e-15 * size));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1e-20", "1e-300", "0.001", "0.5", "0.9999999"})
  void oneServerIsTheGeometricDistribution(double used) {
    SharedQueue queue = SharedQueue.of(used, 1, 1);
    for (int n : new int[] {0, 1, 2, 15, 16, 17, 1000}) {
      assertThat(queue.logProbability(n))
          .isCloseTo(Math.log1p(-used) + n * Math.log(used), withinRelative(1e-12));
    }
  }

  @Test
  void anEmptySystemOfManyServersHasNoProbabilityButALogarithm() {
    // ln C + ln((c − A)/c) + ln c! − c·ln A in 40-digit arithmetic
    SharedQueue queue = SharedQueue.of(999_000, 1, 1_000_000);
    assertThat(queue.logProbability(0)).isCloseTo(-999000.0799517375, withinRelative(1e-15));
  }

  @Test
  void withoutArrivalsItIsEmpty() {
    SharedQueue queue = SharedQueue.of(0, 1, 5);
    assertThat(queue.logProbability(0)).isEqualTo(0);
    assertThat(queue.logProbability(1)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
