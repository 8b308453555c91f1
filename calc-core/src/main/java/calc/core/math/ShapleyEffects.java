package calc.core.math;

import calc.core.math.Replicates.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shapley effects: which share of a figure's variance is whose, for inputs that may depend on each
 * other. None is negative, and they sum to 1; what inputs do together, by interaction or because
 * they are correlated, is shared among them.
 *
 * <pre>
 *  effect of an input = mean over the orders of (V_k − V_(k−1)) / V, the input being the k-th,
 *  V_k = Var(E[Y | first k inputs of the order]) = V − mean of (Y_d − Y_k)² / 2,
 *  V   = mean of (Y_d − Y_0)² / 2
 * </pre>
 *
 * <p>Y_d and Y_k are the figure at two points that have the first k inputs in common and are
 * otherwise independent of each other, given those. With that estimate of V the effects sum to 1 to
 * the last digit, and an input that is neither used nor correlated has exactly none.
 *
 * @see "E. Song, B. L. Nelson, J. Staum, Shapley effects for global sensitivity analysis: theory
 *     and computation, SIAM/ASA J. Uncertainty Quantification 4(1), 2016"
 * @see "A. B. Owen, Sobol' indices and Shapley value, SIAM/ASA J. Uncertainty Quantification 2(1),
 *     2014"
 */
public final class ShapleyEffects {
  private final List<Interval> effects = new ArrayList<>();

  private ShapleyEffects(List<ShapleySums> replicates, double... variances) {
    for (int i = 0; i < replicates.get(0).inputs(); i++) {
      double[] gains = new double[variances.length];
      for (int r = 0; r < gains.length; r++) {
        gains[r] = replicates.get(r).effect(i);
      }
      effects.add(Replicates.ratio(gains, variances));
    }
  }

  /**
   * The effects.
   *
   * @param replicates the sums of each of two or more independent replicates
   * @return empty if the figure is the same everywhere, or there is no chain with a value
   */
  public static Optional<ShapleyEffects> of(List<ShapleySums> replicates) {
    double[] variances = new double[replicates.size()];
    double scatter = 0;
    for (int r = 0; r < variances.length; r++) {
      variances[r] = replicates.get(r).variance();
      scatter += variances[r];
    }
    // Without a chain in some replicate it is not a number.
    return scatter > 0 && scatter < Double.POSITIVE_INFINITY
        ? Optional.of(new ShapleyEffects(replicates, variances))
        : Optional.empty();
  }

  /** Share of the chains in which the figure has no value somewhere. */
  public static double failedShare(List<ShapleySums> replicates) {
    long chains = 0;
    long known = 0;
    for (ShapleySums replicate : replicates) {
      chains += replicate.chains();
      known += replicate.known();
    }
    return chains == 0 ? 0 : (double) (chains - known) / chains;
  }

  /** The effect of an input. */
  public Interval of(int input) {
    return effects.get(input);
  }
}
