package calc.core.distribution;

import calc.core.vector.Fields;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes distributions of the tests from what is stated by name. */
final class Made {
  private Made() {}

  /** A distribution of a vector: its family, and parameters by name. */
  static Distribution of(Fields stated) {
    Family family = Families.find(stated.text("family")).orElseThrow();
    double[] parameters =
        family.parameters().stream()
            .mapToDouble(p -> stated.has(p.name()) ? stated.number(p.name()) : Double.NaN)
            .toArray();
    return family.maker().make(parameters);
  }

  /** A distribution from a text such as {@code mean=1 sd=2}. */
  static Distribution of(String name, String stated) {
    Family family = Families.find(name).orElseThrow();
    Map<String, Double> values =
        Arrays.stream(stated.split(" "))
            .filter(part -> !part.isEmpty())
            .map(part -> part.split("="))
            .collect(Collectors.toMap(part -> part[0], part -> Double.valueOf(part[1])));
    double[] parameters =
        family.parameters().stream()
            .mapToDouble(p -> values.getOrDefault(p.name(), Double.NaN))
            .toArray();
    return family.maker().make(parameters);
  }

  /** One of the parameters that fix a distribution. */
  static double parameter(Distribution distribution, String name) {
    return distribution.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .mapToDouble(Distribution.Parameter::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is none of " + distribution.parameters()));
  }
}
