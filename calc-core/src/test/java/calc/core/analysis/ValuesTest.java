package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values counted in cells, held against values that are kept one by one. */
class ValuesTest {
  private static final int BLOCK = 64;
  private static final int REPLICATES = 3;
  private static final int POINTS = 1000;
  private static final double CELL = 1.0 / 1024;

  /** Values of all sorts. */
  @SuppressWarnings("ImmutableEnumChecker") // none of the functions holds anything
  enum Shape {
    UNIFORM(random -> random.nextDouble()),
    BOTH_SIGNS(random -> 2 * random.nextDouble() - 1),
    NEGATIVE(random -> -1e3 * random.nextDouble()),
    HEAVY_TAILED(random -> Math.pow(random.nextDouble(), -3)),
    TINY_TO_HUGE(random -> Math.pow(10, 600 * random.nextDouble() - 300)),
    WHOLE(random -> random.nextInt(40)),
    TWO(random -> random.nextInt(2)),
    STEPS_AND_MORE(random -> random.nextBoolean() ? 12040 : 12040 + 9000 * random.nextDouble()),
    MANY_ZEROS(random -> random.nextInt(4) > 0 ? 0.0 : random.nextDouble()),
    SIGNED_ZEROS(random -> random.nextBoolean() ? 0.0 : -0.0),
    SOME_UNKNOWN(random -> random.nextInt(9) > 0 ? random.nextDouble() : Double.NaN),
    SOME_INFINITE(random -> random.nextInt(9) > 0 ? 5 : Double.POSITIVE_INFINITY),
    CONSTANT(random -> 0.1);

    private final ToDoubleFunction<SplittableRandom> next;

    Shape(ToDoubleFunction<SplittableRandom> next) {
      this.next = next;
    }

    double[][] data() {
      SplittableRandom random = new SplittableRandom(name().hashCode());
      return IntStream.range(0, REPLICATES)
          .mapToObj(r -> random.doubles(POINTS).map(any -> next.applyAsDouble(random)).toArray())
          .toArray(double[][]::new);
    }
  }

  private static void fill(Values values, double[][] data, int from, int to) {
    values.reserve(to);
    put(values, data, from, to);
    values.filled(to);
  }

  private static void put(Values values, double[][] data, int from, int to) {
    for (int r = 0; r < data.length; r++) {
      for (int at = from; at < to; at += BLOCK) {
        int end = Math.min(to, at + BLOCK);
        double[] block = Arrays.copyOfRange(data[r], at, end);
        values.put(r, at, block, end - at, Moments.of(block, 0, end - at));
      }
    }
  }

  private static Values stored(double[][] data) {
    Values values = new StoredValues(REPLICATES, BLOCK);
    fill(values, data, 0, POINTS);
    return values;
  }

  private static Values counted(double[][] data) {
    Values values = new CountedValues(REPLICATES, BLOCK);
    // Two rounds, as in a run that goes on.
    fill(values, data, 0, 4 * BLOCK);
    fill(values, data, 4 * BLOCK, POINTS);
    return values;
  }

