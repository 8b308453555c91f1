/**
 * A scenario file as the core sees it: the located tree that a reader hands over, the shapes its
 * nodes must have, and the sections and tier kinds that turn them into quantities.
 */
package calc.core.scenario;
