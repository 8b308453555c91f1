/** The lenses: each asks one question of a model and returns data. */
package calc.core.analysis;
