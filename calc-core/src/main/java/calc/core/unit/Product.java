package calc.core.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Multiplies atoms into a unit. Mutable, for one method. */
final class Product {
  /**
   * The largest exponent of an atom. A unit beyond is a slip, and its symbol would fill the screen.
   */
  static final int LARGEST_EXPONENT = 99;

  private final Map<Atom, Integer> powers = new LinkedHashMap<>();

  Product add(Unit unit, int exponent) {
    for (Term term : unit.terms()) {
      add(term.atom(), (long) term.exponent() * exponent);
    }
    return this;
  }

  Product add(Atom atom, long exponent) {
    long sum = powers.getOrDefault(atom, 0) + exponent;
    if (Math.abs(sum) > LARGEST_EXPONENT) {
      throw new IllegalArgumentException(
          atom.symbol() + " to the power " + sum + "; units go up to the power 99");
    }
    if (sum == 0) {
      powers.remove(atom);
    } else {
      powers.put(atom, (int) sum);
    }
    return this;
  }

  /**
   * The unit as a person wrote it: {@code h/month} stays, because the number beside it is in that
   * unit.
   */
  Unit written() {
    return Unit.of(terms());
  }

  /** The unit of a computed value: at most one atom for each of time, information and money. */
  Unit simplified() {
    merge(Atom.Kind.INFORMATION, Atom.BYTE);
    if (!ratesMayStay()) {
      ratesToSeconds();
    }
    merge(Atom.Kind.TIME, Atom.SECOND);
    simplifyPercent();
    return Unit.of(terms());
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>(powers.size());
    for (Map.Entry<Atom, Integer> power : powers.entrySet()) {
      terms.add(new Term(power.getKey(), power.getValue()));
    }
    terms.sort(null);
    return List.copyOf(terms);
  }

  private void merge(Atom.Kind kind, Atom base) {
    List<Atom> alike = atoms(kind);
    if (alike.size() > 1) {
      int net = 0;
      for (Atom atom : alike) {
        net += powers.remove(atom);
      }
      if (net != 0) {
        add(base, net);
      }
    }
  }

  /** "25k rps" and "2k rps/node" keep their spelling; beside anything strict the rate is 1/s. */
  private boolean ratesMayStay() {
    List<Atom> rates = atoms(Atom.Kind.RATE);
    return rates.isEmpty()
        || (rates.size() == 1
            && powers.get(rates.get(0)) == 1
            && atoms(Atom.Kind.TIME).isEmpty()
            && atoms(Atom.Kind.INFORMATION).isEmpty()
            && atoms(Atom.Kind.MONEY).isEmpty());
  }

  private void ratesToSeconds() {
    for (Atom rate : atoms(Atom.Kind.RATE)) {
      add(Atom.SECOND, -powers.remove(rate));
    }
  }

  /** A ratio in percent stays one when multiplied by itself, and is lost beside anything else. */
  private void simplifyPercent() {
    Integer power = powers.remove(Atom.PERCENT);
    if (power != null && power > 0 && powers.isEmpty()) {
      add(Atom.PERCENT, 1);
    }
  }

  private List<Atom> atoms(Atom.Kind kind) {
    List<Atom> found = new ArrayList<>(2);
    for (Atom atom : powers.keySet()) {
      if (atom.is(kind)) {
        found.add(atom);
      }
    }
    return found;
  }
}
