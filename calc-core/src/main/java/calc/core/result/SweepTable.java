package calc.core.result;

import calc.core.problem.Problem;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model along the values of one input, or over a grid of two.
 *
 * @param scenario title of the scenario
 * @param axes the inputs that move; of two, the second moves faster from point to point
 * @param quantities the quantities at each point
 * @param marks what happens at a point that did not at the one before, by point; of a grid nothing
 * @param lacks why a point lacks values, by point
 * @param breakpoints the exact values of the input at which something happens, from low to high
 * @param more whether there are further breakpoints
 * @param remarks what is to be known of how the question was read
 */
public record SweepTable(
    String scenario,
    List<Axis> axes,
    List<Series> quantities,
    Map<Integer, List<String>> marks,
    Map<Integer, String> lacks,
    List<Breakpoint> breakpoints,
    boolean more,
    List<Problem> remarks) {
  public SweepTable {
    axes = List.copyOf(axes);
    quantities = List.copyOf(quantities);
    marks = Collections.unmodifiableMap(new HashMap<>(marks));
    lacks = Collections.unmodifiableMap(new HashMap<>(lacks));
    breakpoints = List.copyOf(breakpoints);
    remarks = List.copyOf(remarks);
  }

  /** How many points there are. */
  public int points() {
    return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
  }

  /** The index of a point among the values of an axis. */
  public int index(int axis, int point) {
    int faster = axes.size() > 1 && axis == 0 ? axes.get(1).values().size() : 1;
    return point / faster % axes.get(axis).values().size();
  }

  /**
   * An input that moves.
   *
   * @param now its value today
   * @param logarithmic whether its values lie at equal factors, not equal steps
   * @param values its values
   */
  public record Axis(Value now, boolean logarithmic, Series values) {
    /** Its name. */
    public String input() {
      return values.name();
    }
  }

  /** What can happen at a breakpoint. */
  public enum Kind {
    /** A count of whole things changes. */
    STEP,
    /** A limit starts or stops to hold. */
    LIMIT,
    /** The model begins or ceases to have a value. */
    NO_VALUE
  }

  /**
   * A value of the input at which something happens.
   *
   * @param at the value
   * @param kind what kind of thing
   * @param of the quantity or limit it happens to, or the reason why there is no value
   * @param change what happens when the input grows, in words
   * @param then the count behind a step
   */
  public record Breakpoint(
      Threshold at, Kind kind, String of, String change, Optional<Value> then) {
    public Breakpoint {
      Objects.requireNonNull(at);
      Objects.requireNonNull(of);
      Objects.requireNonNull(change);
      Objects.requireNonNull(then);
    }

    /** One that is no step. */
    public Breakpoint(Threshold at, Kind kind, String of, String change) {
      this(at, kind, of, change, Optional.empty());
    }
  }
}
