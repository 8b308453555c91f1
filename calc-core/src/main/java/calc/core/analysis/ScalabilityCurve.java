package calc.core.analysis;

import calc.core.math.LeastSquares;
import java.util.Optional;
import java.util.Set;

/**
 * The Universal Scalability Law at the levels of a load test, with some parameters held at bounds.
 *
 * <p>With N the highest concurrency and X the highest throughput, the parameters are λ·N/X, σ·N and
 * κ·N², of which those that are held are left out: these are near 1 for any test, so that one
 * tolerance fits them all. A level is its mean, which counts by the root of its size: to a curve
 * that is the same as all of its measurements.
 */
final class ScalabilityCurve implements LeastSquares.Curve, LeastSquares.Equations {
  /** What a law says where it has no value; a method that sees it turns back. */
  private static final double NOWHERE = 1e200;

  private static final int FEW = 1_000;

  private final LoadLevels levels;
  private final Set<ScalabilityBound> held;
  private final int stride;
  private final int sigmaAt;
  private final int kappaAt;
  private final double heldSigma;
  private final int parameters;

  ScalabilityCurve(LoadLevels levels, Set<ScalabilityBound> held) {
    this(levels, held, 1);
  }

  private ScalabilityCurve(LoadLevels levels, Set<ScalabilityBound> held, int stride) {
    boolean all = held.contains(ScalabilityBound.ALL_SIGMA);
    boolean sigmaFree = !all && !held.contains(ScalabilityBound.NO_SIGMA);
    boolean kappaFree = !held.contains(ScalabilityBound.NO_KAPPA);
    this.levels = levels;
    this.held = held;
    this.stride = stride;
    this.heldSigma = all ? levels.widest() : 0;
    this.sigmaAt = sigmaFree ? 1 : -1;
    this.kappaAt = kappaFree ? (sigmaFree ? 2 : 1) : -1;
    this.parameters = 1 + (sigmaFree ? 1 : 0) + (kappaFree ? 1 : 0);
  }

  /** The same through few of the levels, from low to high. */
  ScalabilityCurve thinned() {
    return new ScalabilityCurve(levels, held, 1 + (levels.count() - 1) / FEW);
  }

  LoadLevels levels() {
    return levels;
  }

  Set<ScalabilityBound> held() {
    return held;
  }

  /** How many parameters are not held. */
  int parameters() {
    return parameters;
  }

  /** Where σ·N stands among the parameters, or -1. */
  int sigmaAt() {
    return sigmaAt;
  }

  /** Where κ·N² stands among the parameters, or -1. */
  int kappaAt() {
    return kappaAt;
  }

  double sigma(double[] scaled) {
    return sigmaAt < 0 ? heldSigma : scaled[sigmaAt];
  }

  double kappa(double[] scaled) {
    return kappaAt < 0 ? 0 : scaled[kappaAt];
  }

  @Override
  public int points() {
    return (levels.count() + stride - 1) / stride;
  }

  @Override
  public double measured(int point) {
    int level = point * stride;
    return levels.weight(level) * levels.throughput(level);
  }

  @Override
  public LeastSquares.Shape with(double[] scaled) {
    double lambda = scaled[0];
    double sigma = sigma(scaled);
    double kappa = kappa(scaled);
    return (point, slopes) -> at(point * stride, lambda, sigma, kappa, slopes);
  }

  private double at(int level, double lambda, double sigma, double kappa, double[] slopes) {
    double share = levels.share(level);
    double others = levels.others(level);
    double denominator = 1 + others * (sigma + share * kappa);
    if (!(denominator > 0)) {
      return NOWHERE;
    }
    slopes[0] = levels.weight(level) * share / denominator;
    double value = lambda * slopes[0];
    double less = -value / denominator * others;
    if (sigmaAt >= 0) {
      slopes[sigmaAt] = less;
    }
    if (kappaAt >= 0) {
      slopes[kappaAt] = less * share;
    }
    return value;
  }

  @Override
  public int count() {
    return points();
  }

  /**
   * n/x is linear in 1/λ, σ/λ and κ/λ. Weighted by x²/n, an error of it counts as one of x does.
   */
  @Override
  public double at(int equation, double[] coefficients) {
    int level = equation * stride;
    double share = levels.share(level);
    double others = levels.others(level);
    double measured = levels.throughput(level);
    double weight = levels.weight(level) * measured * measured / share;
    coefficients[0] = weight * (1 + heldSigma * others);
    if (sigmaAt >= 0) {
      coefficients[sigmaAt] = weight * others;
    }
    if (kappaAt >= 0) {
      coefficients[kappaAt] = weight * others * share;
    }
    return levels.weight(level) * measured;
  }

  /** The parameters that the linear form gives, if they are a law at all. */
  Optional<double[]> start() {
    return LeastSquares.linear(this, parameters)
        .filter(inverse -> inverse[0] > 0)
        .map(ScalabilityCurve::inverted);
  }

  private static double[] inverted(double[] inverse) {
    double[] scaled = new double[inverse.length];
    scaled[0] = 1 / inverse[0];
    for (int i = 1; i < inverse.length; i++) {
      scaled[i] = inverse[i] / inverse[0];
    }
    return scaled;
  }
}
