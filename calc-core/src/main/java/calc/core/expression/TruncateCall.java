package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.problem.Code;

/**
 * {@code truncate(18k to 34k, 0, 40k)}: what a range or distribution leaves between two ends, each
 * of which may be left out by name.
 */
final class TruncateCall {
  static final String NAME = "truncate";

  private static final Formula SIGNATURE =
      Formula.named(NAME, "distributions", "A distribution without its tails")
          .equation("F(x | low ≤ x ≤ high)")
          .note("The value is uncertain; where one number is needed, it is the median.")
          .takes("values", "T", "a range or a distribution")
          .takes("low", "T", "values below do not come about; none unless stated", Double.NaN)
          .takes("high", "T", "values above do not come about; none unless stated", Double.NaN)
          .gives("T")
          .byArguments(arguments -> Double.NaN);

  private TruncateCall() {}

  static Formula signature() {
    return SIGNATURE;
  }

  /** Whether a call is one, and what it cuts is uncertain. */
  static void check(Expression expression, Syntax values) throws Slip {
    if (expression.part(values).uncertain().isEmpty()) {
      throw new Slip(
          values.start(),
          Code.UNIT_MISMATCH,
          "truncate cuts a range or a distribution, this is neither",
          "a figure or the name of a quantity has no tails of its own here",
          "write the distribution itself: truncate(normal(mean=5, sd=1), 0, 8)");
    }
  }
}
