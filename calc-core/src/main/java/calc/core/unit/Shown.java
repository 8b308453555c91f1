package calc.core.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quantity in the unit and rounding in which a person sees it.
 *
 * @param number rounded, in that unit
 * @param unit the unit
 */
record Shown(BigDecimal number, Unit unit) {
  private static final BigDecimal LEAST_KEPT = new BigDecimal("0.1");
  private static final BigDecimal MOST_KEPT = new BigDecimal("10000");
  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final Atom GIGABYTE = Scale.BYTES.get(3);

  /** In the unit that reads best; in its own if it is pinned. */
  static Shown of(Quantity quantity, int digits) {
    Unit unit = quantity.unit();
    if (unit.isPinned()) {
      return rounded(quantity.value(), unit, digits);
    }
    Unit tidy = tidy(unit);
    Optional<Atom> scaled = scaledAtom(tidy);
    return scaled.isPresent()
        ? onScale(quantity.value(), tidy, scaled.get(), digits)
        : rounded(quantity.value(), tidy, digits);
  }

  private static Shown rounded(double value, Unit unit, int digits) {
    BigDecimal exact = unit.quotient(value);
    Optional<BigDecimal> nines = nines(exact, unit, digits);
    return new Shown(nines.isPresent() ? nines.get() : Exact.round(exact, digits), unit);
  }

  /** Just below all of it, the digits count from the nines: 99.95 % is not 100 %. */
  private static Optional<BigDecimal> nines(BigDecimal share, Unit unit, int digits) {
    if (!unit.dimension().equals(Dimension.NONE)
        || !isShare(unit)
        || digits >= Exact.NOISE_FREE_DIGITS) {
      return Optional.empty();
    }
    BigDecimal all = unit.terms().isEmpty() ? BigDecimal.ONE : HUNDRED;
    BigDecimal missing = all.subtract(Exact.quiet(share));
    boolean nearly = missing.signum() > 0 && missing.compareTo(all.movePointLeft(2)) < 0;
    return nearly
        ? Optional.of(all.subtract(Exact.round(missing, Math.max(1, digits - 1))))
        : Optional.empty();
  }

  private static boolean isShare(Unit unit) {
    return unit.terms().isEmpty() || unit.terms().get(0).is(Atom.Kind.PERCENT);
  }

  private static Unit tidy(Unit unit) {
    Optional<Atom> money = above(unit, Atom.Kind.MONEY);
    if (money.isPresent()) {
      Unit monthly = perMonth(withoutCountsAbove(unit), money.get());
      return monthly.replacing(Atom.BYTE, GIGABYTE);
    }
    return above(unit, Atom.Kind.INFORMATION).isPresent() ? withoutCountsAbove(unit) : unit;
  }

  /** Money per second, written or computed, is shown per month, as budgets are. */
  private static Unit perMonth(Unit unit, Atom money) {
    Unit result = unit;
    for (Term term : unit.terms()) {
      if (term.is(Atom.Kind.TIME, -1) && term.atom().isShortTime()) {
        result = result.replacing(term.atom(), money.month().orElse(term.atom()));
      }
    }
    return result;
  }

  /** 25k req/s of 1.5 kB is 37.5 MB/s. */
  private static Unit withoutCountsAbove(Unit unit) {
    List<Term> kept = new ArrayList<>(unit.terms().size());
    for (Term term : unit.terms()) {
      if (!(term.isAbove() && term.is(Atom.Kind.LABEL))) {
        kept.add(term);
      }
    }
    return Unit.of(List.copyOf(kept));
  }

  /** The atom whose prefix may be chosen: information, or a time that is no part of a rate. */
  private static Optional<Atom> scaledAtom(Unit unit) {
    Dimension dimension = unit.dimension();
    if (dimension.money() == 0 && dimension.information() == 1) {
      return above(unit, Atom.Kind.INFORMATION);
    }
    return dimension.equals(Dimension.TIME) ? above(unit, Atom.Kind.TIME) : Optional.empty();
  }

  private static Shown onScale(double value, Unit unit, Atom atom, int digits) {
    Shown own = rounded(value, unit, digits);
    boolean asWritten = atom.is(Atom.Kind.TIME) && !atom.equals(Atom.SECOND);
    BigDecimal size = own.number.abs();
    boolean handy = size.compareTo(LEAST_KEPT) >= 0 && size.compareTo(MOST_KEPT) < 0;
    if (value == 0 || (asWritten && handy)) {
      return own;
    }
    return best(value, unit, atom, digits);
  }

  /** The largest unit of the scale in which the rounded number is one or more. */
  private static Shown best(double value, Unit unit, Atom atom, int digits) {
    List<Atom> scale = Scale.of(atom);
    int i = scale.size() - 1;
    while (i > 0
        && unit.replacing(atom, scale.get(i)).quotient(value).abs().compareTo(BigDecimal.ONE) < 0) {
      i--;
    }
    Shown shown = rounded(value, unit.replacing(atom, scale.get(i)), digits);
    if (i + 1 == scale.size()) {
      return shown;
    }
    // 59.96 s rounds to 60.0 s, which is a minute.
    Unit larger = unit.replacing(atom, scale.get(i + 1));
    BigDecimal factor = scale.get(i).factor();
    BigDecimal inLarger = Exact.quotient(shown.number.multiply(factor), scale.get(i + 1).factor());
    boolean reaches = inLarger.abs().compareTo(BigDecimal.ONE) >= 0;
    return reaches ? new Shown(Exact.round(inLarger, digits), larger) : shown;
  }

  private static Optional<Atom> above(Unit unit, Atom.Kind kind) {
    for (Term term : unit.terms()) {
      if (term.is(kind, 1)) {
        return Optional.of(term.atom());
      }
    }
    return Optional.empty();
  }
}
