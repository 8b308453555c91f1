/** The kinds of distribution, and how they are made from what a person states. */
package calc.core.distribution;
