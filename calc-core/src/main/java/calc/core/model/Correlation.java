package calc.core.model;

import calc.core.problem.Origin;

/**
 * Two uncertain quantities that are drawn together.
 *
 * @param first one of them
 * @param second the other
 * @param rank Spearman's rank correlation, above −1 and below 1
 * @param origin where it is stated
 */
public record Correlation(String first, String second, double rank, Origin origin) {}
