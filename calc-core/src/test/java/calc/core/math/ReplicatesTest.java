package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Replicates.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicatesTest {
  /**
   * Quantiles of Student's distribution; those of 1 and 2 degrees have closed forms. Within what
   * the inversion stops at.
   */
  @ParameterizedTest
  @CsvSource({"1, 12.706204736432095", "2, 4.302652729911275", "15, 2.131449545559323"})
  void theFactorIsThatOfStudent(int degrees, double factor) {
    assertThat(Replicates.student(degrees)).isCloseTo(factor, within(1e-9 * factor));
  }

  @Test
  void aMeanIsOffByWhatTheReplicatesDifferBy() {
    Interval mean = Replicates.mean(1, 2, 3);
    assertThat(mean.value()).isEqualTo(2);
    // s = 1, t with 2 degrees
    assertThat(mean.error()).isCloseTo(4.302652729911275 / Math.sqrt(3), within(1e-9));
    assertThat(Replicates.mean(5, 5, 5, 5).error()).isZero();
  }

  @Test
  void aRatioIsThatOfTheMeans() {
    Interval ratio = Replicates.ratio(new double[] {1, 3}, 2, 6);
    assertThat(ratio).isEqualTo(new Interval(0.5, 0));
    Interval spread = Replicates.ratio(new double[] {1, 3}, 2, 2);
    assertThat(spread.value()).isEqualTo(1);
    // The ratios are 1 ± 0.5; s/√R is 0.5.
    assertThat(spread.error()).isCloseTo(12.706204736432095 / 2, within(1e-8));
  }
}
