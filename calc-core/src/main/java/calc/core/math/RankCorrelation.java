package calc.core.math;

/**
 * Spearman's rank correlation of two variables that go together as normal ones do, and the
 * correlation of their normal scores.
 *
 * <pre>  r = 2 sin(π ρ / 6),   ρ = 6/π · asin(r / 2)</pre>
 *
 * <p>Both are −1, 0 and 1 together, and differ by at most 0.018. Ranks do not change when a
 * variable is stretched, so ρ is the same for whatever distributions the variables have.
 *
 * @see "K. Pearson, On further methods of determining correlation, Drapers' Company Research
 *     Memoirs, Biometric Series IV, 1907"
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /** The correlation r of the normal scores, for ranks correlated by ρ between −1 and 1. */
  public static double toNormal(double rank) {
    return 2 * Elementary.sin(Math.PI * rank / 6);
  }

  /** The rank correlation ρ, for normal scores correlated by r between −1 and 1. */
  public static double ofNormal(double normal) {
    // The arc sine of a half is π/6 to the last bit that makes 1 of 1.
    return Elementary.asin(normal / 2) / Elementary.asin(0.5);
  }
}
