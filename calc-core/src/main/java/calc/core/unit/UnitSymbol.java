package calc.core.unit;

import java.util.List;

/** Writes a unit so that {@link Units#parse} reads it again. */
final class UnitSymbol {
  private static final String BIT = "bit";
  private static final String BIT_PER_SECOND = "bps";

  private final StringBuilder above = new StringBuilder();
  private final StringBuilder below = new StringBuilder();

  private UnitSymbol() {}

  static String of(List<Term> terms) {
    UnitSymbol symbol = new UnitSymbol();
    int bits = indexOfBits(terms);
    int second = terms.indexOf(new Term(Atom.SECOND, -1));
    boolean bitRate = bits >= 0 && second >= 0;
    for (int i = 0; i < terms.size(); i++) {
      if (bitRate && i == bits) {
        append(symbol.above, perSecond(terms.get(i).atom()), 1);
      } else if (!bitRate || i != second) {
        symbol.add(terms.get(i));
      }
    }
    return symbol.join();
  }

  private static int indexOfBits(List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).exponent() == 1 && terms.get(i).atom().isBits()) {
        return i;
      }
    }
    return -1;
  }

  /** Mbit/s is written Mbps, with whatever else there is beside it. */
  private static String perSecond(Atom bits) {
    String prefix = bits.symbol().substring(0, bits.symbol().length() - BIT.length());
    return prefix.concat(BIT_PER_SECOND);
  }

  private void add(Term term) {
    if (term.isAbove()) {
      append(above, term.atom().symbol(), term.exponent());
    } else {
      append(below, term.atom().symbolBelow(), -term.exponent());
    }
  }

  private static void append(StringBuilder part, String symbol, int times) {
    for (int i = 0; i < times; i++) {
      part.append(part.isEmpty() ? "" : "-").append(symbol);
    }
  }

  private String join() {
    if (above.isEmpty()) {
      above.append('1');
    }
    return below.isEmpty() ? above.toString() : above.append('/').append(below).toString();
  }
}
