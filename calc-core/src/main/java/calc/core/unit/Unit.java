package calc.core.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A unit: a product of named atoms with whole exponents, {@code req/s} or {@code USD/GB-month}.
 *
 * <p>Computed units are kept simple for display: seconds and months, or GB and kB, do not stand
 * beside each other but become the base unit, with whatever power is left. Values are in base units
 * everywhere, so that this changes no number. Labels multiply and cancel.
 */
public final class Unit {
  /** The unit of plain numbers. */
  public static final Unit ONE = of(List.of());

  /** One in a hundred. */
  public static final Unit PERCENT = of(Atom.PERCENT);

  private static final int TRUSTED_DIGITS = 15;

  private final List<Term> terms;
  private final boolean pinned;
  private final Dimension dimension;
  private final BigDecimal above;
  private final BigDecimal below;

  private Unit(List<Term> terms, boolean pinned) {
    Dimension product = Dimension.NONE;
    BigDecimal factor = BigDecimal.ONE;
    BigDecimal divisor = BigDecimal.ONE;
    for (Term term : terms) {
      product = product.times(term.atom().dimension().power(term.exponent()));
      BigDecimal power = term.atom().factor().pow(Math.abs(term.exponent()));
      factor = term.isAbove() ? factor.multiply(power) : factor;
      divisor = term.isAbove() ? divisor : divisor.multiply(power);
    }
    this.terms = terms;
    this.pinned = pinned;
    this.dimension = product;
    this.above = factor;
    this.below = divisor;
  }

  static Unit of(List<Term> terms) {
    return new Unit(terms, false);
  }

  static Unit of(Atom atom) {
    return of(List.of(new Term(atom, 1)));
  }

  List<Term> terms() {
    return terms;
  }

  /** What it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** The counts in it with their exponents: {@code req/s} has req → 1. */
  public SortedMap<String, Integer> labels() {
    SortedMap<String, Integer> labels = new TreeMap<>();
    for (Term term : terms) {
      if (term.is(Atom.Kind.LABEL)) {
        labels.put(term.atom().symbol(), term.exponent());
      }
    }
    return Collections.unmodifiableSortedMap(labels);
  }

  /** Whether both count the same things. */
  public boolean sameLabels(Unit other) {
    return labels().equals(other.labels());
  }

  /** The unit of time in it, such as month in {@code USD/GB-month}; empty if there is none. */
  public Optional<Unit> timePart() {
    for (Term term : terms) {
      if (term.is(Atom.Kind.TIME)) {
        return Optional.of(of(term.atom()));
      }
      if (term.is(Atom.Kind.RATE)) {
        return Optional.of(of(Atom.SECOND));
      }
    }
    return Optional.empty();
  }

  /**
   * The unit of a product, for display.
   *
   * @throws IllegalArgumentException if an atom's exponent passes 99, here and wherever units
   *     multiply
   */
  public Unit times(Unit other) {
    if (other.terms.isEmpty()) {
      return unpinned();
    }
    if (terms.isEmpty()) {
      return other.unpinned();
    }
    return new Product().add(this, 1).add(other, 1).simplified();
  }

  /** The unit of a quotient, for display. */
  public Unit per(Unit other) {
    if (other.terms.isEmpty()) {
      return unpinned();
    }
    return new Product().add(this, 1).add(other, -1).simplified();
  }

  /** The unit of a whole power, for display. */
  public Unit power(int exponent) {
    return new Product().add(this, exponent).simplified();
  }

  /**
   * The unit of a root; empty if its dimension has none. A label whose power does not divide is
   * dropped, since labels are for display only.
   *
   * @param degree 2 for the square root
   * @throws IllegalArgumentException if the degree is zero
   */
  public Optional<Unit> root(int degree) {
    if (dimension.root(degree).isEmpty()) {
      return Optional.empty();
    }
    Product root = new Product();
    for (Term term : power(1).terms) {
      if (term.exponent() % degree == 0) {
        root.add(term.atom(), term.exponent() / degree);
      } else if (term.is(Atom.Kind.PERCENT)) {
        root.add(term.atom(), 1);
      } else if (!term.is(Atom.Kind.LABEL)) {
        return Optional.empty();
      }
    }
    return Optional.of(root.simplified());
  }

  /** The same, kept as it is when printed. */
  public Unit pinned() {
    return pinned ? this : new Unit(terms, true);
  }

  /** Whether a person asked for this unit, so that printing does not choose another prefix. */
  public boolean isPinned() {
    return pinned;
  }

  /** The same, free to be printed with another prefix. */
  public Unit unpinned() {
    return pinned ? new Unit(terms, false) : this;
  }

  /**
   * How it is written, so that {@link Units#parse} reads it again: {@code req/s}, {@code
   * USD/GB-month}, {@code %}, {@code 1}.
   */
  public String symbol() {
    return UnitSymbol.of(terms);
  }

  /**
   * A number in this unit as the nearest double in base units. The decimal is multiplied exactly
   * and rounded once, so that 99.9 % is the double written 0.999; a number beyond the range of a
   * double becomes infinite or zero.
   */
  public double toBase(BigDecimal written) {
    return Exact.toDouble(written.multiply(above), below);
  }

  /**
   * The decimal with the fewest digits that {@link #toBase} maps to exactly this double.
   *
   * @throws IllegalArgumentException if the value is not finite
   */
  public BigDecimal fromBase(double base) {
    if (!Double.isFinite(base)) {
      throw new IllegalArgumentException("a quantity must be finite, got " + base);
    }
    if (base == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal exact = new BigDecimal(base).multiply(below);
    // Fifteen digits always fit between two doubles of full precision; subnormal ones need fewer.
    int digits = Math.abs(base) < Double.MIN_NORMAL ? 1 : TRUSTED_DIGITS;
    while (true) {
      BigDecimal candidate = exact.divide(above, new MathContext(digits, RoundingMode.HALF_EVEN));
      if (toBase(candidate) == base) {
        return candidate.stripTrailingZeros();
      }
      digits++;
    }
  }

  /**
   * A number of base units in this unit, by plain division: quick, and right to a few units in the
   * last place.
   */
  public double in(double base) {
    return base * below.doubleValue() / above.doubleValue();
  }

  /** A number of base units in this unit, to forty digits. */
  BigDecimal quotient(double base) {
    return Exact.quotient(new BigDecimal(base).multiply(below), above);
  }

  /** The same with one atom in the place of another. */
  Unit replacing(Atom old, Atom replacement) {
    List<Term> replaced = new ArrayList<>(terms.size());
    for (Term term : terms) {
      replaced.add(term.atom().equals(old) ? new Term(replacement, term.exponent()) : term);
    }
    replaced.sort(null);
    return new Unit(List.copyOf(replaced), pinned);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Unit unit && unit.pinned == pinned && unit.terms.equals(terms);
  }

  @Override
  public int hashCode() {
    return 31 * terms.hashCode() + Boolean.hashCode(pinned);
  }

  /** The symbol. */
  @Override
  public String toString() {
    return symbol();
  }
}
