package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final MathContext EXACT = new MathContext(60);

  /** What sixty digits leave of a distance that is none, or more than its square. */
  private static final double REST = 1e-90;

  /** Normal values about a mean that may be far from 0. */
  private static double[] values(long seed, int n, double mean) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(n).map(u -> mean + Math.pow(2 * u - 0.9, 3)).toArray();
  }

  /** In two passes over exact decimals. */
  private static BigDecimal central(double[] values, int power) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    BigDecimal mean = sum.divide(BigDecimal.valueOf(values.length), EXACT);
    BigDecimal powers = BigDecimal.ZERO;
    for (double value : values) {
      powers = powers.add(new BigDecimal(value).subtract(mean).pow(power, EXACT));
    }
    return power == 0 ? mean : powers;
  }

  /**
   * A distance is known to half a unit in the last place of the mean: what that is of a distance
   * depends on how near the values happen to lie to each other. In the fourth power it is four
   * times as much.
   */
  @Property(tries = 150)
  void sumsOfPowersAreThoseOfExactArithmetic(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3000) int n,
      @ForAll @IntRange(max = 6) int magnitude) {
    double[] values = values(seed, n, magnitude == 0 ? 0 : Math.pow(10, magnitude));
    Moments moments = Moments.of(values, 0, n);
    assertThat(moments.count()).isEqualTo(n);
    double mean = mean(values);
    assertThat(moments.mean()).isCloseTo(mean, within(1e-15 * (1 + Math.abs(mean))));
    double fourths = central(values, 4).doubleValue();
    double squares = central(values, 2).doubleValue();
    double spread = Math.sqrt(squares / n);
    double tolerance = spread <= REST ? 0 : 4e-15 * Math.abs(mean) / spread + 1e-13;
    assertThat(moments.squares()).isCloseTo(squares, within(tolerance * squares + REST));
    // Cubes of both signs cancel: what they are measured by is their size.
    double size = Math.pow(squares * fourths, 0.5);
    assertThat(moments.cubes())
        .isCloseTo(central(values, 3).doubleValue(), within(2 * tolerance * size + REST));
    assertThat(moments.fourths()).isCloseTo(fourths, within(4 * tolerance * fourths + REST));
    assertThat(moments.lowest()).isEqualTo(Arrays.stream(values).min().orElseThrow());
    assertThat(moments.highest()).isEqualTo(Arrays.stream(values).max().orElseThrow());
  }

  private static double mean(double[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double value : values) {
      sum = sum.add(new BigDecimal(value));
    }
    return sum.divide(BigDecimal.valueOf(values.length), EXACT).doubleValue();
  }

  @Property(tries = 150)
  void momentsOfPartsAddUpInAnyGrouping(
      @ForAll long seed,
      @ForAll @IntRange(max = 700) int first,
      @ForAll @IntRange(max = 700) int second,
      @ForAll @IntRange(max = 700) int third) {
    double[] values = values(seed, first + second + third, 3);
    Moments a = Moments.of(values, 0, first);
    Moments b = Moments.of(values, first, first + second);
    Moments c = Moments.of(values, first + second, values.length);
    Moments whole = Moments.of(values, 0, values.length);
    assertClose(a.and(b).and(c), whole);
    assertClose(a.and(b.and(c)), whole);
    assertClose(c.and(a).and(b), whole);
  }

  private static void assertClose(Moments found, Moments expected) {
    double tolerance = 1e-12;
    assertThat(found.count()).isEqualTo(expected.count());
    assertThat(found.mean()).isCloseTo(expected.mean(), within(tolerance * 4));
    assertThat(found.squares()).isCloseTo(expected.squares(), within(tolerance * scale(expected)));
    assertThat(found.cubes()).isCloseTo(expected.cubes(), within(tolerance * scale(expected)));
    assertThat(found.fourths()).isCloseTo(expected.fourths(), within(tolerance * scale(expected)));
    assertThat(found.lowest()).isEqualTo(expected.lowest());
    assertThat(found.highest()).isEqualTo(expected.highest());
  }

  /** Distances are up to 2. */
  private static double scale(Moments of) {
    return 16.0 * of.count();
  }

  @Test
  void whatIsNoNumberDoesNotCount() {
    double[] values = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5, Double.NEGATIVE_INFINITY};
    Moments moments = Moments.of(values, 0, values.length);
    assertThat(moments.count()).isEqualTo(3);
    assertThat(moments.mean()).isEqualTo(3);
    assertThat(moments.squares()).isEqualTo(8);
    assertThat(moments.lowest()).isEqualTo(1);
    assertThat(moments.highest()).isEqualTo(5);
    assertThat(Moments.of(values, 3, 4)).isEqualTo(Moments.NONE);
  }

  /** Their sum is past every number, they are not. */
  @Test
  void hugeValuesHaveAMean() {
    double[] values = new double[600];
    Arrays.fill(values, 1e308);
    Moments moments = Moments.of(values, 0, values.length);
    assertThat(moments.count()).isEqualTo(600);
    assertThat(moments.mean()).isCloseTo(1e308, within(1e296));
    assertThat(moments.variance()).isZero();
  }

  @Test
  void nothingHasNoMomentsAndChangesNone() {
    Moments some = Moments.of(new double[] {2, 4}, 0, 2);
    assertThat(Moments.NONE.and(some)).isEqualTo(some);
    assertThat(some.and(Moments.NONE)).isEqualTo(some);
    assertThat(Moments.of(new double[0], 0, 0)).isEqualTo(Moments.NONE);
    assertThat(Moments.NONE.variance()).isZero();
    assertThat(Moments.NONE.errorOfMean(2)).isZero();
    assertThat(Moments.NONE.errorOfDeviation(2)).isZero();
  }

  /** Of 0 and 1 half each: variance n/4(n − 1), fourth central moment 1/16. */
  @Test
  void errorsAreTheUsualOnes() {
    double[] values = new double[400];
    Arrays.fill(values, 0, 200, 1);
    Moments moments = Moments.of(values, 0, 400);
    double variance = 400 * 0.25 / 399;
    assertThat(moments.variance()).isCloseTo(variance, within(1e-15));
    assertThat(moments.errorOfMean(2)).isCloseTo(2 * Math.sqrt(variance / 400), within(1e-15));
    // m4 is a little less than the square of the sample's variance: there is no excess.
    assertThat(moments.errorOfDeviation(2)).isZero();
    Moments three = Moments.of(new double[] {-1, 0, 0, 1}, 0, 4);
    // s² = 2/3, m₄ = 1/2
    double excess = 0.5 - 4.0 / 9;
    assertThat(three.errorOfDeviation(3))
        .isCloseTo(3 * Math.sqrt(excess / 4) / (2 * Math.sqrt(2.0 / 3)), within(1e-14));
  }
}
