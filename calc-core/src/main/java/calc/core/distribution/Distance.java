package calc.core.distribution;

import calc.core.math.Elementary;
import calc.core.math.Sum;
import java.util.OptionalDouble;

/**
 * How far a distribution lies from observations.
 *
 * <pre>
 *   Kolmogorov–Smirnov  D  = largest |share of observations up to x − F(x)|
 *   Anderson–Darling    A² = −n − mean of (2i − 1)·(ln F(xᵢ) + ln(1 − F(xₙ₊₁₋ᵢ)))
 * </pre>
 *
 * @param kolmogorov between 0 and 1
 * @param andersonDarling 0 or more; empty for counts, and where it is infinite, because an
 *     observation lies at an end of the distribution
 * @see "R. B. D'Agostino, M. A. Stephens, Goodness-of-Fit Techniques, 1986, chapter 4"
 */
public record Distance(double kolmogorov, OptionalDouble andersonDarling) {
  /** The distance of a distribution from observations. */
  public static Distance of(Observations data, Distribution distribution) {
    return distribution instanceof Stepped steps
        ? new Distance(stepped(data, steps), OptionalDouble.empty())
        : smooth(data, distribution);
  }

  private static double stepped(Observations data, Stepped distribution) {
    double n = data.size();
    double largest = 0;
    for (int from = 0; from < data.size(); from = data.next(from)) {
      double x = data.at(from);
      double after = Math.abs(data.next(from) / n - distribution.cumulative(x));
      double before = Math.abs(distribution.below(x) - from / n);
      largest = Math.max(largest, Math.max(after, before));
    }
    return largest;
  }

  private static Distance smooth(Observations data, Distribution distribution) {
    double n = data.size();
    double median = distribution.median();
    double largest = 0;
    Sum sum = new Sum();
    for (int from = 0; from < data.size(); ) {
      int next = data.next(from);
      double x = data.at(from);
      // Of the two tails the smaller one has all its digits, and gives those of the other.
      boolean isAbove = x > median;
      double tail = isAbove ? distribution.exceedance(x) : distribution.cumulative(x);
      double upTo = isAbove ? 1 - tail : tail;
      double above = isAbove ? tail : 1 - tail;
      largest = Math.max(largest, Math.max(next / n - upTo, upTo - from / n));
      // The odd numbers 2i − 1 of equal observations, added up from either end.
      double lower = (double) next * next - (double) from * from;
      double upper = (n - from) * (n - from) - (n - next) * (n - next);
      sum.add(lower / n * Elementary.ln(upTo) + upper / n * Elementary.ln(above));
      from = next;
    }
    double distance = -n - sum.value();
    return new Distance(
        largest, Double.isFinite(distance) ? OptionalDouble.of(distance) : OptionalDouble.empty());
  }
}
