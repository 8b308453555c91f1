package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What stops the reading of an expression: a problem whose place is still an offset in the
 * expression.
 */
final class Slip extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final Code code;
  private final String why;
  private final String fix;

  Slip(int offset, Code code, String message, String why, String fix) {
    super(message);
    this.offset = offset;
    this.code = code;
    this.why = why;
    this.fix = fix;
  }

  static Slip syntax(int offset, String message, String fix) {
    return new Slip(offset, Code.SYNTAX, message, "", fix);
  }

  Problem at(IntFunction<Origin> place) {
    return new Problem(code, Optional.of(place.apply(offset)), getMessage(), why, fix);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
