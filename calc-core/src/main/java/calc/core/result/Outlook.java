package calc.core.result;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario says about tomorrow.
 *
 * @param limits when each limit is hit, in file order
 * @param stress what breaks at multiples of today's load
 * @param states what holds when something happens
 * @param levers what each lever saves, in file order
 * @param together what all levers save at once
 * @param cases the cases side by side
 */
public record Outlook(
    List<LimitResult> limits,
    List<Stress> stress,
    List<StateResult> states,
    List<LeverResult> levers,
    Optional<LeverResult.Together> together,
    Optional<CaseTable> cases) {
  /** Nothing was asked. */
  public static final Outlook NONE =
      new Outlook(List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

  public Outlook {
    limits = List.copyOf(limits);
    stress = List.copyOf(stress);
    states = List.copyOf(states);
    levers = List.copyOf(levers);
  }
}
