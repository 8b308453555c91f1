/** How much is needed: load into servers, spares, zones, and the time until growth uses it up. */
package calc.core.formula.capacity;
