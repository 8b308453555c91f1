package calc.core.distribution;

import static calc.core.distribution.Family.number;
import static calc.core.distribution.Family.optional;
import static calc.core.distribution.Family.value;

import calc.core.math.Check;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All families by name. */
public final class Families {
  private static final double LARGEST_MEAN = 1e15;
  private static final double USUAL_WEIGHT = 4;

  private static final List<String> OF_RANGES = List.of("normal", "lognormal", "gamma", "beta");

  private static final List<String> OF_COUNTS = List.of("poisson", "binomial", "bernoulli");

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
          "pareto",
          "poisson",
          "binomial",
          "bernoulli",
          "discrete");

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
    return OF_RANGES;
  }

  /** Families of whole numbers. */
  public static List<String> ofCounts() {
    return OF_COUNTS;
  }

  /**
   * Reads a range as the central 90 % of a distribution.
   *
   * @param low 5th percentile
   * @param high 95th percentile, above {@code low}
   * @param family one of {@link #ofRanges}, or empty: lognormal where both ends are positive, else
   *     normal
   * @throws IllegalArgumentException if the ends are in the wrong order, or outside of what the
   *     family reaches
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
    return fit(Stated.range(name, low, high));
  }

  /**
   * What a distribution comes to where only the values between two ends can come about.
   *
   * @param distribution the whole one
   * @param low the lowest value left; NaN if there is no such end
   * @param high the highest value left; NaN if there is no such end
   * @throws IllegalArgumentException if nothing is left of it
   */
  public static Distribution truncated(Distribution distribution, double low, double high) {
    return Truncation.of(distribution, low, high);
  }

  /**
   * Values that were measured, each as likely as any other.
   *
   * @param sample finite values, one at least
   */
  public static Distribution empirical(double... sample) {
    return Lists.empirical(sample);
  }

  private static Map<String, Family> byName() {
    Map<String, Family> map = new LinkedHashMap<>();
    for (Family family : families()) {
      map.put(family.name(), family);
    }
    return map;
  }

  private static List<Family> families() {
    return List.of(
        located("normal", "Normal (Gaussian)", "T"),
        located("lognormal", "Lognormal: the logarithm is normal", "T"),
        located("gamma", "Gamma", "T"),
        located("beta", "Beta, for shares between 0 and 1", "1"),
        new Family(
            "uniform",
            "Uniform",
            List.of(value("low", "lowest value"), value("high", "highest value")),
            v -> new UniformLaw(v[0], above(v[0], v[1]))),
        new Family("triangular", "Triangular", ofThreePoints(), Families::triangular),
        new Family(
            "pert",
            "PERT: a beta over an interval with a likeliest value",
            ofPert(),
            Families::pert),
        new Family(
            "exponential",
            "Exponential",
            List.of(value("mean", "mean, above 0")),
            v -> new ExponentialLaw(Check.positive("mean", v[0]))),
        new Family(
            "pareto",
            "Pareto: a power-law tail",
            List.of(value("min", "lowest value, above 0"), number("shape", "tail index, above 0")),
            v -> new ParetoLaw(Check.positive("min", v[0]), Check.positive("shape", v[1]))),
        new Family(
            "poisson",
            "Poisson: how many of many rare events",
            List.of(number("mean", "mean, above 0")),
            v -> new PoissonLaw(countable(v[0]))),
        new Family(
            "binomial",
            "Binomial: how many of n",
            List.of(
                number("n", "number of trials, a whole number"),
                number("p", "probability of each, 0 to 1")),
            v -> new BinomialLaw(Check.count("n", v[0], 1), Check.ratio("p", v[1]))),
        new Family(
            "bernoulli",
            "Bernoulli: 1 with a probability, else 0",
            List.of(number("p", "probability of 1, 0 to 1")),
            v -> Lists.bernoulli(Check.ratio("p", v[0]))),
        new Family(
            "discrete",
            "Discrete: alternatives with weights",
            List.of(
                new Family.Parameter("values", "[T]", "the values", true),
                new Family.Parameter(
                    "weights", "[1]", "how likely each is, in any unit, 0 or more", true)),
            v -> {
              int half = v.length / 2;
              return Lists.discrete(Arrays.copyOf(v, half), Arrays.copyOfRange(v, half, v.length));
            }));
  }

  private static Family located(String name, String title, String measure) {
    return Family.located(name, title, measure, v -> fit(Stated.of(name, v)));
  }

  private static Distribution fit(Stated stated) {
    return switch (stated.family()) {
      case "normal" -> Fits.normal(stated);
      case "lognormal" -> Fits.lognormal(stated);
      case "gamma" -> Fits.gamma(stated);
      case "beta" -> Fits.beta(stated);
      default -> throw new IllegalArgumentException("no percentiles fix " + stated.family());
    };
  }

  private static List<Family.Parameter> ofThreePoints() {
    return List.of(
        value("low", "lowest value"),
        value("mode", "likeliest value"),
        value("high", "highest value"));
  }

  private static List<Family.Parameter> ofPert() {
    return List.of(
        value("low", "lowest value"),
        value("mode", "likeliest value"),
        value("high", "highest value"),
        optional("lambda", "1", "weight of the likeliest value, 4 unless stated"));
  }

  private static Distribution triangular(double... v) {
    return new TriangularLaw(v[0], within(v), v[2]);
  }

  private static Distribution pert(double... v) {
    double weight = Double.isNaN(v[3]) ? USUAL_WEIGHT : Check.positive("lambda", v[3]);
    return BetaLaw.pert(v[0], within(v), v[2], weight);
  }

  private static double countable(double mean) {
    if (Check.positive("mean", mean) > LARGEST_MEAN) {
      throw Check.refused("mean", "must be at most 10^15, up to which counts are exact", mean);
    }
    return mean;
  }

  private static double within(double... v) {
    above(v[0], v[2]);
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

  private static double above(double low, double high) {
    Check.finite("low", low);
    Check.finite("high", high);
    if (!(low < high)) {
      throw Refusal.outOfRange(
          "low must be below high (" + Plain.number(high) + "), got " + Plain.number(low));
    }
    Check.finite("high − low", high - low);
    return high;
  }
}
