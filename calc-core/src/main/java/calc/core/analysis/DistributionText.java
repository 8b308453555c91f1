package calc.core.analysis;

import calc.core.distribution.Distribution;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import calc.core.unit.Digits;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A distribution as an expression: its arguments begin with three digits and get further ones until
 * the percentiles of what they say are those of the distribution.
 */
final class DistributionText {
  private static final int FEWEST = 3;
  private static final int ALL = 17;
  private static final double SAME = 1e-4;
  private static final double SAME_OF_SPAN = 1e-3;
  private static final double NOTHING = 1e-6;

  private final Distribution distribution;
  private final Unit unit;
  private final double[] shares;

  /**
   * Writes a distribution.
   *
   * @param unit the unit of its values
   * @param shares of the percentiles that must stay
   */
  DistributionText(Distribution distribution, Unit unit, double... shares) {
    this.distribution = distribution;
    this.unit = unit;
    this.shares = shares.clone();
  }

  String text() {
    Map<String, Double> exact = arguments();
    int digits = FEWEST;
    while (digits < ALL && !isTheSame(rounded(exact, digits))) {
      digits++;
    }
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, Double> argument : rounded(exact, digits).entrySet()) {
      written.add(argument.getKey() + "=" + text(argument.getKey(), argument.getValue()));
    }
    return distribution.family() + "(" + String.join(", ", written) + ")";
  }

  /**
   * The arguments people state: percentiles where they say most, else what the family is named by.
   */
  private Map<String, Double> arguments() {
    Map<String, Double> arguments = new LinkedHashMap<>();
    switch (distribution.family()) {
      case "lognormal" -> {
        arguments.put("p5", distribution.quantile(0.05));
        arguments.put("p95", distribution.upperQuantile(0.05));
      }
      case "gamma", "beta" -> {
        arguments.put("mean", distribution.mean());
        arguments.put("sd", distribution.sd());
      }
      default -> distribution.parameters().forEach(own -> arguments.put(own.name(), own.value()));
    }
    return arguments;
  }

  private Map<String, Double> rounded(Map<String, Double> exact, int digits) {
    Map<String, Double> rounded = new LinkedHashMap<>();
    MathContext context = new MathContext(digits, RoundingMode.HALF_UP);
    exact.forEach(
        (name, value) -> {
          Unit own = unit(name);
          rounded.put(name, own.toBase(own.fromBase(value).round(context)));
        });
    return rounded;
  }

  private boolean isTheSame(Map<String, Double> arguments) {
    try {
      return isTheSame(told(arguments));
    } catch (IllegalArgumentException tooFewDigits) {
      return false;
    }
  }

  /** Off by little of the value, and by little of the span, however far that lies from 0. */
  private boolean isTheSame(Distribution told) {
    double span = distribution.quantile(0.95) - distribution.quantile(0.05);
    for (double share : shares) {
      double exact = distribution.quantile(share);
      double off = Math.abs(told.quantile(share) - exact);
      double allowed = Math.min(SAME * Math.abs(exact), SAME_OF_SPAN * span);
      if (!(off <= Math.max(allowed, NOTHING * span))) {
        return false;
      }
    }
    return true;
  }

  private Distribution told(Map<String, Double> arguments) {
    Family family = family();
    double[] values = new double[family.parameters().size()];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments.getOrDefault(family.parameters().get(i).name(), Double.NaN);
    }
    return family.maker().make(values);
  }

  private Family family() {
    return Families.find(distribution.family()).orElseThrow();
  }

  /** An argument that does not measure what the values do is a plain number. */
  private Unit unit(String argument) {
    boolean plain =
        family().parameters().stream()
            .anyMatch(own -> own.name().equals(argument) && own.measure().equals("1"));
    boolean dimensionless = unit.dimension().equals(Dimension.NONE);
    return plain && !(dimensionless && isOfValues()) ? Unit.ONE : unit;
  }

  /** Shares and counts measure what their values do, and have no unit but labels and percent. */
  private boolean isOfValues() {
    return !distribution.family().equals("pareto");
  }

  private String text(String argument, double value) {
    return new Quantity(value, unit(argument).pinned()).text(Digits.FULL, false);
  }
}
