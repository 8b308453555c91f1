/** The charts a scenario has: what the lenses found, as {@link calc.core.result.Chart}s. */
package calc.core.chart;
