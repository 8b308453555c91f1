package calc.core.problem;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with what a person wrote: what, where, why, and how to mend it.
 *
 * @param code stable kind of problem
 * @param origin where, or empty when it has no place in a text (a missing file)
 * @param message what is wrong, one line
 * @param why the rule or fact behind it, or empty
 * @param fix how to mend it, or empty
 */
public record Problem(Code code, Optional<Origin> origin, String message, String why, String fix) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(message);
    Objects.requireNonNull(why);
    Objects.requireNonNull(fix);
  }

  /** A problem at a place. */
  public static Problem at(Origin origin, Code code, String message) {
    return new Problem(code, Optional.of(origin), message, "", "");
  }

  /** A problem without a place. */
  public static Problem of(Code code, String message) {
    return new Problem(code, Optional.empty(), message, "", "");
  }

  /** The same with the reason. */
  public Problem because(String reason) {
    return new Problem(code, origin, message, reason, fix);
  }

  /** The same with the remedy. */
  public Problem mend(String remedy) {
    return new Problem(code, origin, message, why, remedy);
  }

  /** Whether it stops the computation. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
