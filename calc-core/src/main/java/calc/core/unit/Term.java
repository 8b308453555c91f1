package calc.core.unit;

/**
 * An atom with its exponent in a unit, ordered as it is written.
 *
 * @param atom the atom
 * @param exponent its exponent, never zero
 */
record Term(Atom atom, int exponent) implements Comparable<Term> {
  boolean isAbove() {
    return exponent > 0;
  }

  boolean is(Atom.Kind kind) {
    return atom.is(kind);
  }

  /** Whether it is that kind with that exponent. */
  boolean is(Atom.Kind kind, int wanted) {
    return exponent == wanted && atom.is(kind);
  }

  // Written out because units are read at every start, and what the compiler makes for records is
  // slow the first time.
  @Override
  public boolean equals(Object other) {
    return other instanceof Term term && exponent == term.exponent && atom.equals(term.atom);
  }

  @Override
  public int hashCode() {
    return 31 * atom.hashCode() + exponent;
  }

  /** Above the line first, then by kind, then by name. */
  @Override
  public int compareTo(Term other) {
    if (isAbove() != other.isAbove()) {
      return isAbove() ? -1 : 1;
    }
    int byRank = Integer.compare(rank(), other.rank());
    return byRank != 0 ? byRank : atom.symbol().compareTo(other.atom.symbol());
  }

  private int rank() {
    boolean early = !isAbove() && atom.isShortTime();
    return early ? Atom.SHORT_TIME_RANK : atom.kind().rank();
  }
}
