package calc.core.math;

/**
 * A formula was asked for a value outside its domain. The message names the argument, the rule and
 * the value.
 *
 * <p>Thrown for single points of a block too, so it carries no stack trace: what matters is the
 * message.
 */
public final class Refusal extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why there is no value. */
  public enum Kind {
    /** An argument lies outside the domain. */
    OUT_OF_RANGE,
    /** A queue receives more than it can serve. */
    UNSTABLE,
    /** What is asked for never comes or cannot be reached. */
    INFEASIBLE
  }

  private final Kind kind;

  private Refusal(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** An argument lies outside the domain. */
  public static Refusal outOfRange(String message) {
    return new Refusal(Kind.OUT_OF_RANGE, message);
  }

  /** A queue receives more than it can serve; the message names the largest stable load. */
  public static Refusal unstable(String message) {
    return new Refusal(Kind.UNSTABLE, message);
  }

  /** What is asked for never comes or cannot be reached. */
  public static Refusal infeasible(String message) {
    return new Refusal(Kind.INFEASIBLE, message);
  }

  /** Why there is no value. */
  public Kind kind() {
    return kind;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
