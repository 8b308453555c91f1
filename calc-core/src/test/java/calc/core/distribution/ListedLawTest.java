package calc.core.distribution;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.math.Refusal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Values that are written down come out as they were written. */
class ListedLawTest {
  private static final Distribution THREE =
      Lists.discrete(new double[] {10, 2, 5}, new double[] {1, 1, 2});

  @Test
  void quantilesAreTheValuesInTheirOrder() {
    assertThat(THREE.quantile(0.01)).isEqualTo(2);
    assertThat(THREE.quantile(0.25)).isEqualTo(2);
    assertThat(THREE.quantile(0.2501)).isEqualTo(5);
    assertThat(THREE.quantile(0.75)).isEqualTo(5);
    assertThat(THREE.quantile(0.7501)).isEqualTo(10);
    assertThat(THREE.upperQuantile(1e-300)).isEqualTo(10);
    assertThat(THREE.upperQuantile(0.25)).isEqualTo(5);
    assertThat(THREE.upperQuantile(0.76)).isEqualTo(2);
    assertThat(THREE.mean()).isEqualTo(5.5);
    assertThat(THREE.sd()).isCloseTo(Math.sqrt(8.25), withinRelative(1e-15));
    assertThat(THREE.parameters())
        .extracting(Distribution.Parameter::name, Distribution.Parameter::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("values", 3.0),
            org.assertj.core.groups.Tuple.tuple("lowest", 2.0),
            org.assertj.core.groups.Tuple.tuple("highest", 10.0));
  }

  @Test
  void probabilitiesJumpAtTheValues() {
    ListedLaw law = (ListedLaw) THREE;
    assertThat(law.cumulative(1.9)).isZero();
    assertThat(law.cumulative(2)).isEqualTo(0.25);
    assertThat(law.below(2)).isZero();
    assertThat(law.below(5)).isEqualTo(0.25);
    assertThat(law.from(5)).isEqualTo(0.75);
    assertThat(law.from(5.1)).isEqualTo(0.25);
    assertThat(law.exceedance(5)).isEqualTo(0.25);
    assertThat(law.exceedance(10)).isZero();
    assertThat(law.from(11)).isZero();
    assertThat(law.exceedance(1)).isEqualTo(1);
  }

  @Test
  void whatStandsTwiceCountsTwiceAndNothingWeighsNothing() {
    Distribution twice = Lists.discrete(new double[] {3, 1, 3, 7}, new double[] {1, 2, 1, 0});
    assertThat(twice.quantile(0.5)).isEqualTo(1);
    assertThat(twice.upperQuantile(1e-9)).isEqualTo(3);
    assertThat(twice.cumulative(1)).isEqualTo(0.5);
    assertThat(Lists.empirical(0.0, -0.0).cumulative(0)).isEqualTo(1);
  }

  @Property
  void aSampleHasItsOwnValuesAsQuantiles(
      @ForAll @Size(min = 1, max = 50) double[] drawn,
      @ForAll @Scale(6) @DoubleRange(min = 0.000001, max = 0.999999) double p) {
    double[] sample = java.util.Arrays.stream(drawn).map(x -> Math.rint(x / 1e300)).toArray();
    Distribution law = Families.empirical(sample);
    double[] sorted = sample.clone();
    java.util.Arrays.sort(sorted);
    int place = (int) Math.ceil(sorted.length * p - 1e-9);
    assertThat(law.quantile(p)).isEqualTo(sorted[Math.max(place, 1) - 1]);
    assertThat(law.quantile(p)).isEqualTo(law.upperQuantile(1 - p));
  }

  @Test
  void listsThatDoNotFitAreRefused() {
    assertThat(refusal(new double[] {1, 2}, new double[] {1}))
        .isEqualTo(
            "discrete needs a list of values and one of as many weights, got 2 values and 1"
                + " weights");
    assertThat(refusal(new double[0], new double[0])).contains("got 0 values and 0 weights");
    assertThat(refusal(new double[] {1, Double.NaN}, new double[] {1, 1}))
        .isEqualTo("each of the values must be finite, got no number");
    assertThat(refusal(new double[] {1, 2}, new double[] {1, -1}))
        .isEqualTo("each of the weights must be 0 or more, got -1");
    assertThat(refusal(new double[] {1, 2}, new double[] {0, 0}))
        .isEqualTo("the sum of the weights must be above 0, got 0");
    assertThat(catchThrowableOfType(Refusal.class, Families::empirical))
        .hasMessage("empirical needs a list of one value at least, got none");
    assertThat(catchThrowableOfType(Refusal.class, () -> Families.empirical(Double.NaN)))
        .hasMessage("each of the values must be finite, got no number");
  }

  private static String refusal(double[] values, double[] weights) {
    return catchThrowableOfType(Refusal.class, () -> Lists.discrete(values, weights)).getMessage();
  }
}
