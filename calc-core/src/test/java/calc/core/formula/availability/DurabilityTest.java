package calc.core.formula.availability;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class DurabilityTest {
  private static final double YEAR = 365 * 86_400.0;

  /**
   * Mean years until all copies have failed, starting whole, with exponential repairs: from j
   * failed ones to j + 1 it takes e(j) = (1 + j·μ·e(j − 1)) / ((n − j)·λ).
   */
  private static double yearsUntilLost(int copies, double rate, double repairYears) {
    double step = 0;
    double sum = 0;
    for (int failed = 0; failed < copies; failed++) {
      step = (1 + failed / repairYears * step) / ((copies - failed) * rate);
      sum += step;
    }
    return sum;
  }

  @Property
  void lossesAgreeWithTheBirthDeathChainForShortRepairs(
      @ForAll @IntRange(min = 1, max = 5) int copies,
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.05) double rate,
      @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 1) double repairDays) {
    double repair = repairDays / 365;
    double chain = 1 / yearsUntilLost(copies, rate, repair);
    double loss = -Math.log1p(-Durability.loss(copies, rate, repair * YEAR));
    // The chain starts with whole copies, which a share of about n·λT of the time they are not.
    assertThat(loss).isCloseTo(chain, withinRelative(1e-12 + 2 * copies * rate * repair));
  }

  @Property
  void twoCopiesAreTheTextbooksMirror(
      @ForAll @Scale(4) @DoubleRange(min = 0.001, max = 0.05) double rate,
      @ForAll @Scale(2) @DoubleRange(min = 1, max = 48) double repairHours) {
    double repair = repairHours / (365 * 24);
    double meanYears = 1 / (2 * rate * rate * repair);
    assertThat(1 / Durability.loss(2, rate, repair * YEAR))
        .isCloseTo(meanYears, withinRelative(4 * rate * repair + 1 / meanYears));
  }

  @Property
  void moreCopiesRarerFailuresAndFasterRepairsKeepMore(
      @ForAll @IntRange(min = 1, max = 6) int copies,
      @ForAll @Scale(3) @DoubleRange(min = 0, max = 5) double rate,
      @ForAll @Scale(1) @DoubleRange(min = 0, max = 3e7) double repair) {
    double loss = Durability.loss(copies, rate, repair);
    double noise = 1 + 1e-12;
    assertThat(loss).isBetween(0.0, 1.0);
    assertThat(Durability.loss(copies + 1.0, rate, repair)).isLessThanOrEqualTo(loss * noise);
    assertThat(Durability.loss(copies, rate * 0.9, repair)).isLessThanOrEqualTo(loss * noise);
    assertThat(Durability.loss(copies, rate, repair * 0.9)).isLessThanOrEqualTo(loss * noise);
    assertThat(Durability.ofCopies(copies, rate, repair) + loss)
        .isCloseTo(1, withinRelative(1e-15));
  }

  @Test
  void oneCopyIsKeptAsLongAsItLives() {
    assertThat(Durability.loss(1, 0.02, 86_400))
        .isCloseTo(-Math.expm1(-0.02), withinRelative(1e-15));
    assertThat(Durability.ofCopies(1, 0, 86_400)).isEqualTo(1);
  }

  @Test
  void copiesThatNeverFailOrAreWholeAtOnceAreNeverLost() {
    assertThat(Durability.ofCopies(3, 0, 1e9)).isEqualTo(1);
    assertThat(Durability.ofCopies(2, 0.5, 0)).isEqualTo(1);
    assertThat(Durability.loss(1_000, 0.5, 86_400)).isZero();
  }

  @Test
  void copiesThatAreHardlyEverWholeAreLostAsFastAsOne() {
    assertThat(Durability.loss(3, 0.5, 1e30)).isCloseTo(-Math.expm1(-0.5), withinRelative(1e-12));
    assertThat(Durability.loss(3, 0.5, 1e20)).isCloseTo(-Math.expm1(-0.5), withinRelative(1e-9));
    assertThat(Durability.loss(2, 1e300, 1e300)).isEqualTo(1);
    assertThat(Durability.ofCopies(0x1p53, 1e300, 1e300)).isZero();
  }
}
