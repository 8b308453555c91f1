package calc.core.result;

import calc.core.problem.Origin;
import calc.core.unit.Basis;
import java.util.Objects;
import java.util.Optional;

/**
 * One named quantity of a scenario with its value.
 *
 * @param name full name, such as {@code app.nodes}
 * @param group the section or namespace it stems from: {@code inputs}, {@code quantities}, {@code
 *     traffic}, {@code cost}, or a tier's name
 * @param value the value at the point estimate
 * @param basis where it comes from
 * @param formula the expression as written; for an input its value or range
 * @param range the uncertainty as it was read ("lognormal, P5 18k req/s, P95 34k req/s"), or empty
 * @param source the document or dashboard the file names, or empty
 * @param title words a person wrote or the kind file gives for it, or empty
 * @param origin where it is defined, or empty for a quantity the program adds
 */
public record Figure(
    String name,
    String group,
    Value value,
    Basis basis,
    String formula,
    String range,
    String source,
    String title,
    Optional<Origin> origin) {
  public Figure {
    Objects.requireNonNull(name);
    Objects.requireNonNull(group);
    Objects.requireNonNull(value);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(formula);
    Objects.requireNonNull(range);
    Objects.requireNonNull(source);
    Objects.requireNonNull(title);
    Objects.requireNonNull(origin);
  }
}
