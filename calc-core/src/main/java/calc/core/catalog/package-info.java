/**
 * The list of every formula: name, title, equation, symbols with units, source, reference value,
 * and the method that computes it.
 */
package calc.core.catalog;
