package calc.core.distribution;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Plain;
import calc.core.math.Quantiles;
import calc.core.math.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All families by name. */
public final class Families {
  private static final Set<String> NAMES =
      Set.of(
          "normal",
          "lognormal",
          "gamma",
          "beta",
          "uniform",
          "triangular",
          "pert",
          "exponential",
          "pareto");

  /** Built when somebody asks for one of them: most functions are no distributions. */
  private static final class ByName {
    private static final Map<String, Family> FAMILIES = byName();
  }

  private Families() {}

  /** The family of a name. */
  public static Optional<Family> find(String name) {
    return NAMES.contains(name) ? Optional.of(ByName.FAMILIES.get(name)) : Optional.empty();
  }

  /** Every family. */
  public static List<Family> all() {
    return List.copyOf(ByName.FAMILIES.values());
  }

  /** Families a range {@code a to b} can be read as. */
  public static List<String> ofRanges() {
    return List.of("normal", "lognormal");
  }

  /**
   * Reads a range as the central 90 % of a distribution.
   *
   * @param low 5th percentile
   * @param high 95th percentile, above {@code low}
   * @param family {@code normal}, {@code lognormal}, or empty: lognormal where both ends are
   *     positive, else normal
   * @throws IllegalArgumentException if the ends are in the wrong order, or a lognormal range is
   *     not positive
   */
  public static Distribution range(double low, double high, Optional<String> family) {
    if (!(low < high)) {
      throw Refusal.outOfRange(
          "the first end of a range must be below the second, got "
              + Plain.number(low)
              + " to "
              + Plain.number(high));
    }
    String name = family.orElse(low > 0 ? "lognormal" : "normal");
    double unstated = Double.NaN;
    return ByName.FAMILIES.get(name).maker().make(unstated, unstated, low, unstated, high);
  }

  private static Map<String, Family> byName() {
    Map<String, Family> map = new LinkedHashMap<>();
    for (Family family : families()) {
      map.put(family.name(), family);
    }
    return map;
  }

  private static List<Family> families() {
    return Stream.concat(ofMoments().stream(), ofShapes().stream()).toList();
  }

  /** Those fixed by mean and spread. */
  private static List<Family> ofMoments() {
    return List.of(
        Family.located("normal", "Normal (Gaussian)", Families::normal),
        Family.located("lognormal", "Lognormal: the logarithm is normal", Families::lognormal),
        Family.fixed(
            "gamma",
            "Gamma",
            Families::gamma,
            "mean",
            "T",
            "mean, above 0",
            "sd",
            "T",
            "standard deviation, above 0"),
        Family.fixed(
            "beta",
            "Beta, for shares between 0 and 1",
            Families::beta,
            "mean",
            "1",
            "mean, between 0 and 1",
            "sd",
            "1",
            "standard deviation, below √(mean · (1 − mean))"));
  }

  /** Those fixed by their ends or their tail. */
  private static List<Family> ofShapes() {
    return List.of(
        Family.fixed(
            "uniform",
            "Uniform",
            Families::uniform,
            "low",
            "T",
            "lowest value",
            "high",
            "T",
            "highest value"),
        Family.fixed(
            "triangular",
            "Triangular",
            Families::triangular,
            "low",
            "T",
            "lowest value",
            "mode",
            "T",
            "likeliest value",
            "high",
            "T",
            "highest value"),
        Family.fixed(
            "pert",
            "PERT: a beta over an interval with a likeliest value",
            Families::pert,
            "low",
            "T",
            "lowest value",
            "mode",
            "T",
            "likeliest value",
            "high",
            "T",
            "highest value"),
        Family.fixed(
            "exponential",
            "Exponential",
            v -> exponential(Check.positive("mean", v[0])),
            "mean",
            "T",
            "mean, above 0"),
        Family.fixed(
            "pareto",
            "Pareto: a power-law tail",
            v -> pareto(Check.positive("min", v[0]), Check.positive("shape", v[1])),
            "min",
            "T",
            "lowest value, above 0",
            "shape",
            "1",
            "tail index, above 0"));
  }

