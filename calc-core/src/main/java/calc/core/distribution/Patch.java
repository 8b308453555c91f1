package calc.core.distribution;

/** Polynomials of fifth degree over cells, six coefficients each, for a share t of a cell. */
final class Patch {
  /** Coefficients of a cell. */
  static final int SIZE = 6;

  private Patch() {}

  /** The polynomial with given values, slopes and bends at both sides of a cell. */
  static void write(double[] coefficients, int at, double length, double[] from, double[] to) {
    double rise = to[0] - from[0];
    double slope0 = from[1] * length;
    double slope1 = to[1] * length;
    double bend0 = from[2] * length * length / 2;
    double bend1 = to[2] * length * length / 2;
    coefficients[at] = from[0];
    coefficients[at + 1] = slope0;
    coefficients[at + 2] = bend0;
    coefficients[at + 3] = 10 * rise - 6 * slope0 - 4 * slope1 - 3 * bend0 + bend1;
    coefficients[at + 4] = -15 * rise + 8 * slope0 + 7 * slope1 + 3 * bend0 - 2 * bend1;
    coefficients[at + 5] = 6 * rise - 3 * (slope0 + slope1) - bend0 + bend1;
  }

  /** Its value at a share of the cell. */
  static double at(double[] c, int at, double t) {
    return c[at]
        + t * (c[at + 1] + t * (c[at + 2] + t * (c[at + 3] + t * (c[at + 4] + t * c[at + 5]))));
  }
}
