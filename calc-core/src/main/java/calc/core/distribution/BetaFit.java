package calc.core.distribution;

import calc.core.math.Beta;
import calc.core.math.Elementary;
import calc.core.math.Quantiles;
import calc.core.math.Roots;
import java.util.List;

/**
 * The beta distribution that comes nearest to some percentiles: their normal scores under it are
 * met by least squares, which for two of them is exactly.
 *
 * <p><b>Numerics</b>: the method of Levenberg and Marquardt over the logarithms of both shapes, in
 * which scores are nearly linear. Where it does not meet two percentiles, halving does: for each
 * sum of the shapes there is one mean that meets the lower one, and the larger the sum, the less
 * lies above the higher one.
 */
record BetaFit(double alpha, double beta) {
  private static final int MOST_STEPS = 100;
  private static final double STEP = 1e-4;
  private static final double MET = 1e-9;
  private static final double NOTHING = 1e-29;
  private static final double ROUNDING = 1e-15;
  private static final double LEAST_DAMPING = 1e-6;
  private static final double MOST_DAMPING = 1e8;

  static BetaFit of(List<Percentile> percentiles) {
    BetaFit fit = start(percentiles).improved(percentiles);
    if (percentiles.size() == 2 && !(fit.squares(percentiles) < MET * MET)) {
      fit = halved(percentiles.get(0), percentiles.get(1)).improved(percentiles);
    }
    return fit;
  }

  /** The one with the mean and spread of a normal distribution, or a wide one. */
  private static BetaFit start(List<Percentile> percentiles) {
    Line line = Line.through(percentiles, percentiles.get(0).value(), (low, high) -> high - low);
    double mean = Math.max(0.02, Math.min(line.at0(), 0.98));
    double size = Math.max(0.5, mean * (1 - mean) / (line.slope() * line.slope()) - 1);
    return new BetaFit(mean * size, (1 - mean) * size);
  }

  private BetaFit improved(List<Percentile> percentiles) {
    BetaFit best = this;
    double squares = best.squares(percentiles);
    double damping = LEAST_DAMPING;
    for (int i = 0; i < MOST_STEPS && damping < MOST_DAMPING && squares > NOTHING; i++) {
      BetaFit next = best.stepped(percentiles, damping);
      double found = next.squares(percentiles);
      if (found < squares) {
        boolean there = squares - found <= ROUNDING * squares;
        best = next;
        squares = found;
        damping = Math.max(damping / 10, LEAST_DAMPING);
        if (there) {
          break;
        }
      } else {
        damping *= 10;
      }
    }
    return best;
  }

  private BetaFit stepped(List<Percentile> percentiles, double damping) {
    double[] here = misses(percentiles);
    double[] byAlpha = slopes(percentiles, 1, 0);
    double[] byBeta = slopes(percentiles, 0, 1);
    double aa = product(byAlpha, byAlpha) * (1 + damping);
    double bb = product(byBeta, byBeta) * (1 + damping);
    double ab = product(byAlpha, byBeta);
    double a = product(byAlpha, here);
    double b = product(byBeta, here);
    double determinant = aa * bb - ab * ab;
    return moved((ab * b - bb * a) / determinant, (ab * a - aa * b) / determinant);
  }

  private double[] slopes(List<Percentile> percentiles, int alphas, int betas) {
    double[] above = moved(alphas * STEP, betas * STEP).misses(percentiles);
    double[] below = moved(-alphas * STEP, -betas * STEP).misses(percentiles);
    for (int i = 0; i < above.length; i++) {
      above[i] = (above[i] - below[i]) / (2 * STEP);
    }
    return above;
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }

  private BetaFit moved(double byAlpha, double byBeta) {
    return new BetaFit(
        alpha * Elementary.exp(Math.max(-2, Math.min(byAlpha, 2))),
        beta * Elementary.exp(Math.max(-2, Math.min(byBeta, 2))));
  }

  private double squares(List<Percentile> percentiles) {
    double[] misses = misses(percentiles);
    return product(misses, misses);
  }

  /** By how much each normal score is missed. */
  private double[] misses(List<Percentile> percentiles) {
    Beta law = new Beta(alpha, beta);
    return percentiles.stream().mapToDouble(p -> score(law, p.value()) - p.score()).toArray();
  }

  private static double score(Beta law, double x) {
    double lower = law.lower(x);
    return lower < 0.5 ? Quantiles.normal(lower) : -Quantiles.normal(law.upper(x));
  }

  private static BetaFit halved(Percentile low, Percentile high) {
    double size =
        Roots.firstWhere(1e-6, 1e18, s -> score(withLow(low, s), high.value()) >= high.score());
    double mean = mean(low, size);
    return new BetaFit(mean * size, (1 - mean) * size);
  }

  private static Beta withLow(Percentile low, double size) {
    double mean = mean(low, size);
    return new Beta(mean * size, (1 - mean) * size);
  }

  private static double mean(Percentile low, double size) {
    return Roots.firstWhere(
        1e-12,
        1 - 1e-12,
        m -> score(new Beta(m * size, (1 - m) * size), low.value()) <= low.score());
  }
}
