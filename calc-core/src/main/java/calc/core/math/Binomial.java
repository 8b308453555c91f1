package calc.core.math;

/**
 * Tails of the binomial distribution, exact relative to themselves whatever the number of trials:
 * those of the {@link Beta} distribution.
 */
public final class Binomial {
  private Binomial() {}

  /**
   * Probability of {@code least} or more in {@code trials} that each come out with probability
   * {@code p}.
   *
   * @param least any whole number
   * @param trials 0 or more, up to 2^53
   * @param p between 0 and 1
   */
  public static double atLeast(long least, long trials, double p) {
    if (least <= 0 || least > trials) {
      return least <= 0 ? 1 : 0;
    }
    return new Beta(least, trials - least + 1.0).lower(p);
  }

  /** Probability of {@code most} or fewer; the arguments are those of {@link #atLeast}. */
  public static double atMost(long most, long trials, double p) {
    if (most < 0 || most >= trials) {
      return most < 0 ? 0 : 1;
    }
    return new Beta(most + 1.0, trials - most).upper(p);
  }
}
