/**
 * What is wrong and where: origins in a text, problems, and the collector that gathers all of them
 * in one run.
 */
package calc.core.problem;
