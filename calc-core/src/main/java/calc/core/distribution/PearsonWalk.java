package calc.core.distribution;

/**
 * A walk along the quantiles of a gamma or beta distribution by their own differential equation,
 * which needs a quantile only where it begins.
 *
 * <pre>
 *   X' = X·W·R,   R' = R·(r − (a·W − b·X)·R)
 * </pre>
 *
 * <p>X is the value in units of the distribution and W is 1 for gamma, 1 − X for beta; R is the
 * slope of ln X, or of the log odds, over the axis, and r that of the axis' own rate in its
 * logarithm. A step is two or more Taylor series of order 9, each over at most half of what X grows
 * by e in, and a 32nd of the distance to the end. Because a walk goes inward, an error that it
 * starts with is of the size of the probability where it began, and nothing where it ends.
 */
final class PearsonWalk implements Walk {
  private static final int ORDER = 9;
  private static final double SMALLEST = 1e-290;
  private static final double LONGEST = 0.5;

  private final Pearson law;
  private final Axis axis;
  private final double[] x = new double[ORDER + 1];
  private final double[] w = new double[ORDER + 1];
  private final double[] both = new double[ORDER + 1];
  private final double[] lean = new double[ORDER + 1];
  private final double[] r = new double[ORDER + 1];
  private final double[] square = new double[ORDER + 1];
  private double place;
  private double middle;

  PearsonWalk(Pearson law, Axis axis) {
    this.law = law;
    this.axis = axis;
  }

  @Override
  public boolean start(double from) {
    place = from;
    Pearson.Spot spot = law.spot(axis.below(from), axis.above(from));
    x[0] = spot.x();
    w[0] = spot.w();
    r[0] = axis.rate(from) / spot.density();
    expand();
    return x[0] > SMALLEST && w[0] > SMALLEST && Math.abs(bend()) < Double.POSITIVE_INFINITY;
  }

  /** The series around the place, coefficient by coefficient. */
  private void expand() {
    for (int n = 0; n < ORDER; n++) {
      both[n] = product(x, w, n);
      lean[n] = law.a() * w[n] - law.b() * x[n];
      square[n] = product(r, r, n);
      x[n + 1] = product(both, r, n) / (n + 1);
      w[n + 1] = law.isBounded() ? -x[n + 1] : 0;
      r[n + 1] = (rateBend(n) - product(lean, square, n)) / (n + 1);
    }
  }

  private double rateBend(int n) {
    return axis == Axis.SCORE ? -place * r[n] - (n > 0 ? r[n - 1] : 0) : 0;
  }

  private static double product(double[] left, double[] right, int n) {
    double sum = 0;
    for (int i = 0; i <= n; i++) {
      sum += left[i] * right[n - i];
    }
    return sum;
  }

  private static double sum(double[] series, double length) {
    double sum = 0;
    for (int n = ORDER; n >= 0; n--) {
      sum = sum * length + series[n];
    }
    return sum;
  }

  @Override
  public void step(double length) {
    double end = place + length;
    advance(length / 2);
    middle = value();
    advance(length / 2);
    place = end;
  }

  private void advance(double length) {
    int parts = (int) Math.ceil(Math.abs(r[0] * length) / LONGEST);
    for (int i = 0; i < parts; i++) {
      double part = length / parts;
      double nextX = sum(x, part);
      double nextW = sum(w, part);
      r[0] = sum(r, part);
      x[0] = nextX;
      w[0] = nextW;
      place += part;
      expand();
    }
  }

  @Override
  public double value() {
    return law.value(x[0], w[0]);
  }

  @Override
  public double slope() {
    return law.scale() * x[1];
  }

  @Override
  public double bend() {
    return law.scale() * 2 * x[2];
  }

  @Override
  public double middle() {
    return middle;
  }
}
