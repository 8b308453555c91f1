package calc.core.formula.scaling;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;

/**
 * The Universal Scalability Law: what queueing for shared parts (contention σ) and agreeing with
 * each other (coherency κ) leave of linear growth.
 *
 * <p>The concurrency n is the mean number of requests <em>inside</em> the system: threads, sessions
 * or connections at work, not users who think most of the time. One alone gives λ.
 *
 * <p>σ below 0 is growth beyond linear, as it happens where each node adds cache. Such a law may
 * have a pole, a concurrency at which throughput would be infinite; on the far side of it, seen
 * from n = 1, there is no value.
 */
public final class UniversalScalability {
  private UniversalScalability() {}

  /**
   * Throughput at a concurrency.
   *
   * <pre>  X(n) = λ·n / (1 + σ·(n − 1) + κ·n·(n − 1))</pre>
   *
   * <p><b>Holds</b> for a fixed mix of work on fixed machines, n between those that were measured;
   * beyond them it is a guess. <b>Numerics</b>: sums of terms of one sign for σ of 0 or more and n
   * of 1 or more, relative error below 1e-15 there.
   *
   * <p><b>Reference</b>: λ 995.6486/s, σ 0.02671591, κ 0.0007690945, n 20: 11,063.6337907064/s.
   *
   * @param n concurrency, 0 or more, whole or not (a mean)
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, 0 or more
   * @return completions per second
   * @throws IllegalArgumentException if an argument is outside its range, or a pole lies between 1
   *     and n
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double throughput(double n, double lambda, double sigma, double kappa) {
    Check.notNegative("n", n);
    checkLaw(lambda, sigma, kappa);
    return n == 0 ? 0 : lambda * speedup(n, sigma, kappa);
  }

  /**
   * Time each request spends inside, by Little's law.
   *
   * <pre>  R(n) = n / X(n) = (1 + σ·(n − 1) + κ·n·(n − 1)) / λ</pre>
   *
   * <p><b>Reference</b>: λ 995.6486/s, σ 0.02671591, κ 0.0007690945, n 20: 1.8077243316567712 ms.
   *
   * @param n concurrency, 0 or more
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, 0 or more
   * @return seconds
   * @throws IllegalArgumentException as for {@link #throughput}
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double latency(double n, double lambda, double sigma, double kappa) {
    Check.notNegative("n", n);
    checkLaw(lambda, sigma, kappa);
    return denominatorUpTo(n, sigma, kappa) / lambda;
  }

  /**
   * Throughput per unit of concurrency, as a share of what one alone gives.
   *
   * <pre>  X(n) / (n·λ) = 1 / (1 + σ·(n − 1) + κ·n·(n − 1))</pre>
   *
   * @param n concurrency, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, 0 or more
   * @return 1 at n = 1; above 1 where growth is beyond linear, and below n = 1
   * @throws IllegalArgumentException as for {@link #throughput}
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double efficiency(double n, double sigma, double kappa) {
    Check.positive("n", n);
    checkShape(sigma, kappa);
    return 1 / denominatorUpTo(n, sigma, kappa);
  }

  /**
   * The concurrency of the highest throughput, as a real number.
   *
   * <pre>  n* = √((1 − σ) / κ)</pre>
   *
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, above 0 for there to be a peak
   * @return n*, above 0
   * @throws IllegalArgumentException if an argument is outside its range, or there is no peak; the
   *     message says what throughput tends to
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double peak(double sigma, double kappa) {
    checkShape(sigma, kappa);
    if (kappa == 0) {
      throw noPeak(sigma, sigma > 0 ? Plain.number(1 / sigma) + " · lambda" : "");
    }
    if (sigma == 1) {
      throw Refusal.infeasible("no peak: with sigma 1 throughput falls from the first n on");
    }
    double peak = turn(sigma, kappa);
    checkNoPole(peak, sigma, kappa);
    return peak;
  }

  /**
   * The whole concurrency of the highest throughput.
   *
   * <pre>  the better of ⌊n*⌋ and ⌈n*⌉, at least 1</pre>
   *
   * <p>Rounding n* down is not enough: a peak at 35.57 gives more at 36 than at 35. Where both give
   * the same, it is the smaller one.
   *
   * <p><b>Reference</b>: σ 0.05, κ 0.0002: 69.
   *
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, above 0 for there to be a peak
   * @return a whole number, 1 or more
   * @throws IllegalArgumentException as for {@link #peak}
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double peakConcurrency(double sigma, double kappa) {
    checkShape(sigma, kappa);
    // Here the second one takes away more than it brings, whatever happens below one.
    if (kappa > 0 && kappa >= 1 - sigma) {
      return 1;
    }
    double peak = peak(sigma, kappa);
    double below = Math.floor(peak);
    double above = Math.ceil(peak);
    return speedup(above, sigma, kappa) > speedup(below, sigma, kappa) ? above : below;
  }

  /**
   * The highest throughput at a whole concurrency.
   *
   * <pre>  X at the better of ⌊n*⌋ and ⌈n*⌉</pre>
   *
   * <p><b>Reference</b>: λ 1,000/s, σ 0.05, κ 0.0002: 12,925.221040011987/s.
   *
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, at most 1
   * @param kappa coherency κ, above 0 for there to be a peak
   * @return completions per second
   * @throws IllegalArgumentException as for {@link #peak}
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double peakThroughput(double lambda, double sigma, double kappa) {
    checkLaw(lambda, sigma, kappa);
    if (kappa == 0) {
      throw noPeak(sigma, sigma > 0 ? "lambda / sigma = " + Plain.number(lambda / sigma) : "");
    }
    return lambda * speedup(peakConcurrency(sigma, kappa), sigma, kappa);
  }

  /**
   * What throughput tends to without ever reaching it, where κ = 0.
   *
   * <pre>  X(∞) = λ / σ</pre>
   *
   * @param lambda throughput λ of one, per second, above 0
   * @param sigma contention σ, above 0 and at most 1
   * @return completions per second
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007"
   */
  public static double limit(double lambda, double sigma) {
    return Check.positive("lambda", lambda) / Check.ratio("sigma", Check.positive("sigma", sigma));
  }

