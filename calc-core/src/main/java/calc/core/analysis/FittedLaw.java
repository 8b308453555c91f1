package calc.core.analysis;

import calc.core.math.LeastSquares;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A Universal Scalability Law that was fitted to a load test.
 *
 * @param lambda throughput of one, per second
 * @param sigma contention
 * @param kappa coherency
 * @param squares sum of the squared residuals of throughput, per second squared
 * @param freedom how many more measurements there are than parameters that were not held
 * @param held bounds at which parameters were held
 * @param errors standard errors
 */
record FittedLaw(
    double lambda,
    double sigma,
    double kappa,
    double squares,
    int freedom,
    Set<ScalabilityBound> held,
    Errors errors) {
  /** Of a scaled parameter: less is binary noise, and the parameter is 0. */
  private static final double NOISE = 1e-9;

  FittedLaw {
    held = Set.copyOf(held);
  }

  /** Standard errors, empty for what was held or is not determined. */
  record Errors(OptionalDouble lambda, OptionalDouble sigma, OptionalDouble kappa) {
    static final Errors NONE =
        new Errors(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** The law that a fit of a curve stands for. */
  static FittedLaw of(ScalabilityCurve curve, LeastSquares.Fit fit) {
    double[] scaled = fit.parameters();
    LoadLevels levels = curve.levels();
    double width = levels.widest();
    double squares = fit.squares() + levels.scatter();
    int freedom = levels.points() - curve.parameters();
    double spread = freedom > 0 ? Math.sqrt(squares / freedom) : Double.NaN;
    double lambdaUnit = levels.fastest() / width;
    return new FittedLaw(
        scaled[0] * lambdaUnit,
        curve.sigma(scaled) / width,
        curve.kappa(scaled) / width / width,
        squares * levels.fastest() * levels.fastest(),
        freedom,
        curve.held(),
        new Errors(
            error(fit, 0, spread * lambdaUnit),
            error(fit, curve.sigmaAt(), spread / width),
            error(fit, curve.kappaAt(), spread / width / width)));
  }

  private static OptionalDouble error(LeastSquares.Fit fit, int parameter, double unit) {
    if (parameter < 0 || Double.isNaN(unit) || fit.deviation(parameter).isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(fit.deviation(parameter).getAsDouble() * unit);
  }

  /** Throughput at a concurrency. */
  double throughput(double n) {
    return lambda * n / (1 + (n - 1) * (sigma + kappa * n));
  }

  /** Standard deviation of the residuals, per second; empty where nothing is left to tell it. */
  OptionalDouble residual() {
    return freedom > 0 ? OptionalDouble.of(Math.sqrt(squares / freedom)) : OptionalDouble.empty();
  }

  /** Contention without the noise that may take it beyond its bounds. */
  double usableSigma() {
    return Math.max(0, Math.min(1, sigma));
  }

  /**
   * Whether it is a law that can be used between two concurrencies: contention between 0 and 1,
   * coherency not negative, no pole. What is as good as 0 must have been held there, so that no
   * peak is made of noise.
   */
  boolean isUsable(double lowest, double widest) {
    boolean sigmaInside =
        held.contains(ScalabilityBound.NO_SIGMA) || (sigma * widest > NOISE && sigma <= 1);
    boolean kappaInside =
        held.contains(ScalabilityBound.NO_KAPPA) || kappa * widest * widest > NOISE;
    return lambda > 0 && sigmaInside && kappaInside && !hasPole(lowest);
  }

  /** Less than one on average can come upon a denominator of 0 where coherency is large. */
  private boolean hasPole(double lowest) {
    double turn = kappa > 0 ? Math.sqrt((1 - sigma) / kappa) : 1;
    double worst = Math.min(1, Math.max(lowest, turn));
    return !(1 + (worst - 1) * (sigma + kappa * worst) > 0);
  }

  /** Whether it is usable but for noise. */
  boolean isNearlyUsable(double widest) {
    return lambda > 0
        && sigma * widest >= -NOISE
        && sigma <= 1 + NOISE
        && kappa * widest * widest >= -NOISE;
  }
}
