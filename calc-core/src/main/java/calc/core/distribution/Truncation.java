package calc.core.distribution;

import calc.core.math.Plain;
import calc.core.math.Refusal;

/** What is left of a distribution between two ends. */
final class Truncation {
  private Truncation() {}

  static Distribution of(Distribution distribution, double low, double high) {
    double from = Double.isNaN(low) ? Double.NEGATIVE_INFINITY : low;
    double to = Double.isNaN(high) ? Double.POSITIVE_INFINITY : high;
    if (!(from < to)) {
      throw Refusal.outOfRange(
          "low of truncate must be below high ("
              + Plain.number(high)
              + "), got "
              + Plain.number(low));
    }
    if (from == Double.NEGATIVE_INFINITY && to == Double.POSITIVE_INFINITY) {
      throw Refusal.outOfRange("truncate needs low or high");
    }
    return distribution instanceof Continuous continuous
        ? between(continuous, from, to)
        : steps(distribution, from, to);
  }

  private static Distribution between(Continuous law, double low, double high) {
    if (law instanceof TruncatedLaw cut) {
      return between(cut.law(), Math.max(low, cut.low()), Math.min(high, cut.high()));
    }
    TruncatedLaw cut = new TruncatedLaw(law, low, high);
    somethingLeft(law, cut.inside() > 0, low, high);
    if (law instanceof UniformLaw uniform) {
      return new UniformLaw(Math.max(low, uniform.low()), Math.min(high, uniform.high()));
    }
    if (law instanceof ParetoLaw pareto && high == Double.POSITIVE_INFINITY) {
      return new ParetoLaw(Math.max(low, pareto.min()), pareto.shape());
    }
    return cut;
  }

  private static Distribution steps(Distribution law, double low, double high) {
    if (law instanceof ListedLaw listed) {
      ListedLaw left = listed.within(low, high);
      somethingLeft(law, !left.isEmpty(), low, high);
      return left;
    }
    if (law instanceof CountsWithin cut) {
      return steps(cut.law(), Math.max(low, cut.least()), Math.min(high, cut.most()));
    }
    CountsWithin cut = new CountsWithin((Counted) law, low, high);
    somethingLeft(law, cut.inside() > 0, low, high);
    return cut;
  }

  private static void somethingLeft(Distribution law, boolean left, double low, double high) {
    if (left) {
      return;
    }
    throw Refusal.infeasible(
        "truncate leaves nothing of "
            + law.family()
            + ", whose P1 is "
            + Plain.number(law.quantile(0.01))
            + " and P99 is "
            + Plain.number(law.upperQuantile(0.01))
            + ", got "
            + ends(low, high));
  }

  private static String ends(double low, double high) {
    if (low == Double.NEGATIVE_INFINITY) {
      return "high=" + Plain.number(high);
    }
    return "low="
        + Plain.number(low)
        + (high == Double.POSITIVE_INFINITY ? "" : ", high=" + Plain.number(high));
  }
}
