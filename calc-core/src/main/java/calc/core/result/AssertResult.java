package calc.core.result;

import calc.core.problem.Origin;

/**
 * A probability that a design must keep to, held against a simulation.
 *
 * @param text the assertion as written
 * @param probability what the simulation found
 * @param bound what it is compared with
 * @param verdict what follows
 * @param origin where it is stated
 */
public record AssertResult(
    String text, Estimate probability, double bound, Verdict verdict, Origin origin) {
  /** What a simulation says of an assertion. */
  public enum Verdict {
    /** It holds, whatever the error. */
    HOLDS,
    /** It fails, whatever the error. */
    FAILS,
    /** The bound lies within the error. */
    UNDECIDED
  }
}
