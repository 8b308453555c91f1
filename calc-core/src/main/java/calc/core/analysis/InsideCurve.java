package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.math.LeastSquares;

/**
 * A curve by the logarithms of its contention and coherency, so that no step leads to where one of
 * them is negative.
 */
record InsideCurve(ScalabilityCurve curve) implements LeastSquares.Curve {
  /** Neither 0 nor infinite, however far a step goes. */
  private static final double FARTHEST = 300;

  /** Parameters of this curve from those of the other. */
  static double[] logarithms(double[] scaled) {
    double[] logarithms = scaled.clone();
    for (int i = 1; i < scaled.length; i++) {
      logarithms[i] = Elementary.ln(scaled[i]);
    }
    return logarithms;
  }

  /** The same fit in the parameters of the other curve; their errors scale with them. */
  static LeastSquares.Fit powers(LeastSquares.Fit fit) {
    double[] powers = powers(fit.parameters());
    double[] slopes = powers.clone();
    slopes[0] = 1;
    return fit.in(powers, slopes);
  }

  private static double[] powers(double[] logarithms) {
    double[] powers = logarithms.clone();
    for (int i = 1; i < powers.length; i++) {
      powers[i] = Elementary.exp(Math.max(-FARTHEST, Math.min(FARTHEST, logarithms[i])));
    }
    return powers;
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
  public LeastSquares.Shape with(double[] logarithms) {
    double[] powers = powers(logarithms);
    LeastSquares.Shape shape = curve.with(powers);
    return (point, slopes) -> {
      double value = shape.at(point, slopes);
      for (int i = 1; i < powers.length; i++) {
        slopes[i] *= powers[i];
      }
      return value;
    };
  }
}