  static void checkLaw(double lambda, double sigma, double kappa) {
    Check.positive("lambda", lambda);
    checkShape(sigma, kappa);
  }

  private static void checkShape(double sigma, double kappa) {
    Check.finite("sigma", sigma);
    if (sigma > 1) {
      throw Check.refused("sigma", "must be at most 1 (100%)", sigma);
    }
    Check.notNegative("kappa", kappa);
  }

  /** Refuses where a pole lies between 1 and n. */
  static void checkNoPole(double n, double sigma, double kappa) {
    if (sigma >= 0 && n >= 1) {
      return;
    }
    // Time per request and n is lowest at the turn: what is positive there is so everywhere.
    double worst = Math.max(Math.min(1, n), Math.min(Math.max(1, n), turn(sigma, kappa)));
    if (!(denominator(worst, sigma, kappa) > 0)) {
      throw Refusal.outOfRange(
          "sigma "
              + Plain.number(sigma)
              + " and kappa "
              + Plain.number(kappa)
              + " make throughput grow without bound between n = 1 and n = "
              + Plain.number(n));
    }
  }

  /** X / λ. */
  static double speedup(double n, double sigma, double kappa) {
    double denominator = denominatorUpTo(n, sigma, kappa);
    // Where the denominator overflows, n is so large that n − 1 is n.
    return denominator < Double.POSITIVE_INFINITY ? n / denominator : 1 / (sigma + kappa * n);
  }

  private static double denominatorUpTo(double n, double sigma, double kappa) {
    checkNoPole(n, sigma, kappa);
    return denominator(n, sigma, kappa);
  }

  /** 1 + σ·(n − 1) + κ·n·(n − 1), in the order that keeps digits on either side of 1. */
  static double denominator(double n, double sigma, double kappa) {
    return n >= 1
        ? 1 + (n - 1) * (sigma + kappa * n)
        : 1 - sigma + n * sigma - n * (kappa * (1 - n));
  }

  /** Where throughput stops rising; infinite where it never does. */
  static double turn(double sigma, double kappa) {
    if (kappa == 0) {
      return sigma < 1 ? Double.POSITIVE_INFINITY : 1;
    }
    return Math.sqrt(1 - sigma) / Math.sqrt(kappa);
  }

  private static Refusal noPeak(double sigma, String limit) {
    String reason;
    if (sigma == 1) {
      reason = "with sigma 1 and kappa 0 throughput is lambda at every n";
    } else if (sigma > 0) {
      reason = "with kappa 0 throughput rises with every n, towards " + limit;
    } else {
      reason =
          "with sigma " + Plain.number(sigma) + " and kappa 0 throughput grows without a limit";
    }
    return Refusal.infeasible("no peak: " + reason);
  }
}
