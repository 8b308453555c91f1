package calc.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DistanceTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-12);

  /**
   * By hand: the share of 0.7 and below is 1, and −3 − (ln 0.1·0.3 + 3 ln 0.4·0.6 + 5 ln
   * 0.7·0.9)/3.
   */
  @Test
  void ofThreeValuesFromAUniformIsAsByHand() {
    Distance distance = Distance.of(Observations.of(0.7, 0.1, 0.4), new UniformLaw(0, 1));
    assertThat(distance.kolmogorov()).isCloseTo(0.3, EXACT);
    double terms = Math.log(0.1 * 0.3) + 3 * Math.log(0.4 * 0.6) + 5 * Math.log(0.7 * 0.9);
    assertThat(distance.andersonDarling().orElseThrow()).isCloseTo(-3 - terms / 3, EXACT);
  }

  @Test
  void isTheLargerOneOfTheStepsBelowAndAbove() {
    assertThat(Distance.of(Observations.of(0.8, 0.9), new UniformLaw(0, 1)).kolmogorov())
        .isCloseTo(0.8, EXACT);
    assertThat(Distance.of(Observations.of(0.1, 0.2), new UniformLaw(0, 1)).kolmogorov())
        .isCloseTo(0.8, EXACT);
  }

  @Test
  void equalValuesAreOneStepAndAllOfTheirTerms() {
    Distance twice = Distance.of(Observations.of(0.2, 0.2, 0.6), new UniformLaw(0, 1));
    assertThat(twice.kolmogorov()).isCloseTo(2 / 3.0 - 0.2, EXACT);
    double terms = Math.log(0.2 * 0.4) + 3 * Math.log(0.2 * 0.8) + 5 * Math.log(0.6 * 0.8);
    assertThat(twice.andersonDarling().orElseThrow()).isCloseTo(-3 - terms / 3, EXACT);
  }

  @Test
  void ofQuantilesIsHalfAStep() {
    NormalLaw law = new NormalLaw(5, 2, Optional.empty());
    double[] quantiles =
        IntStream.range(0, 1000).mapToDouble(i -> law.quantile((i + 0.5) / 1000)).toArray();
    Distance distance = Distance.of(Observations.of(quantiles), law);
    assertThat(distance.kolmogorov()).isCloseTo(0.0005, EXACT);
    assertThat(distance.andersonDarling().orElseThrow()).isBetween(0.0, 0.01);
  }

  @Test
  void countsAreHeldAgainstTheirStepsAndHaveNoAndersonDarling() {
    PoissonLaw law = new PoissonLaw(0.125);
    Distance distance = Distance.of(Observations.of(0, 0, 0, 0, 0, 0, 0, 1), law);
    assertThat(distance.kolmogorov()).isCloseTo(Math.exp(-0.125) - 0.875, EXACT);
    assertThat(distance.andersonDarling()).isEmpty();
    // All of them at 5: below it nothing was observed.
    assertThat(Distance.of(Observations.of(5, 5), law).kolmogorov()).isCloseTo(law.below(5), EXACT);
  }

  @Test
  void aValueAtAnEndIsInfinitelyFarForAndersonAndDarling() {
    assertThat(Distance.of(Observations.of(0, 0.5), new UniformLaw(0, 1)).andersonDarling())
        .isEmpty();
    assertThat(Distance.of(Observations.of(1, 2), new ParetoLaw(1, 2)).andersonDarling()).isEmpty();
  }
}
