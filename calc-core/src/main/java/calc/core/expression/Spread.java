package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.distribution.Distribution;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import java.util.List;
import java.util.Optional;

/** A distribution as the expression language sees it: a function whose value is uncertain. */
record Spread(Family family, Formula signature) {
  private static final String MEDIAN =
      "The value is uncertain; where one number is needed, it is the median.";

  private static final String TWO_OF_THEM =
      " Two arguments fix it: mean and standard deviation, or two percentiles; of three the"
          + " nearest is taken.";

  static Optional<Spread> of(String function) {
    Optional<Family> family = Families.find(function);
    return family.isPresent()
        ? Optional.of(new Spread(family.get(), signature(family.get())))
        : Optional.empty();
  }

  static List<String> names() {
    return Families.all().stream().map(Family::name).toList();
  }

  static List<String> rangeFamilies() {
    return Families.ofRanges();
  }

  Distribution make(double... parameters) {
    return family.maker().make(parameters);
  }

  /** Whether its values are whole numbers. */
  boolean counts() {
    return Families.ofCounts().contains(family.name());
  }

  /** Whether it is made from lists, rather than from numbers of which some may be left out. */
  boolean takesLists() {
    return family.parameters().get(0).measure().startsWith("[");
  }

  private static Formula signature(Family family) {
    boolean free = family.parameters().stream().anyMatch(parameter -> !parameter.required());
    Formula.Row row =
        Formula.named(family.name(), "distributions", family.title())
            .note(free ? MEDIAN + TWO_OF_THEM : MEDIAN);
    for (Family.Parameter parameter : family.parameters()) {
      if (parameter.required()) {
        row.takes(parameter.name(), parameter.measure(), parameter.meaning());
      } else {
        row.takes(parameter.name(), parameter.measure(), parameter.meaning(), Double.NaN);
      }
    }
    String measure = family.parameters().get(0).measure().replaceAll("[\\[\\]]", "");
    return row.gives(measure).byArguments(arguments -> Double.NaN);
  }
}
