package calc.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.SobolDirections;
import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;

class NetTest {
  private static final long[][] DIRECTIONS = SobolDirections.first(SobolDirections.DIMENSIONS);

  /** The library's sequence is the same one, unscrambled. */
  @Test
  void theDirectionsAreThoseOfTheTable() {
    SobolSequenceGenerator library = new SobolSequenceGenerator(SobolDirections.DIMENSIONS);
    long[] points = new long[SobolDirections.DIMENSIONS];
    for (int i = 0; i < 300; i++) {
      double[] expected = library.nextVector();
      for (int d = 0; d < points.length; d++) {
        assertThat(points[d] * 0x1p-32).isEqualTo(expected[d]);
        points[d] ^= DIRECTIONS[d][Integer.numberOfTrailingZeros(i + 1)];
      }
    }
  }

  @Property(tries = 200)
  void anyPowerOfTwoPointsFallIntoAsManyEqualCells(
      @ForAll @IntRange(min = 0, max = 999) int dimension,
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 12) int log) {
    int n = 1 << log;
    double[] points = new double[n];
    net(dimension, seed).fill(0, points, n);
    BitSet cells = new BitSet();
    for (double point : points) {
      assertThat(point).isStrictlyBetween(0.0, 1.0);
      cells.set((int) (point * n));
    }
    assertThat(cells.cardinality()).isEqualTo(n);
  }

  /** The first two dimensions make a net in base 2 of the best quality there is. */
  @Property(tries = 50)
  void rectanglesOfOneVolumeHoldOnePointEach(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 10) int wide) {
    int log = 10;
    int n = 1 << log;
    double[] x = new double[n];
    double[] y = new double[n];
    net(0, seed).fill(0, x, n);
    net(1, seed).fill(0, y, n);
    BitSet cells = new BitSet();
    for (int i = 0; i < n; i++) {
      int column = (int) (x[i] * (1 << wide));
      int row = (int) (y[i] * (1 << (log - wide)));
      cells.set(column << (log - wide) | row);
    }
    assertThat(cells.cardinality()).isEqualTo(n);
  }

  @Property(tries = 100)
  void aPartOfANetIsThatPart(
      @ForAll @IntRange(min = 0, max = 999) int dimension,
      @ForAll @LongRange(min = 0, max = 1L << 31) long from,
      @ForAll @IntRange(min = 0, max = 64) int skipped) {
    Net net = net(dimension, 7);
    double[] whole = new double[100];
    double[] part = new double[36];
    net.fill(from, whole, 100);
    net.fill(from + skipped, part, 36);
    assertThat(part).isEqualTo(Arrays.copyOfRange(whole, skipped, skipped + 36));
  }

  @Test
  void theFirstPointIsAnywhereAndNeverTheOrigin() {
    double[] first = new double[1];
    double sum = 0;
    double least = 1;
    for (int seed = 0; seed < 4000; seed++) {
      net(3, seed).fill(0, first, 1);
      sum += first[0];
      least = Math.min(least, first[0]);
    }
    assertThat(sum / 4000).isCloseTo(0.5, within(0.02));
    assertThat(least).isBetween(1e-6, 0.003);
  }

  @Test
  void otherSeedsAndNamesAreOtherNets() {
    assertThat(Keyed.key(1, "peak", 0))
        .isNotEqualTo(Keyed.key(2, "peak", 0))
        .isNotEqualTo(Keyed.key(1, "peal", 0))
        .isNotEqualTo(Keyed.key(1, "peak", 1));
    double[] a = new double[64];
    double[] b = new double[64];
    net(2, 1).fill(0, a, 64);
    net(2, 2).fill(0, b, 64);
    assertThat(a).isNotEqualTo(b);
  }

  @Test
  void keyedDrawsAreUniformAndDoNotDependOnWhereABlockBegins() {
    long key = Keyed.key(42, "peak", 0);
    double[] all = new double[100_000];
    Keyed.fill(key, 0, all, all.length);
    double[] part = new double[10];
    Keyed.fill(key, 500, part, 10);
    assertThat(part).isEqualTo(Arrays.copyOfRange(all, 500, 510));
    double mean = Arrays.stream(all).average().orElseThrow();
    double square = Arrays.stream(all).map(u -> (u - 0.5) * (u - 0.5)).average().orElseThrow();
    // Four standard errors of a mean and of a variance over 100,000 draws.
    assertThat(mean).isCloseTo(0.5, within(4 * 0.2887 / 316));
    assertThat(square).isCloseTo(1 / 12.0, within(4 * 0.0745 / 316));
  }

  private static Net net(int dimension, long seed) {
    return Net.of(DIRECTIONS[dimension], Keyed.key(seed, "x" + dimension, 0));
  }
}
