package calc.core.expression;

import calc.core.problem.Code;

/**
 * Why a step has no value at a point.
 *
 * @param code kind of problem
 * @param message what is wrong, without place
 * @param why the reason behind it, or empty
 */
record Failure(Code code, String message, String why) {}
