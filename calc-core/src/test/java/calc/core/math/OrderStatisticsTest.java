package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {
  @SuppressWarnings("ImmutableEnumChecker") // none of the functions holds anything
  private enum Shape {
    UNIFORM(SplittableRandom::nextDouble),
    HEAVY_TAILED(random -> Math.pow(random.nextDouble(), -20)),
    BOTH_SIGNS(random -> Math.pow(random.nextDouble() - 0.5, 9)),
    FEW(random -> random.nextInt(5)),
    NEARLY_WHOLE(random -> random.nextInt(9) > 0 ? random.nextInt(9) - 5 : 1e-20),
    TWO(random -> random.nextBoolean() ? 1e-3 : 1e12),
    EQUAL(random -> 42),
    ZEROS(random -> 0),
    SOME_INFINITE(random -> random.nextInt(5) > 0 ? random.nextDouble() : infinity()),
    INFINITE(random -> infinity()),
    WIDEST(random -> random.nextBoolean() ? -Double.MAX_VALUE : Double.MAX_VALUE),
    NARROWEST(random -> Double.MIN_VALUE * random.nextInt(30)),
    NEIGHBOURS(random -> Math.nextUp(1.0) - random.nextInt(3) * Math.ulp(1.0));

    private final ToDoubleFunction<SplittableRandom> next;

    Shape(ToDoubleFunction<SplittableRandom> next) {
      this.next = next;
    }

    private static double infinity() {
      return Double.POSITIVE_INFINITY;
    }
  }

  @Property(tries = 600)
  void theValuesAtRanksAreThoseOfSortedSamples(
      @ForAll Shape shape,
      @ForAll @IntRange(min = 1, max = 5) int samples,
      @ForAll @IntRange(min = 1, max = 3000) int n,
      @ForAll @IntRange(max = 9) int unused,
      @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] values = new double[samples][];
    for (int s = 0; s < samples; s++) {
      values[s] = random.doubles(n).map(any -> shape.next.applyAsDouble(random)).toArray();
    }
    double[] all = Arrays.stream(values).flatMapToDouble(Arrays::stream).sorted().toArray();
    double[][] padded =
        Arrays.stream(values).map(of -> padded(of, unused)).toArray(double[][]::new);
    double[][] before = Arrays.stream(padded).map(double[]::clone).toArray(double[][]::new);
    OrderStatistics order = new OrderStatistics(padded, n, all[0], all[all.length - 1]);
    int[] each = ranks(random, n);
    int[] pooled = ranks(random, all.length);
    OrderStatistics.Found found = order.at(each, pooled);
    for (int s = 0; s < samples; s++) {
      double[] sorted = Arrays.stream(values[s]).sorted().toArray();
      for (int i = 0; i < each.length; i++) {
        assertThat(found.of(s, i)).isEqualTo(sorted[each[i]]);
      }
    }
    for (int i = 0; i < pooled.length; i++) {
      assertThat(found.ofAll(i)).isEqualTo(all[pooled[i]]);
    }
    assertThat(Arrays.deepEquals(padded, before)).isTrue();
  }

  /** Room beyond the values that count, with something in it. */
  private static double[] padded(double[] values, int more) {
    double[] room = Arrays.copyOf(values, values.length + more);
    Arrays.fill(room, values.length, room.length, Double.NaN);
    return room;
  }

  private static int[] ranks(SplittableRandom random, int n) {
    IntStream some = random.ints(random.nextInt(8), 0, n);
    return IntStream.concat(some, IntStream.of(0, n - 1)).sorted().distinct().toArray();
  }

  @Test
  void ranksOfTheSamplesOrOfAllMayBeLeftOut() {
    double[][] samples = {{3, 1, 2}, {9, 7, 8}};
    OrderStatistics order = new OrderStatistics(samples, 3, 1, 9);
    assertThat(order.at(new int[0], new int[] {2, 3}).ofAll(1)).isEqualTo(7);
    assertThat(order.at(new int[] {1}, new int[0]).of(1, 0)).isEqualTo(8);
  }
}
