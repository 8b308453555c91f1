/** Requests that wait for servers: how long, how likely, and how many servers that takes. */
package calc.core.formula.queueing;
