package calc.core.analysis;

import calc.core.distribution.Distance;
import calc.core.distribution.Distribution;
import calc.core.distribution.Likeliest;
import calc.core.distribution.Observations;
import calc.core.sampling.Keyed;

/**
 * How far from its own fit a sample of a distribution lies by chance. The printed tables of the
 * Kolmogorov–Smirnov test hold for a distribution that was known before; one that was fitted to the
 * sample lies nearer, so that samples are drawn and fitted alike instead.
 *
 * <p>Distances shrink with √n; so long samples are held against drawn ones of {@value #LONGEST}.
 */
final class Bootstrap {
  /** How many samples are drawn. */
  static final int DRAWS = 199;

  private static final int LONGEST = 500;
  private static final long SEED = 1;

  private Bootstrap() {}

  /**
   * The share of drawn samples that lie at least as far from their fit.
   *
   * @param distance Kolmogorov–Smirnov distance of the observations from the fit
   */
  static double chance(int observations, Distribution fit, double distance) {
    int size = Math.min(observations, LONGEST);
    double far = distance * Math.sqrt((double) observations / size);
    int farther = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      farther += distance(sample(fit, draw, size)) >= far ? 1 : 0;
    }
    return (1.0 + farther) / (1 + DRAWS);
  }

  private static double distance(Drawn drawn) {
    if (drawn.values.distinct() == 1) {
      return 0;
    }
    return Likeliest.of(drawn.family, drawn.values)
        .distribution()
        .map(fit -> Distance.of(drawn.values, fit).kolmogorov())
        .orElse(0.0);
  }

  /** A sample of a family. */
  private record Drawn(String family, Observations values) {}

  private static Drawn sample(Distribution fit, int draw, int size) {
    double[] values = new double[size];
    Keyed.fill(Keyed.key(SEED, fit.family(), draw), 0, values, size);
    for (int i = 0; i < size; i++) {
      values[i] = bounded(fit.quantile(values[i]));
    }
    return new Drawn(fit.family(), Observations.of(values));
  }

  /** A heavy tail may reach beyond what can be observed. */
  private static double bounded(double value) {
    double size = Math.min(Math.abs(value), Observations.LARGEST);
    return value == 0 ? 0 : Math.copySign(Math.max(size, 1 / Observations.LARGEST), value);
  }
}
