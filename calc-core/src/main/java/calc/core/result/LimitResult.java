package calc.core.result;

import calc.core.problem.Origin;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * When a limit is hit.
 *
 * @param name its name
 * @param when the condition as written
 * @param plan what is to be done, or empty
 * @param reached whether it holds today
 * @param input the grown input that meets it, or empty when nothing grows
 * @param at value of that input at which it is hit first, or empty when it never is
 * @param crossings every further value at which it starts to hold again
 * @param margin growth of the input until then: 0.6 is 60 % more than today
 * @param month first whole month at or above it, at the growth rate
 * @param forGood first month from which it holds in every month that follows, where seasons make
 *     that another one
 * @param decideBy latest whole month to decide, negative when it has passed
 * @param note why there is no value or no month, or empty
 * @param origin where it stands
 */
public record LimitResult(
    String name,
    String when,
    String plan,
    boolean reached,
    String input,
    Optional<Value> at,
    List<Value> crossings,
    OptionalDouble margin,
    OptionalInt month,
    OptionalInt forGood,
    OptionalInt decideBy,
    String note,
    Optional<Origin> origin) {
  public LimitResult {
    crossings = List.copyOf(crossings);
    Objects.requireNonNull(at);
    Objects.requireNonNull(note);
  }
}
