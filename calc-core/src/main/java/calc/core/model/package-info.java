/** The graph of named quantities, and the questions asked of it, as data. */
package calc.core.model;
