package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/** Compound growth, and the time until it reaches a limit. */
public final class Growth {
  private static final double LARGEST_WHOLE = 0x1p53;
  private static final double SLOWEST_BY_POWERS = 1e-6;

  private Growth() {}

  /**
   * Value after some periods of compound growth.
   *
   * <pre>  v(t) = now · (1 + rate)^t</pre>
   *
   * @param now value at period 0, finite
   * @param rate growth per period, above −1; 0.04 is 4 % a period
   * @param periods periods t, whole or not, finite
   * @return the value, in the unit of {@code now}
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double compound(double now, double rate, double periods) {
    Check.finite("now", now);
    Check.finite("periods", periods);
    double growth = Elementary.pow(1 + growthRate("rate", rate), periods);
    if (now == 0 || (growth >= Double.MIN_NORMAL && growth < Double.POSITIVE_INFINITY)) {
      return now == 0 ? 0 : now * growth;
    }
    // The factor alone is beyond what doubles hold; the value need not be.
    double logarithm = Elementary.ln(Math.abs(now)) + periods * Elementary.log1p(rate);
    return Math.copySign(Elementary.exp(logarithm), now);
  }

  /**
   * Periods until growth reaches a limit, whole or not.
   *
   * <pre>  t = ln(limit / now) / ln(1 + rate)</pre>
   *
   * <p>0 when the limit is reached already. <b>Numerics</b>: {@code log1p} keeps small rates exact;
   * relative error below 1e-14 but where limit and now nearly agree, there below 1e-15 absolute
   * over the rate.
   *
   * @param now value today, above 0
   * @param limit value to reach, above 0, in the same unit
   * @param rate growth per period, above −1
   * @return periods, 0 or more
   * @throws IllegalArgumentException if an argument is outside its range, or if a rate of 0 or less
   *     never gets there
   */
  public static double time(double now, double limit, double rate) {
    Check.positive("now", now);
    Check.positive("limit", limit);
    growthRate("rate", rate);
    if (!Guarded.less(now, limit)) {
      return 0;
    }
    if (!(rate > 0)) {
      throw Refusal.infeasible(
          "never reached: at a rate of "
              + Plain.number(rate)
              + " a period nothing grows from "
              + Plain.number(now)
              + " to "
              + Plain.number(limit));
    }
    double growth = (limit - now) / now;
    double logarithm =
        growth < Double.POSITIVE_INFINITY
            ? Elementary.log1p(growth)
            : Elementary.ln(limit) - Elementary.ln(now);
    return logarithm / Elementary.log1p(rate);
  }

  /**
   * The first whole period at or above a limit.
   *
   * <pre>  the smallest whole t with now · (1 + rate)^t ≥ limit</pre>
   *
   * <p>Exact at borders: the guess from the logarithms is checked against the powers themselves, so
   * 20 % from 1 to 1.2⁵ is period 5, not 6. Below a rate of 1e-6 the powers can no longer be told
   * from noise (1 + rate has lost too many digits), and the time itself is rounded up.
   *
   * @param now value today, above 0
   * @param limit value to reach, above 0, in the same unit
   * @param rate growth per period, above −1
   * @return whole periods, 0 or more
   * @throws IllegalArgumentException as for {@link #time}
   */
  public static double periods(double now, double limit, double rate) {
    double time = time(now, limit, rate);
    if (time > LARGEST_WHOLE) {
      throw Refusal.infeasible(
          "never reached in earnest: "
              + Plain.number(time)
              + " periods at a rate of "
              + Plain.number(rate));
    }
    if (rate < SLOWEST_BY_POWERS) {
      return Guarded.ceil(time);
    }
    double period = Math.max(0, Math.floor(time) - 1);
    while (Guarded.less(compound(now, rate, period), limit)) {
      period++;
    }
    return period;
  }

  /**
   * The monthly rate that compounds to an annual one.
   *
   * <pre>  m = (1 + annual)^(1/12) − 1</pre>
   *
   * <p>40 % a year is 2.844 % a month, not 3.33 %, which would compound to 48.2 %.
   *
   * @param annual growth per year, above −1
   * @return growth per month
   * @throws IllegalArgumentException if {@code annual} is outside its range
   */
  public static double monthlyRate(double annual) {
    return Elementary.expm1(Elementary.log1p(growthRate("annual", annual)) / 12);
  }

  private static double growthRate(String name, double rate) {
    if (rate > -1 && rate < Double.POSITIVE_INFINITY) {
      return rate;
    }
    throw Check.refused(name, "must be above -100%", rate);
  }
}