  private static long[] ranks(int n) {
    return IntStream.of(0, 1, n / 20, n / 4, n / 2, n - n / 20, n - 2, n - 1)
        .mapToLong(rank -> rank)
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void keptValuesAreThoseOfASortedList(Shape shape) {
    double[][] data = shape.data();
    Values.Ordered ordered = stored(data).ordered(ranks(POINTS), ranks(REPLICATES * POINTS));
    double[] all = sorted(Arrays.stream(data).flatMapToDouble(Arrays::stream).toArray());
    for (int i = 0; i < ranks(POINTS).length; i++) {
      assertThat(ordered.ofAll(i)).isEqualTo(all[(int) ranks(all.length)[i]] + 0.0);
      assertThat(ordered.looseness(i)).isZero();
      for (int r = 0; r < REPLICATES; r++) {
        assertThat(ordered.of(r, i)).isEqualTo(sorted(data[r])[(int) ranks(POINTS)[i]] + 0.0);
      }
    }
  }

  /** What is unknown counts as infinite. */
  private static double[] sorted(double[] values) {
    return Arrays.stream(values)
        .map(value -> Double.isFinite(value) ? value + 0.0 : Double.POSITIVE_INFINITY)
        .sorted()
        .toArray();
  }

  @ParameterizedTest
  @EnumSource
  void aCountedPercentileIsAsCloseAsItSaysAndAThousandthAtMost(Shape shape) {
    double[][] data = shape.data();
    Values.Ordered exact = stored(data).ordered(ranks(POINTS), ranks(REPLICATES * POINTS));
    Values.Ordered close = counted(data).ordered(ranks(POINTS), ranks(REPLICATES * POINTS));
    for (int i = 0; i < ranks(POINTS).length; i++) {
      double truth = exact.ofAll(i);
      if (truth == Double.POSITIVE_INFINITY) {
        assertThat(close.ofAll(i)).isEqualTo(truth);
        assertThat(close.looseness(i)).isZero();
        continue;
      }
      double rounding = Math.ulp(truth);
      assertThat(close.looseness(i)).isLessThanOrEqualTo(CELL * Math.abs(truth) + rounding);
      assertThat(close.ofAll(i)).isCloseTo(truth, within(close.looseness(i) + rounding));
      for (int r = 0; r < REPLICATES; r++) {
        double own = exact.of(r, i);
        if (own < Double.POSITIVE_INFINITY) {
          assertThat(close.of(r, i)).isCloseTo(own, within(CELL * Math.abs(own) + Math.ulp(own)));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"WHOLE", "TWO", "SIGNED_ZEROS", "CONSTANT", "SOME_INFINITE"})
  void stepsAreExactWhenCountedToo(Shape shape) {
    double[][] data = shape.data();
    Values exact = stored(data);
    Values counted = counted(data);
    long[] ranks = IntStream.range(0, REPLICATES * POINTS).mapToLong(rank -> rank).toArray();
    Values.Ordered of = exact.ordered(new long[0], ranks);
    Values.Ordered same = counted.ordered(new long[0], ranks);
    for (int i = 0; i < ranks.length; i++) {
      assertThat(same.ofAll(i)).isEqualTo(of.ofAll(i));
      assertThat(same.looseness(i)).isZero();
    }
    for (double bound : new double[] {-1, -0.0, 0, 0.1, 0.5, 1, 7, 12, 39, 1e9}) {
      for (int r = 0; r < REPLICATES; r++) {
        assertThat(counted.atMost(r, bound)).isEqualTo(exact.atMost(r, bound));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void momentsAndWhatIsUnknownDoNotDependOnHowValuesAreKept(Shape shape) {
    double[][] data = shape.data();
    Values exact = stored(data);
    Values counted = counted(data);
    assertThat(counted.size()).isEqualTo(exact.size()).isEqualTo(POINTS);
    assertThat(counted.unknown())
        .isEqualTo(exact.unknown())
        .isEqualTo(
            Arrays.stream(data)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isFinite(value))
                .count());
    for (int r = 0; r < REPLICATES; r++) {
      Moments of = exact.moments(r);
      Moments same = counted.moments(r);
      assertThat(same.count()).isEqualTo(of.count());
      assertThat(same.mean()).isCloseTo(of.mean(), within(1e-12 * Math.abs(of.mean())));
      assertThat(same.lowest()).isEqualTo(of.lowest());
      assertThat(same.highest()).isEqualTo(of.highest());
    }
  }

  /** Within a cell values are taken as if they were spread evenly. */
  @ParameterizedTest
  @EnumSource
  void aCountUpToABoundIsOffByNoMoreThanTheCellOfTheBound(Shape shape) {
    double[][] data = shape.data();
    Values exact = stored(data);
    Values counted = counted(data);
    for (double bound : new double[] {-999, -0.5, -1e-9, 0, 1e-200, 0.25, 0.7, 3, 12040, 1e200}) {
      double cell = CELL * Math.abs(bound);
      for (int r = 0; r < REPLICATES; r++) {
        assertThat(counted.atMost(r, bound))
            .isBetween(exact.atMost(r, bound - cell), exact.atMost(r, bound + cell));
      }
    }
    for (int r = 0; r < REPLICATES; r++) {
      long known = Arrays.stream(data[r]).filter(Double::isFinite).count();
      assertThat(exact.atMost(r, Double.POSITIVE_INFINITY)).isEqualTo(known);
      assertThat(counted.atMost(r, Double.POSITIVE_INFINITY)).isEqualTo(known);
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsUpToManyBoundsAreThoseUpToEach(Shape shape) {
    double[][] data = shape.data();
    for (Values values : List.of(stored(data), counted(data))) {
      for (double first : new double[] {-2.5, 0, 0.5, 12040}) {
        long[] counts = values.atMostEach(1, first, 7);
        for (int i = 0; i < counts.length; i++) {
          assertThat(counts[i]).isEqualTo(values.atMost(1, first + i));
        }
      }
    }
  }

  /** Whoever presses Ctrl-C gets the figures of the rounds that were finished. */
  @Test
  void aRoundThatWasStoppedLeavesNothingBehind() {
    double[][] data = Shape.HEAVY_TAILED.data();
    double[][] lost = Shape.NEGATIVE.data();
    for (Values values :
        List.of(new StoredValues(REPLICATES, BLOCK), new CountedValues(REPLICATES, BLOCK))) {
      fill(values, data, 0, 4 * BLOCK);
      values.reserve(POINTS);
      put(values, lost, 4 * BLOCK, POINTS - 3 * BLOCK);
      assertSame(values, data, 4 * BLOCK);
      fill(values, data, 4 * BLOCK, 8 * BLOCK);
      assertSame(values, data, 8 * BLOCK);
    }
  }

  private static void assertSame(Values values, double[][] data, int points) {
    assertThat(values.size()).isEqualTo(points);
    double[] kept = sorted(Arrays.copyOf(data[2], points));
    assertThat(values.atMost(2, 1e300)).isEqualTo(points);
    assertThat(values.atMost(2, 0)).isZero();
    assertThat(values.moments(2).mean())
        .isCloseTo(Arrays.stream(kept).average().orElseThrow(), within(1e-9 * kept[points - 1]));
    assertThat(values.ordered(new long[] {points / 2}, new long[] {0}).of(2, 0))
        .isCloseTo(kept[points / 2], within(CELL * kept[points / 2]));
  }

  @ParameterizedTest
  @EnumSource
  void valuesThatMoveAreCountedLikeThoseThatWereCountedFromTheStart(Shape shape) {
    double[][] data = shape.data();
    StoredValues kept = new StoredValues(REPLICATES, BLOCK);
    fill(kept, data, 0, 5 * BLOCK);
    CountedValues moved = new CountedValues(REPLICATES, BLOCK);
    kept.moveTo(moved, BLOCK);
    fill(moved, data, 5 * BLOCK, POINTS);
    Values counted = counted(data);
    assertThat(moved.unknown()).isEqualTo(counted.unknown());
    for (int r = 0; r < REPLICATES; r++) {
      assertThat(moved.moments(r)).isEqualTo(counted.moments(r));
      assertThat(moved.atMost(r, 0.5)).isEqualTo(counted.atMost(r, 0.5));
    }
    Values.Ordered of = moved.ordered(new long[0], ranks(REPLICATES * POINTS));
    Values.Ordered same = counted.ordered(new long[0], ranks(REPLICATES * POINTS));
    for (int i = 0; i < ranks(POINTS).length; i++) {
      assertThat(of.ofAll(i)).isEqualTo(same.ofAll(i));
    }
  }
}
