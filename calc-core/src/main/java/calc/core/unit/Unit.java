package calc.core.unit;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/** A unit: a product of named atoms with whole exponents, {@code req/s} or {@code USD/GB-month}. */
public final class Unit {
  /** The unit of plain numbers. */
  public static final Unit ONE = new Unit();

  /** One in a hundred. */
  public static final Unit PERCENT = new Unit();

  private Unit() {}

  /** What it measures. */
  public Dimension dimension() {
    throw new UnsupportedOperationException("soon");
  }

  /** The counts in it with their exponents: {@code req/s} has req → 1. */
  public SortedMap<String, Integer> labels() {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether both count the same things. */
  public boolean sameLabels(Unit other) {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit of a product, for display. */
  public Unit times(Unit other) {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit of a quotient, for display. */
  public Unit per(Unit other) {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit of a whole power, for display. */
  public Unit power(int exponent) {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit of a root; empty if its dimension has none. Labels that have none are dropped. */
  public Optional<Unit> root(int degree) {
    throw new UnsupportedOperationException("soon");
  }

  /** The same, kept as it is when printed. */
  public Unit pinned() {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether a person asked for this unit, so that printing does not choose another prefix. */
  public boolean isPinned() {
    throw new UnsupportedOperationException("soon");
  }

  /** The same, free to be printed with another prefix. */
  public Unit unpinned() {
    throw new UnsupportedOperationException("soon");
  }

  /** How it is written, so that {@link Units#parse} reads it again: {@code req/s}, {@code USD/GB-month}, {@code %}, {@code 1}. */
  public String symbol() {
    throw new UnsupportedOperationException("soon");
  }

  /** A number in this unit as the nearest double in base units; rounded once. */
  public double toBase(BigDecimal written) {
    throw new UnsupportedOperationException("soon");
  }

  /** The decimal with the fewest digits that {@link #toBase} maps to exactly this double. */
  public BigDecimal fromBase(double base) {
    throw new UnsupportedOperationException("soon");
  }

  /** A number of base units in this unit, by plain division. */
  public double in(double base) {
    throw new UnsupportedOperationException("soon");
  }
}
