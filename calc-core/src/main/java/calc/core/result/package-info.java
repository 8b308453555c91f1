/**
 * What a lens returns: immutable data in full precision. Rounding, scaling and colour happen where
 * it is shown.
 */
package calc.core.result;
