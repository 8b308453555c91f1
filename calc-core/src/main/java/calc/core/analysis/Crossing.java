package calc.core.analysis;

import calc.core.result.Threshold;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values at which something starts or stops to hold, to the last bit: brackets between points
 * of a grid, halved down to neighbouring numbers.
 */
final class Crossing {
  /** How far a number may move to become a shorter decimal: a few units in the last place. */
  private static final double SNAP = 4e-12;

  /** What comparisons forgive; within it, a number that a person would write is the border. */
  private static final double FORGIVEN = 2.5e-9;

  private static final int FEW_DIGITS = 6;
  private static final int ALL_DIGITS = 15;

  private final Asked asked;
  private final Unit unit;
  private final boolean whole;

  /** What may hold at a value. */
  interface Asked {
    /** Whether it holds, binary noise forgiven. */
    boolean holds(double value);

    /** Whether it holds, to the last bit where that can be told. */
    default boolean holdsSharply(double value) {
      return holds(value);
    }
  }

  /**
   * Two neighbouring points, between which it changes.
   *
   * @param without where it does not hold
   * @param with where it holds
   */
  record Bracket(double without, double with) {
    /** Whether it starts to hold when the value grows. */
    boolean starts() {
      return without < with;
    }
  }

  /**
   * A search.
   *
   * @param asked what may hold
   * @param unit in which a person reads the values
   * @param whole whether only whole values count
   */
  Crossing(Asked asked, Unit unit, boolean whole) {
    this.asked = asked;
    this.unit = unit;
    this.whole = whole;
  }

  /**
   * Where it changes along a grid.
   *
   * @param grid ascending or descending
   * @param holds 1, 0, or NaN where nothing is known, for each point of the grid
   */
  static List<Bracket> brackets(double[] grid, double[] holds) {
    List<Bracket> brackets = new ArrayList<>();
    int known = -1;
    for (int i = 0; i < grid.length; i++) {
      if (Double.isNaN(holds[i])) {
        continue;
      }
      if (known >= 0 && holds[known] != holds[i]) {
        brackets.add(
            holds[i] == 1 ? new Bracket(grid[known], grid[i]) : new Bracket(grid[i], grid[known]));
      }
      known = i;
    }
    return brackets;
  }

  /** Halves a bracket down to neighbours. */
  Bracket narrowed(Bracket wide) {
    double without = wide.without();
    double with = wide.with();
    while (true) {
      double middle = without + (with - without) / 2;
      if (whole) {
        middle = Math.floor(middle);
      }
      if (middle == without || middle == with) {
        return new Bracket(without, with);
      }
      if (asked.holdsSharply(middle)) {
        with = middle;
      } else {
        without = middle;
      }
    }
  }

  /** The value in a bracket at which it holds, as the shortest decimal that close. */
  double value(Bracket narrow) {
    double exact = narrow.with();
    BigDecimal number = unit.fromBase(exact);
    for (int digits = 1; digits <= ALL_DIGITS && exact != 0; digits++) {
      double candidate = rounded(number, digits);
      double near = digits <= FEW_DIGITS ? FORGIVEN : SNAP;
      if (Math.abs(candidate - exact) <= near * Math.abs(exact) && asked.holds(candidate)) {
        return candidate;
      }
    }
    return exact;
  }

  /** The same for a reader. */
  Threshold threshold(Bracket narrow) {
    double value = value(narrow);
    return new Threshold(shown(value), border(value).map(this::shown), narrow.starts());
  }

  /** A round number so near that a reader takes it for the value, though it does not hold there. */
  private Optional<Double> border(double value) {
    BigDecimal number = unit.fromBase(value);
    for (int digits = 1; digits <= FEW_DIGITS && value != 0; digits++) {
      double candidate = rounded(number, digits);
      if (candidate != value && Math.abs(candidate - value) <= FORGIVEN * Math.abs(value)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private double rounded(BigDecimal number, int digits) {
    return unit.toBase(number.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  private Value shown(double value) {
    return Value.known(new Quantity(value, unit), whole);
  }
}
