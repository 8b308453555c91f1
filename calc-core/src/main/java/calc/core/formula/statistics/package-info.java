/** What a few failures among many requests say, and how well forecasts came true. */
package calc.core.formula.statistics;
