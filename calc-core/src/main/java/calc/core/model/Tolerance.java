package calc.core.model;

/**
 * How far a claim may be off what it says and still hold.
 *
 * @param kind how the amount is meant
 * @param amount 0.05 for ± 5 %, 1.25 for x1.25, base units for an absolute one
 * @param text in words
 */
public record Tolerance(Kind kind, double amount, String text) {
  /** What holds a figure that states nothing else: half a unit of its last typed digit. */
  public static final Tolerance AS_WRITTEN = new Tolerance(Kind.AS_WRITTEN, 0, "as written");

  /** Equal but for binary noise. */
  public static final Tolerance EXACTLY = new Tolerance(Kind.EXACTLY, 0, "exactly");

  /** How the amount is meant. */
  public enum Kind {
    /** Half a unit of the last typed digit. */
    AS_WRITTEN,
    /** A share of the written figure to both sides. */
    RELATIVE,
    /** A factor up and down. */
    FACTOR,
    /** An amount to both sides. */
    ABSOLUTE,
    /** None. */
    EXACTLY
  }

  /** Within a factor up and down. */
  public static Tolerance factor(double factor, String text) {
    return new Tolerance(Kind.FACTOR, factor, text);
  }

  /** The lower end around a written figure. */
  public double low(double says) {
    return says - reach(says, says >= 0);
  }

  /** The upper end around a written figure. */
  public double high(double says) {
    return says + reach(says, says < 0);
  }

  private double reach(double says, boolean towardsZero) {
    return switch (kind) {
      case RELATIVE -> Math.abs(says) * amount;
      case FACTOR -> Math.abs(says) * (towardsZero ? 1 - 1 / amount : amount - 1);
      case ABSOLUTE -> amount;
      case AS_WRITTEN, EXACTLY -> 0;
    };
  }
}
