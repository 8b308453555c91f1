package calc.core.model;

import calc.core.problem.Origin;

/**
 * How an input grows, compounding month by month.
 *
 * @param input the input that grows
 * @param rate quantity that holds its growth per month
 * @param horizon quantity that holds how far ahead a reader wants to look, in months
 * @param origin where it is stated
 */
public record Growth(String input, String rate, String horizon, Origin origin) {}
