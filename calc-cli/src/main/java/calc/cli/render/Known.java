package calc.cli.render;

import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Estimated figures as words, with no more digits than their error leaves.
 *
 * @param digits how many digits are shown of what is known better
 */
public record Known(Digits digits) {
  private static final int MOST_DIGITS = 17;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final double EXACT = 1e-7;

  /** A figure whose error is so many times larger tells nothing but that it is about 0. */
  private static final int LOST = 4;

  /** A figure with its unit. */
  public String text(Estimate estimate, Unit unit, boolean whole) {
    if (!isFinite(estimate.value())) {
      return "no value";
    }
    boolean lost =
        estimate.error() > LOST * Math.abs(estimate.value()) && isFinite(estimate.error());
    Quantity quantity = new Quantity(lost ? 0 : estimate.value(), unit);
    return quantity.text(known(estimate), whole && estimate.error() == 0);
  }

  /** A probability as a percentage with its error: 3.1 % ± 0.2. */
  public String chance(Estimate probability) {
    double value = 100 * probability.value();
    double error = 100 * probability.error();
    BigDecimal shownError = BigDecimal.valueOf(error).round(new MathContext(1, RoundingMode.UP));
    int places = Math.max(0, Math.min(4, shownError.stripTrailingZeros().scale()));
    String percent = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP) + " %";
    return error == 0
        ? percent
        : percent + " ± " + shownError.setScale(places, RoundingMode.UP).toPlainString();
  }

  /** A probability in few digits, more of them next to 0 and 1. */
  public static String percent(double probability) {
    double percent = 100 * probability;
    int places = percent > 1 && percent < 99 ? 1 : 2;
    BigDecimal shown = BigDecimal.valueOf(percent).setScale(places, RoundingMode.HALF_UP);
    BigDecimal plain = shown.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString() + " %";
  }

  /** The largest error as a share of its value, or of P95 − P5 where that is larger. */
  String worst(List<Percentile> percentiles) {
    double range =
        SimulatedFigure.percentile(percentiles, HIGH).value()
            - SimulatedFigure.percentile(percentiles, LOW).value();
    double spread = isFinite(range) ? Math.abs(range) : 0;
    double largest =
        percentiles.stream()
            .map(Percentile::value)
            .filter(estimate -> estimate.error() > 0)
            .mapToDouble(
                estimate -> estimate.error() / Math.max(Math.abs(estimate.value()), spread))
            .filter(Known::isFinite)
            .max()
            .orElse(0);
    return largest < EXACT
        ? "exact"
        : new Numbers(digits).share(Value.known(new Quantity(largest, Unit.ONE), false));
  }

  private Digits known(Estimate estimate) {
    double size = Math.abs(estimate.value());
    if (estimate.error() == 0 || size == 0 || !isFinite(estimate.error())) {
      return digits;
    }
    BigDecimal times = new BigDecimal(size / estimate.error());
    int meaningful = times.precision() - times.scale();
    int most = digits.isFull() ? MOST_DIGITS : digits.count();
    return Digits.of(Math.max(1, Math.min(most, meaningful)));
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY;
  }
}
