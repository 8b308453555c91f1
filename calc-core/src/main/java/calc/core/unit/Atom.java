package calc.core.unit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One named factor of a unit.
 *
 * @param kind what it measures
 * @param symbol how it is written
 * @param plural how it is written after a number other than one, where that differs
 * @param factor how many base units it is
 * @param month for money, the month of its scenario: money per second is shown per month
 */
record Atom(Kind kind, String symbol, String plural, BigDecimal factor, Optional<Atom> month) {
  static final Atom SECOND = time("s", "s", "1");
  static final Atom BYTE = information("B", "1");
  static final Atom PERCENT = plain(Kind.PERCENT, "%", "0.01");

  static final int SHORT_TIME_RANK = 2;

  private static final String DAY = "d";
  private static final String DAY_BELOW = "day";

  /** What an atom measures, in the order in which atoms are written. */
  enum Kind {
    MONEY(0),
    INFORMATION(1),
    /** One per second under a name of its own, such as {@code rps}. */
    RATE(3),
    /** A count. */
    LABEL(4),
    PERCENT(5),
    TIME(6);

    private final int rank;

    Kind(int rank) {
      this.rank = rank;
    }

    /** Its place among the kinds; short times below the line stand at {@link #SHORT_TIME_RANK}. */
    int rank() {
      return rank;
    }
  }

  static Atom time(String symbol, String plural, String seconds) {
    return time(symbol, plural, new BigDecimal(seconds));
  }

  static Atom time(String symbol, String plural, BigDecimal seconds) {
    return new Atom(Kind.TIME, symbol, plural, seconds.stripTrailingZeros(), Optional.empty());
  }

  static Atom information(String symbol, String bytes) {
    return plain(Kind.INFORMATION, symbol, bytes);
  }

  static Atom rate(String symbol) {
    return plain(Kind.RATE, symbol, "1");
  }

  static Atom label(String symbol, String plural) {
    return new Atom(Kind.LABEL, symbol, plural, BigDecimal.ONE, Optional.empty());
  }

  static Atom money(String code, Atom month) {
    return new Atom(Kind.MONEY, code, code, BigDecimal.ONE, Optional.of(month));
  }

  private static Atom plain(Kind kind, String symbol, String factor) {
    BigDecimal exact = new BigDecimal(factor).stripTrailingZeros();
    return new Atom(kind, symbol, symbol, exact, Optional.empty());
  }

  /**
   * By name and size: a label and its plural are one thing, a month of 30 d and one of 730 h are
   * two.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Atom atom
            && kind == atom.kind
            && symbol.equals(atom.symbol)
            && factor.equals(atom.factor));
  }

  @Override
  public int hashCode() {
    return symbol.hashCode();
  }

  Dimension dimension() {
    return switch (kind) {
      case MONEY -> Dimension.MONEY;
      case INFORMATION -> Dimension.INFORMATION;
      case RATE -> Dimension.RATE;
      case TIME -> Dimension.TIME;
      case LABEL, PERCENT -> Dimension.NONE;
    };
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  boolean isBits() {
    return kind == Kind.INFORMATION && symbol.endsWith("bit");
  }

  boolean isBinary() {
    return kind == Kind.INFORMATION && symbol.endsWith("iB");
  }

  /** A day is "90 d" on its own and "5 TB/day" below the line, as people write it. */
  String symbolBelow() {
    return symbol.equals(DAY) ? DAY_BELOW : symbol;
  }

  /**
   * A second or less: stands right after the line in {@code req/s-node}, unlike {@code
   * USD/node-month}.
   */
  boolean isShortTime() {
    return kind == Kind.TIME && factor.compareTo(BigDecimal.ONE) <= 0;
  }
}
