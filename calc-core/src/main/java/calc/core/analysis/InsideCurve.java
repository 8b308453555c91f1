package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.math.LeastSquares;

/**
 * A curve without held parameters by the logarithms of its contention and coherency, so that no
 * step leads to where one of them is negative.
 */
record InsideCurve(ScalabilityCurve curve) implements LeastSquares.Curve {
  /** Parameters of this curve from those of the other. */
  static double[] logarithms(double[] scaled) {
    return new double[] {scaled[0], Elementary.ln(scaled[1]), Elementary.ln(scaled[2])};
  }

  /** The same fit in the parameters of the other curve; their errors scale with them. */
  static LeastSquares.Fit powers(LeastSquares.Fit fit) {
    double[] powers = powers(fit.parameters());
    return fit.in(powers, 1, powers[1], powers[2]);
  }

  private static double[] powers(double[] scaled) {
    return new double[] {scaled[0], power(scaled[1]), power(scaled[2])};
  }

  /** Neither 0 nor infinite, however far a step goes. */
  private static double power(double logarithm) {
    return Elementary.exp(Math.max(-300, Math.min(300, logarithm)));
  }

  @Override
  public int points() {
    return curve.points();
  }

  @Override
  public double measured(int point) {
    return curve.measured(point);
  }

  @Override
  public double at(double[] scaled, int point, double[] slopes) {
    double[] powers = powers(scaled);
    double value = curve.at(powers, point, slopes);
    slopes[1] *= powers[1];
    slopes[2] *= powers[2];
    return value;
  }
}
