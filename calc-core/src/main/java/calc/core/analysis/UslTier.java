package calc.core.analysis;

import calc.core.formula.scaling.UniversalScalability;
import calc.core.result.UslFit;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * A law as a tier. Its parameters begin with the digits that their standard errors support and get
 * further ones until the peak is the same.
 */
final class UslTier {
  private static final int FEWEST = 3;
  private static final int UNTOLD = 4;
  private static final int MOST_SUPPORTED = 6;
  private static final int ALL = 17;
  private static final double SAME = 5e-4;

  private final LoadTest test;
  private final FittedLaw law;

  UslTier(LoadTest test, FittedLaw law) {
    this.test = test;
    this.law = law;
  }

  UslFit.Tier text() {
    int more = 0;
    Rounded rounded = rounded(more);
    while (!isTheSame(rounded) && more < ALL) {
      more++;
      rounded = rounded(more);
    }
    // Half of what was reached is a load that such a tier carries.
    double load = round(test.fastest() / 2, 1, test.unit());
    return new UslFit.Tier(
        text(load, test.unit()),
        text(rounded.lambda, test.unit()),
        text(rounded.sigma, Unit.ONE),
        text(rounded.kappa, Unit.ONE));
  }

  /** A law whose numbers are short. */
  private record Rounded(double lambda, double sigma, double kappa) {}

  private Rounded rounded(int more) {
    double sigma = law.usableSigma();
    return new Rounded(
        rounded(law.lambda(), law.errors().lambda(), test.unit(), more),
        rounded(sigma, law.errors().sigma(), Unit.ONE, more),
        rounded(law.kappa(), law.errors().kappa(), Unit.ONE, more));
  }

  private static double rounded(double value, OptionalDouble error, Unit unit, int more) {
    return round(value, Math.min(ALL, digits(value, error) + more), unit);
  }

  /** As many digits as reach the second one of the standard error. */
  private static int digits(double value, OptionalDouble error) {
    if (value == 0 || error.isEmpty() || error.getAsDouble() == 0) {
      return UNTOLD;
    }
    int supported = exponent(value) - exponent(error.getAsDouble()) + 2;
    return Math.max(FEWEST, Math.min(MOST_SUPPORTED, supported));
  }

  private static int exponent(double value) {
    BigDecimal exact = new BigDecimal(value);
    return exact.precision() - exact.scale() - 1;
  }

  /** Rounded as it is shown: the digits of a rate per minute are others than those per second. */
  private static double round(double value, int digits, Unit unit) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_UP);
    return unit.toBase(unit.fromBase(value).round(context));
  }

  private boolean isTheSame(Rounded rounded) {
    double sigma = law.usableSigma();
    if (law.kappa() > 0) {
      double at = UniversalScalability.peakConcurrency(sigma, law.kappa());
      double most = UniversalScalability.peakThroughput(law.lambda(), sigma, law.kappa());
      return UniversalScalability.peakConcurrency(rounded.sigma, rounded.kappa) == at
          && isNear(
              UniversalScalability.peakThroughput(rounded.lambda, rounded.sigma, rounded.kappa),
              most);
    }
    return sigma == 0
        ? isNear(rounded.lambda, law.lambda())
        : isNear(rounded.lambda / rounded.sigma, law.lambda() / sigma);
  }

  private static boolean isNear(double value, double exact) {
    return Math.abs(value - exact) <= SAME * exact;
  }

  private static String text(double value, Unit unit) {
    return new Quantity(value, unit.pinned()).text(Digits.FULL, false);
  }
}
