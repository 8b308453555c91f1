package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exponents keep their digits where a plain difference of logarithms has none left. */
class DevianceTest {
  private static final MathContext DIGITS = new MathContext(40);

  /** y − ln(1 + y) = v² · (2/(1 − v) − 2v/3 − 2v³/5 − …) with v = y / (2 + y), in 40 digits. */
  private static double exact(double y) {
    BigDecimal v = new BigDecimal(y).divide(new BigDecimal(y).add(BigDecimal.valueOf(2)), DIGITS);
    BigDecimal square = v.multiply(v, DIGITS);
    BigDecimal power = v.multiply(square, DIGITS);
    BigDecimal series = BigDecimal.ZERO;
    for (int i = 3; i < 200; i += 2) {
      series = series.add(power.divide(BigDecimal.valueOf(i), DIGITS));
      power = power.multiply(square, DIGITS);
    }
    BigDecimal first = square.divide(BigDecimal.ONE.subtract(v), DIGITS);
    return first.subtract(series).multiply(BigDecimal.valueOf(2)).doubleValue();
  }

  @Property
  void excessAgreesWithFortyDigits(@ForAll @Scale(9) @DoubleRange(min = -0.7, max = 4) double y) {
    assertThat(Deviance.excess(y)).isCloseTo(exact(y), withinRelative(1.5e-15));
    assertThat(Deviance.excess(y / 1e5)).isCloseTo(exact(y / 1e5), withinRelative(1.5e-15));
  }

  /** Where one way of computing ends and the next begins. */
  @ParameterizedTest
  @CsvSource({"-0.5", "1", "0.10526315789473684", "-0.09523809523809523"})
  void thereIsNoSeamBetweenTheWaysToComputeIt(double y) {
    assertThat(Deviance.excess(Math.nextDown(y))).isCloseTo(exact(y), withinRelative(2e-15));
    assertThat(Deviance.excess(Math.nextUp(y))).isCloseTo(exact(y), withinRelative(2e-15));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "1000000000000, 1000000001000, 1000, 4.99999999666667e-7",
    "3, 3, 0, 0",
    "2, 5, 3, 1.16741853625168993",
    "5, 1, -4, 4.0471895621705018730",
    "7, 1e-300, -7, 4842.0500663308831",
    "0.5, 0.4, -0.1, 0.0115717756571048814"
  })
  void devianceOfACountFromItsMean(double count, double mean, double above, double deviance) {
    assertThat(Deviance.of(count, mean, above)).isCloseTo(deviance, withinRelative(1e-13));
  }

  /** ln Γ(x) − (x − 1/2)·ln x + x − ln √(2π), from factorials and Γ(1/2) = √π. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "1, 0.08106146679532725821967026",
    "2, 0.04134069595540929409382209",
    "0.5, 0.15342640972002734529138393",
    "10, 0.00833056343336287125646932",
    "15.5, 0.00537559903292683449364172",
    "16, 0.00520765591960964044178028",
    "16.5, 0.00504988733158300204524987",
    "1000, 0.00008333333055555634920",
    "1e-10, 10.593986934110419187"
  })
  void whatStirlingsFormulaLeaves(double x, double rest) {
    assertThat(Deviance.stirling(x)).isCloseTo(rest, within(4e-16 + 1e-12 * Math.max(0, rest - 1)));
  }

  @Property
  void stirlingsRestStepsLikeTheGammaFunction(
      @ForAll @Scale(4) @DoubleRange(min = 0.01, max = 40) double x) {
    double step = (x + 0.5) * (Elementary.ln(x + 1) - Elementary.ln(x)) - 1;
    assertThat(Deviance.stirling(x) - Deviance.stirling(x + 1)).isCloseTo(step, within(4e-14));
  }

  @Property
  void factorialsComeOut(@ForAll @LongRange(min = 1, max = 18) long n) {
    long factorial = 1;
    for (long i = 2; i <= n; i++) {
      factorial *= i;
    }
    double x = n + 1.0;
    double logarithm =
        (x - 0.5) * Elementary.ln(x) - x + Math.log(2 * Math.PI) / 2 + Deviance.stirling(x);
    assertThat(Elementary.exp(logarithm)).isCloseTo(factorial, withinRelative(3e-14));
  }
}