  private static Distribution normal(double... parameters) {
    Stated stated = Stated.of("normal", parameters);
    double mean = stated.mean();
    double sd = stated.sd();
    if (!stated.byMoments()) {
      double[] low = stated.points().get(0);
      double[] high = stated.points().get(1);
      sd = (high[1] - low[1]) / (high[0] - low[0]);
      mean = low[1] - sd * low[0];
    }
    double location = mean;
    double scale = sd;
    return Distribution.of("normal", p -> location + scale * Quantiles.normal(p));
  }

  private static Distribution lognormal(double... parameters) {
    Stated stated = Stated.of("lognormal", parameters);
    double mu;
    double sigma;
    if (stated.byMoments()) {
      double variation = stated.sd() / Check.positive("mean", stated.mean());
      double square = Elementary.log1p(variation * variation);
      sigma = Math.sqrt(square);
      mu = Elementary.ln(stated.mean()) - square / 2;
    } else {
      double[] low = stated.points().get(0);
      double[] high = stated.points().get(1);
      Check.positive("the lower percentile of lognormal", low[1]);
      sigma = Elementary.ln(high[1] / low[1]) / (high[0] - low[0]);
      mu = Elementary.ln(low[1]) - sigma * low[0];
    }
    double location = mu;
    double scale = sigma;
    return Distribution.of(
        "lognormal", p -> Elementary.exp(location + scale * Quantiles.normal(p)));
  }

  private static Distribution gamma(double... v) {
    double mean = Check.positive("mean", v[0]);
    double sd = Check.positive("sd", v[1]);
    double shape = mean / sd * (mean / sd);
    return Distribution.of("gamma", p -> Quantiles.gamma(p, shape, mean / shape));
  }

  private static Distribution beta(double... v) {
    double mean = v[0];
    if (!(mean > 0 && mean < 1)) {
      throw Check.refused("mean of beta", "must lie between 0 and 1 (100%)", mean);
    }
    double sd = Check.positive("sd", v[1]);
    double size = mean * (1 - mean) / (sd * sd) - 1;
    if (!(size > 0)) {
      throw Check.refused(
          "sd of beta",
          "must be below √(mean · (1 − mean)) = " + Plain.number(Math.sqrt(mean * (1 - mean))),
          sd);
    }
    return Distribution.of("beta", p -> Quantiles.beta(p, mean * size, (1 - mean) * size));
  }

  private static Distribution uniform(double... v) {
    ordered(v[0], v[1]);
    return Distribution.of("uniform", p -> v[0] + p * (v[1] - v[0]));
  }

  private static Distribution triangular(double... v) {
    double low = v[0];
    double mode = within(v);
    double high = v[2];
    double span = high - low;
    double turn = (mode - low) / span;
    return Distribution.of(
        "triangular",
        p ->
            p < turn
                ? low + Math.sqrt(p * span * (mode - low))
                : high - Math.sqrt((1 - p) * span * (high - mode)));
  }

  private static Distribution pert(double... v) {
    double low = v[0];
    double span = v[2] - low;
    double mode = within(v);
    double a = 1 + 4 * (mode - low) / span;
    double b = 1 + 4 * (v[2] - mode) / span;
    return Distribution.of("pert", p -> low + span * Quantiles.beta(p, a, b));
  }

  private static Distribution exponential(double mean) {
    return Distribution.of("exponential", p -> -mean * Elementary.log1p(-p));
  }

  private static Distribution pareto(double min, double shape) {
    return Distribution.of("pareto", p -> min * Elementary.exp(-Elementary.log1p(-p) / shape));
  }

  private static double within(double... v) {
    ordered(v[0], v[2]);
    if (v[1] >= v[0] && v[1] <= v[2]) {
      return v[1];
    }
    throw Refusal.outOfRange(
        "mode must lie between low ("
            + Plain.number(v[0])
            + ") and high ("
            + Plain.number(v[2])
            + "), got "
            + Plain.number(v[1]));
  }

  private static void ordered(double low, double high) {
    Check.finite("low", low);
    Check.finite("high", high);
    if (!(low < high)) {
      throw Refusal.outOfRange(
          "low must be below high (" + Plain.number(high) + "), got " + Plain.number(low));
    }
  }
}
