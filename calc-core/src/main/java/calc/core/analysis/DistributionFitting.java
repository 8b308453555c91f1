package calc.core.analysis;

import calc.core.distribution.Distance;
import calc.core.distribution.Distribution;
import calc.core.distribution.Likeliest;
import calc.core.distribution.Observations;
import calc.core.math.Guarded;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.DistributionFit;
import calc.core.result.DistributionFit.Candidate;
import calc.core.result.DistributionFit.Excluded;
import calc.core.result.DistributionFit.Match;
import calc.core.result.DistributionFit.Row;
import calc.core.result.DistributionFit.Sample;
import calc.core.result.DistributionFit.Verdict;
import calc.core.result.Value;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fits every family to measured values by maximum likelihood, ranks them by Akaike's criterion with
 * its correction for few values, and says whether the first one follows the values at all.
 *
 * @see "K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference, 2nd ed., 2002"
 */
public final class DistributionFitting {
  private static final int FEWEST = 5;
  private static final int ENOUGH = 30;
  private static final int ENOUGH_FOR_THOUSANDTHS = 10_000;
  private static final double SIGNIFICANT = 0.05;
  private static final double NEAR = 0.05;
  private static final Set<String> WITHOUT_UNIT = Set.of("beta", "poisson");

  private final Measurements measured;
  private final Observations data;
  private final double[] shares;

  private DistributionFitting(Measurements measured, Observations data) {
    this.measured = measured;
    this.data = data;
    this.shares =
        data.size() < ENOUGH_FOR_THOUSANDTHS
            ? new double[] {0.01, 0.05, 0.5, 0.95, 0.99}
            : new double[] {0.01, 0.05, 0.5, 0.95, 0.99, 0.999};
  }

  /**
   * The distribution of measured values.
   *
   * @throws ProblemException if there are fewer than five values, or all are equal
   */
  public static DistributionFit of(Measurements measured) {
    return new DistributionFitting(measured, checked(measured)).fit();
  }

  private static Observations checked(Measurements measured) {
    double[] values = measured.values();
    if (values.length < FEWEST) {
      String found =
          values.length == 0
              ? " holds no values"
              : " holds " + values.length + (values.length == 1 ? " value" : " values") + " only";
      throw new ProblemException(
          Problem.of(Code.MISSING, measured.source() + found)
              .because("a distribution cannot be told from fewer than " + FEWEST + " values")
              .mend("measure more often, or state a range such as 10 to 30 ms"));
    }
    Observations data = Observations.of(values);
    if (Guarded.equal(data.lowest(), data.highest())) {
      String value = new Quantity(data.lowest(), measured.unit()).text();
      throw new ProblemException(
          Problem.of(Code.OUT_OF_RANGE, measured.source() + ": every value is " + value)
              .because("what does not vary has no distribution")
              .mend("write " + value + " in its place, or check that the column is the right one"));
    }
    return data;
  }

  private DistributionFit fit() {
    // Each family by itself, so that those of a million values take half the time on two cores.
    List<Likeliest> tried = Likeliest.families().parallelStream().map(this::likeliest).toList();
    List<Excluded> excluded = new ArrayList<>();
    List<Fitted> fits = new ArrayList<>();
    for (Likeliest likeliest : tried) {
      likeliest
          .distribution()
          .ifPresentOrElse(
              fit -> fits.add(new Fitted(likeliest, fit, data.size())),
              () -> excluded.add(new Excluded(likeliest.family(), likeliest.refusal())));
    }
    fits.sort(Comparator.comparingDouble(Fitted::aicc));
    Fitted best = fits.get(0);
    List<Candidate> candidates = fits.parallelStream().map(fit -> candidate(fit, best)).toList();
    Verdict verdict = verdict(best.distribution, candidates.get(0).kolmogorov());
    List<Row> rows = rows(best.distribution);
    return new DistributionFit(
        sample(), candidates, excluded, rows, verdict, empirical(), warnings(verdict));
  }

  private Likeliest likeliest(String family) {
    boolean hasUnit = !measured.unit().dimension().equals(Dimension.NONE);
    if (hasUnit && WITHOUT_UNIT.contains(family)) {
      return new Likeliest(family, Optional.empty(), 0, 0, "it is for values without a unit");
    }
    Likeliest likeliest = Likeliest.of(family, data);
    return data.areCounts() && !hasUnit ? likeliest.ofCounts(data) : likeliest;
  }

  /** A family's best member and what it costs. */
  private record Fitted(Likeliest likeliest, Distribution distribution, int size) {
    double logLikelihood() {
      return likeliest.logLikelihood() * size;
    }

    double aicc() {
      double k = likeliest.parameters();
      return 2 * k - 2 * logLikelihood() + 2 * k * (k + 1) / (size - k - 1);
    }
  }

  private Candidate candidate(Fitted fit, Fitted best) {
    Distance distance = Distance.of(data, fit.distribution);
    return new Candidate(
        fit.likeliest.family(),
        fit.aicc() - best.aicc(),
        fit.logLikelihood() - best.logLikelihood(),
        distance.kolmogorov(),
        distance.andersonDarling(),
        new DistributionText(fit.distribution, measured.unit(), shares).text());
  }

  private Verdict verdict(Distribution best, double distance) {
    double chance = Bootstrap.chance(data.size(), best, distance);
    Match match =
        chance >= SIGNIFICANT ? Match.FOLLOWS : distance <= NEAR ? Match.NEAR : Match.NONE;
    return new Verdict(match, value(chance, Unit.PERCENT), Bootstrap.DRAWS);
  }

  private List<Row> rows(Distribution best) {
    List<Row> rows = new ArrayList<>();
    double span = data.quantile(0.95) - data.quantile(0.05);
    for (double share : shares) {
      double seen = data.quantile(share);
      double fitted = best.quantile(share);
      double whole = data.lowest() > 0 ? seen : span > 0 ? span : data.highest() - data.lowest();
      rows.add(
          new Row(
              value(share, Unit.PERCENT),
              value(seen, measured.unit()),
              value(fitted, measured.unit()),
              value((fitted - seen) / whole, Unit.PERCENT)));
    }
    return rows;
  }

  private Sample sample() {
    return new Sample(
        measured.source(),
        measured.column(),
        data.size(),
        data.distinct(),
        value(data.lowest(), measured.unit()),
        value(data.mean(), measured.unit()),
        value(data.highest(), measured.unit()));
  }

  private String empirical() {
    String unit = measured.unit().equals(Unit.ONE) ? "" : ", \"" + measured.unit().symbol() + "\"";
    return "empirical(\"" + measured.path() + "\", \"" + measured.column() + "\"" + unit + ")";
  }

  private List<Problem> warnings(Verdict verdict) {
    List<Problem> warnings = new ArrayList<>(measured.warnings());
    if (data.size() < ENOUGH) {
      warnings.add(
          Problem.of(Code.FEW_POINTS, "there are " + data.size() + " values only")
              .because("families can hardly be told apart by fewer than " + ENOUGH)
              .mend("measure more often, or choose the family by what it stands for"));
    }
    if (verdict.match() == Match.NONE) {
      warnings.add(
          Problem.of(Code.NO_FAMILY, "no family of distributions follows these values")
              .because("they may mix several things, such as cache hits and misses")
              .mend("paste " + empirical() + ", or fit each of them by itself"));
    }
    return warnings;
  }

  private static Value value(double number, Unit unit) {
    return Value.known(new Quantity(number, unit), false);
  }
}
