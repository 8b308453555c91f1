package calc.core.result;

/**
 * A figure that was estimated by drawing.
 *
 * @param value in base units
 * @param error half the width of its 95 % interval, in base units; 0 where every replicate agrees
 */
public record Estimate(double value, double error) {}
