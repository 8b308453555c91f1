/**
 * Numeric helpers shared by the formulas, and the only door to the numerics library and to
 * transcendental functions.
 */
package calc.core.math;
