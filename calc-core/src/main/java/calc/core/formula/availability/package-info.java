/**
 * How often a system works: what its parts, their copies and their repairs make of it, and how long
 * it does not.
 */
package calc.core.formula.availability;
