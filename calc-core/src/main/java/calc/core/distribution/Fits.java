package calc.core.distribution;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The members of the located families that are fixed by what a person stated. */
final class Fits {
  private static final double LARGE = 1e8;
  private static final double FAR_OFF = 0.2;

  private Fits() {}

  /** Normal: values over their scores are a straight line. */
  static Distribution normal(Stated stated) {
    if (stated.byMoments()) {
      return new NormalLaw(stated.mean(), stated.sd(), Optional.empty());
    }
    List<Percentile> percentiles = stated.percentiles();
    Line line = Line.through(percentiles, percentiles.get(0).value(), (low, high) -> high - low);
    double sd = Check.positive("the spread of " + stated.family(), line.slope());
    return told(stated, misfit -> new NormalLaw(line.at0(), sd, misfit));
  }

  /** Lognormal: logarithms over their scores are a straight line. */
  static Distribution lognormal(Stated stated) {
    stated.positive();
    if (stated.byMoments()) {
      double variation = stated.sd() / stated.mean();
      double square =
          variation < LARGE
              ? Elementary.log1p(variation * variation)
              : 2 * (Elementary.ln(stated.sd()) - Elementary.ln(stated.mean()));
      double mu = Elementary.ln(stated.mean()) - square / 2;
      return new LognormalLaw(mu, Math.sqrt(square), Optional.empty());
    }
    List<Percentile> percentiles = stated.percentiles();
    double first = Elementary.ln(percentiles.get(0).value());
    Line line = Line.through(percentiles, first, Fits::logRatio);
    return told(stated, misfit -> new LognormalLaw(line.at0(), line.slope(), misfit));
  }

  /** ln(high / low), exact also when they are close or far apart. */
  static double logRatio(double low, double high) {
    double excess = (high - low) / low;
    return excess < 1 ? Elementary.log1p(excess) : Elementary.ln(high) - Elementary.ln(low);
  }

  /** Gamma: the ratio of two values depends on the shape alone. */
  static Distribution gamma(Stated stated) {
    stated.positive();
    if (stated.byMoments()) {
      double variation = stated.sd() / stated.mean();
      double shape = Check.positive("(mean / sd)² of gamma", 1 / variation / variation);
      return new GammaLaw(shape, variation * stated.sd(), Optional.empty());
    }
    GammaFit fit = GammaFit.of(stated.percentiles());
    return told(stated, misfit -> new GammaLaw(fit.shape(), fit.scale(), misfit));
  }

  /** Beta. */
  static Distribution beta(Stated stated) {
    stated.shares();
    if (!stated.byMoments()) {
      BetaFit fit = BetaFit.of(stated.percentiles());
      return told(stated, misfit -> BetaLaw.of(fit.alpha(), fit.beta(), misfit));
    }
    double mean = stated.mean();
    double sd = stated.sd();
    double size = mean * (1 - mean) / sd / sd - 1;
    if (!(size > 0)) {
      throw Check.refused(
          "sd of beta",
          "must be below √(mean · (1 − mean)) = " + Plain.number(Math.sqrt(mean * (1 - mean))),
          sd);
    }
    return BetaLaw.of(mean * size, (1 - mean) * size, Optional.empty());
  }

  /** Tells of the misfit where three percentiles were stated; two are always met. */
  private static Distribution told(
      Stated stated, Function<Optional<Misfit>, Distribution> distribution) {
    Distribution fitted = distribution.apply(Optional.empty());
    if (stated.percentiles().size() < 3) {
      return fitted;
    }
    List<Misfit.Point> points =
        stated.percentiles().stream()
            .map(p -> new Misfit.Point(p.name(), p.value(), p.of(fitted)))
            .toList();
    Misfit misfit = new Misfit(points);
    refuseFarOff(stated.family(), misfit);
    return distribution.apply(Optional.of(misfit));
  }

  /**
   * A family that has to leave what was stated by a fifth of all that is between the ends is the
   * wrong one; by logarithms where it has only positive values.
   */
  private static void refuseFarOff(String family, Misfit misfit) {
    List<Misfit.Point> points = misfit.points();
    boolean byRatio = family.equals("lognormal") || family.equals("gamma");
    double all = gap(points.get(0).stated(), points.get(points.size() - 1).stated(), byRatio);
    for (Misfit.Point point : points) {
      double off = gap(point.implied(), point.stated(), byRatio);
      if (!(Math.abs(off) <= FAR_OFF * Math.abs(all))) {
        throw Refusal.infeasible(
            "no "
                + family
                + " comes near all three percentiles: the nearest has "
                + point.name()
                + " = "
                + Plain.number(
                    Double.parseDouble(String.format(Locale.ROOT, "%.3g", point.implied())))
                + " instead of "
                + Plain.number(point.stated())
                + "; state two of them, or another family");
      }
    }
  }

  private static double gap(double from, double to, boolean byRatio) {
    return byRatio ? Elementary.ln(to) - Elementary.ln(from) : to - from;
  }
}
