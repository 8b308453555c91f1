package calc.core.result;

import calc.core.problem.Origin;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A written statement held against the model.
 *
 * @param claim the words it stands under
 * @param statement the statement as written, such as {@code app.nodes = 13}
 * @param relation {@code =}, {@code <}, {@code <=}, {@code >} or {@code >=}
 * @param says the written figure
 * @param is what the model gives
 * @param tolerance the tolerance in words: "as written", "± 5%", "x1.25", "exactly"
 * @param verdict what became of it
 * @param ratio says / is, where both are known and {@code is} is not zero
 * @param note why it is undecided, or empty
 * @param origin where the claim stands
 */
public record ClaimResult(
    String claim,
    String statement,
    String relation,
    Value says,
    Value is,
    String tolerance,
    Verdict verdict,
    OptionalDouble ratio,
    String note,
    Optional<Origin> origin) {
  public ClaimResult {
    Objects.requireNonNull(claim);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(relation);
    Objects.requireNonNull(says);
    Objects.requireNonNull(is);
    Objects.requireNonNull(tolerance);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(note);
  }
}
