package calc.core.model;

import calc.core.expression.Expression;
import calc.core.expression.Type;
import calc.core.problem.Origin;
import calc.core.unit.Basis;
import java.util.List;
import java.util.Optional;

/**
 * A named quantity of a checked model.
 *
 * @param name full name
 * @param group section or tier it belongs to
 * @param type its unit, and whether it is a whole number by nature
 * @param formula its value, or empty when only a range is stated, or nothing
 * @param range its uncertainty
 * @param namespace where the names of the formula lie: empty for full names, else the tier
 * @param basis where the figure comes from
 * @param source the document that states it, or empty
 * @param title words for it, or empty
 * @param origin where it is defined
 * @param missing what would have to be stated for it to be known; empty when it is
 */
public record Definition(
    String name,
    String group,
    Type.Num type,
    Optional<Expression> formula,
    Optional<Expression> range,
    String namespace,
    Basis basis,
    String source,
    String title,
    Origin origin,
    List<String> missing) {
  public Definition {
    missing = List.copyOf(missing);
  }

  /** Whether its value can be known. */
  public boolean isKnown() {
    return missing.isEmpty();
  }

  /** Whether it is a whole number by nature, such as a count of nodes. */
  public boolean isWhole() {
    return type.count() == Type.Count.WHOLE;
  }

  /** What a point estimate computes: its value, or its range at the median. */
  public Optional<Expression> point() {
    return formula.or(() -> range);
  }

  /** What a simulation draws: its range, or its value where it states no range. */
  public Optional<Expression> drawn() {
    return range.or(() -> formula);
  }

  /** Where its tier stands, when its formula is that of a tier kind. */
  public Optional<Origin> tierOrigin() {
    return namespace.isEmpty() ? Optional.empty() : Optional.of(origin);
  }

  /** The full name of a name in its formula. */
  public String resolve(String mentioned) {
    return Names.resolve(namespace, mentioned);
  }
}
