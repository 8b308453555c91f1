package calc.core.expression;

import calc.core.problem.Code;

/**
 * Why a step has no value at a point.
 *
 * @param code kind of problem
 * @param message what is wrong, without place
 * @param why the reason behind it, or empty
 */
record Failure(Code code, String message, String why) {
  /** Beyond the largest double; reported where it happens, so that infinity is nobody's input. */
  static final Failure TOO_LARGE =
      new Failure(Code.OUT_OF_RANGE, "the result is too large to be a number", "beyond 1.8e308");
}
