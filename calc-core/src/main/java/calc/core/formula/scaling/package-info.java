/** Throughput, latency and speed-up as concurrency or processors grow. */
package calc.core.formula.scaling;
