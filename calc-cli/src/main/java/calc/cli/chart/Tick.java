package calc.cli.chart;

/**
 * A place on an axis with its number.
 *
 * @param value in base units
 * @param label how it is written
 */
record Tick(double value, String label) {}
