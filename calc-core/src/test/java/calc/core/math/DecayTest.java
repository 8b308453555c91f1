package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Integrals with known values, whatever the unit of the variable and the guess of its scale. */
class DecayTest {
  private static final Percentage FIFTEEN_DIGITS = withinRelative(2e-15);

  @Property
  void anExponentialIsItsScale(
      @ForAll @Scale(3) @DoubleRange(min = -250, max = 250) double power,
      @ForAll @Scale(3) @DoubleRange(min = -20, max = 20) double off) {
    double scale = Math.pow(10, power);
    double guess = scale * Math.pow(10, off);
    assertThat(Decay.COARSE.integral(s -> s / scale, guess)).isCloseTo(scale, FIFTEEN_DIGITS);
    assertThat(Decay.FINE.integral(s -> s / scale, guess)).isCloseTo(scale, FIFTEEN_DIGITS);
  }

  @Property
  void halfABellIsItsWidth(@ForAll @Scale(3) @DoubleRange(min = -100, max = 100) double power) {
    double width = Math.pow(10, power);
    double area = width * Math.sqrt(Math.PI / 2);
    assertThat(Decay.COARSE.integral(s -> s * s / width / width / 2, width))
        .isCloseTo(area, FIFTEEN_DIGITS);
  }

  /** The Mills ratio, which the normal distribution computes in another way. */
  @Property
  void aBellCutOffAnywhere(@ForAll @Scale(3) @DoubleRange(min = 0, max = 30) double z) {
    double ratio = Normal.upperTail(z) / Normal.density(z);
    assertThat(Decay.COARSE.integral(s -> s * z + s * s / 2, 1))
        .isCloseTo(ratio, withinRelative(4e-15));
  }

  /** ∫ e^(−c·(e^s − 1)) = e^c · E₁(c), here of 1/2: almost flat at first, then over at once. */
  @Test
  void whatEndsAbruptlyTakesTheFineRule() {
    double area = 0.9229106324837304;
    double fine = Decay.FINE.integral(s -> Elementary.expm1(s) / 2, 2);
    assertThat(fine).isCloseTo(area, FIFTEEN_DIGITS);
    double coarse = Decay.COARSE.integral(s -> Elementary.expm1(s) / 2, 2);
    assertThat(Math.abs(coarse / area - 1)).isGreaterThan(1e-12);
  }
}
