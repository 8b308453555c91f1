package calc.core.formula.statistics;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * How far forecasts were from what came, with e = forecast − actual.
 *
 * <p>An average may look good while the month of the peak is far off: look at the single errors,
 * too.
 */
public final class ForecastError {
  /** Beyond this the difference of two numbers may be more than a double holds. */
  private static final double LARGE = 1e300;

  private static final double SMALLER = 0x1p-40;

  private ForecastError() {}

  /**
   * Mean absolute percentage error: every period weighs the same, however small.
   *
   * <pre>  MAPE = mean of |e| / |actual|</pre>
   *
   * <p>At most 100 % for forecasts that are too low, without limit for those too high, so it
   * favours low ones.
   *
   * <p><b>Reference</b>: 950 and 25 for 1,000 and 10: 77.5 %.
   *
   * @param forecast what was expected, finite
   * @param actual what came, as many, none of them 0
   * @return ratio, 0 or more
   * @throws IllegalArgumentException if a value is no number, an actual value is 0, or the lists
   *     differ in length or are empty
   * @see "R. J. Hyndman, A. B. Koehler, Another Look at Measures of Forecast Accuracy,
   *     International Journal of Forecasting 22, 2006"
   */
  public static double mape(double[] forecast, double[] actual) {
    double scale = scale(forecast, actual);
    double sum = 0;
    for (int i = 0; i < actual.length; i++) {
      if (actual[i] == 0) {
        throw Refusal.outOfRange(
            "actual must not hold 0, of which nothing is a percentage: wape allows it");
      }
      double error = error(forecast[i], actual[i], scale);
      sum += error == 0 ? 0 : Math.abs(error) / Math.abs(actual[i] * scale);
    }
    return sum / actual.length;
  }

  /**
   * Weighted absolute percentage error: the whole error over the whole amount.
   *
   * <pre>  WAPE = Σ|e| / Σ|actual|</pre>
   *
   * <p><b>Reference</b>: 950 and 25 for 1,000 and 10: 13/202, or 6.4 %.
   *
   * @param forecast what was expected, finite
   * @param actual what came, as many, not all of them 0
   * @return ratio, 0 or more
   * @throws IllegalArgumentException if a value is no number, all actual ones are 0, or the lists
   *     differ in length or are empty
   */
  public static double wape(double[] forecast, double[] actual) {
    double scale = scale(forecast, actual);
    double errors = 0;
    double amounts = 0;
    for (int i = 0; i < actual.length; i++) {
      errors += Math.abs(error(forecast[i], actual[i], scale));
      amounts += Math.abs(actual[i] * scale);
    }
    return errors / notZero(amounts, "actual must not hold only 0");
  }

  /**
   * Bias: by how much the forecasts were too high in all; below 0 they were too low.
   *
   * <pre>  bias = Σe / Σactual</pre>
   *
   * <p>Errors that cancel leave no bias: it says nothing of their size.
   *
   * <p><b>Reference</b>: 950 and 25 for 1,000 and 10: −35/1010, or −3.5 %.
   *
   * @param forecast what was expected, finite
   * @param actual what came, as many, their sum not 0
   * @return ratio
   * @throws IllegalArgumentException if a value is no number, the actual ones add up to 0, or the
   *     lists differ in length or are empty
   */
  public static double bias(double[] forecast, double[] actual) {
    double scale = scale(forecast, actual);
    double errors = 0;
    double amounts = 0;
    for (int i = 0; i < actual.length; i++) {
      errors += error(forecast[i], actual[i], scale);
      amounts += actual[i] * scale;
    }
    return errors / notZero(amounts, "actual must not add up to 0");
  }

  private static double error(double forecast, double actual, double scale) {
    return forecast * scale - actual * scale;
  }

  private static double notZero(double amount, String rule) {
    if (amount == 0) {
      throw Refusal.outOfRange(rule + ", of which nothing is a percentage");
    }
    return amount;
  }

  /** A power of two that keeps sums within what doubles hold. */
  private static double scale(double[] forecast, double[] actual) {
    if (forecast.length != actual.length || actual.length == 0) {
      throw Refusal.outOfRange(
          "forecast and actual must be lists of the same length, 1 or more, got "
              + Plain.number(forecast.length)
              + " and "
              + Plain.number(actual.length));
    }
    double largest = 0;
    for (int i = 0; i < actual.length; i++) {
      largest = Math.max(largest, Math.abs(Check.finite("forecast", forecast[i])));
      largest = Math.max(largest, Math.abs(Check.finite("actual", actual[i])));
    }
    return largest > LARGE ? SMALLER : 1;
  }
}
