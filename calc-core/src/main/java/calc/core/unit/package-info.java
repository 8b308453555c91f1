/**
 * Dimensions, units and quantities; reading and writing values such as {@code 25k req/s} exactly.
 */
package calc.core.unit;
