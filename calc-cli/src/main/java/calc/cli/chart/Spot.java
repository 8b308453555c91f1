package calc.cli.chart;

/** A place in a picture, in pixels; y grows downwards. */
record Spot(double x, double y) {}
