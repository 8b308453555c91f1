package calc.core.result;

import calc.core.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a condition starts to hold when one input moves and all others stay.
 *
 * @param scenario title of the scenario
 * @param condition the condition as written
 * @param input the input that moves
 * @param now its value today
 * @param holdsToday whether the condition holds there
 * @param answer the change that answers the question, one of the crossings; empty when there is
 *     none
 * @param crossings every change found in the range, from low to high
 * @param more whether there are further ones
 * @param from lowest value that was looked at
 * @param to highest value that was looked at
 * @param reason why there is no answer, or empty
 * @param remarks what is to be known of how the question was read
 */
public record Solution(
    String scenario,
    String condition,
    String input,
    Value now,
    boolean holdsToday,
    Optional<Crossing> answer,
    List<Crossing> crossings,
    boolean more,
    Value from,
    Value to,
    String reason,
    List<Problem> remarks) {
  public Solution {
    Objects.requireNonNull(answer);
    Objects.requireNonNull(reason);
    crossings = List.copyOf(crossings);
    remarks = List.copyOf(remarks);
  }

  /** Whether the answer lies above today's value. */
  public boolean up() {
    return answer.isPresent() && base(answer.get().at().value()) > base(now);
  }

  private static double base(Value value) {
    return value.quantity().orElseThrow().value();
  }

  /**
   * A value at which the condition starts or stops to hold.
   *
   * @param at the value
   * @param factor on today's value; empty where that is 0
   * @param deciding the parts of the condition that change there; empty when it is a single one
   */
  public record Crossing(Threshold at, OptionalDouble factor, List<String> deciding) {
    public Crossing {
      deciding = List.copyOf(deciding);
    }
  }
}
