package calc.core.distribution;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person stated of a located family: mean and sd, or two or three percentiles, lowest first.
 */
record Stated(String family, double mean, double sd, List<Percentile> percentiles) {
  private static final int MOST = 3;

  /**
   * Takes apart what was stated.
   *
   * @param v mean, sd and the percentiles that have names, in their order; NaN where nothing was
   *     stated
   */
  static Stated of(String family, double... v) {
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < Percentile.NAMED.size(); i++) {
      if (given(v[i + 2])) {
        percentiles.add(Percentile.of(family, Percentile.NAMED.get(i), v[i + 2]));
      }
    }
    int count = percentiles.size();
    boolean anyMoment = given(v[0]) || given(v[1]);
    boolean moments = given(v[0]) && given(v[1]) && count == 0;
    if (count > MOST) {
      throw Refusal.outOfRange(family + " takes three percentiles at most, got " + count);
    }
    if (moments || (!anyMoment && count > 1)) {
      return new Stated(family, v[0], v[1], List.copyOf(percentiles)).checked();
    }
    throw Refusal.outOfRange(
        family
            + " needs mean and sd, or two or three of p1, p5, p10, p25, p50, p75, p90, p95, p99");
  }

  /** A range: the 5th and the 95th percentile. */
  static Stated range(String family, double low, double high) {
    return new Stated(
            family,
            Double.NaN,
            Double.NaN,
            List.of(
                new Percentile("the first end of a " + family + " range", 5, low),
                new Percentile("the second end of a " + family + " range", 95, high)))
        .checked();
  }

  boolean byMoments() {
    return percentiles.isEmpty();
  }

  /** All above 0. */
  Stated positive() {
    if (byMoments()) {
      Check.positive("mean of " + family, mean);
    } else {
      Check.positive(percentiles.get(0).label(), percentiles.get(0).value());
    }
    return this;
  }

  /** All between 0 and 1. */
  Stated shares() {
    if (byMoments()) {
      share("mean of " + family, mean);
    }
    percentiles.forEach(percentile -> share(percentile.label(), percentile.value()));
    return this;
  }

  private static void share(String label, double value) {
    if (!(value > 0 && value < 1)) {
      throw Check.refused(label, "must lie between 0 and 1 (100%)", value);
    }
  }

  private Stated checked() {
    if (byMoments()) {
      Check.finite("mean", mean);
      Check.positive("sd", sd);
      return this;
    }
    percentiles.forEach(percentile -> Check.finite(percentile.label(), percentile.value()));
    for (int i = 1; i < percentiles.size(); i++) {
      Percentile low = percentiles.get(i - 1);
      Percentile high = percentiles.get(i);
      if (!(low.value() < high.value())) {
        throw Refusal.outOfRange(
            low.label()
                + " must be below "
                + (high.label().contains("range") ? "the second" : high.name())
                + " ("
                + Plain.number(high.value())
                + "), got "
                + Plain.number(low.value()));
      }
    }
    return this;
  }

  private static boolean given(double value) {
    return !Double.isNaN(value);
  }
}
