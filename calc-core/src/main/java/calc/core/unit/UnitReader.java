package calc.core.unit;

import calc.core.problem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads the run of units behind a number: words joined by "/" and, without spaces, by "-". In
 * {@code a/b-c} both b and c are below the line.
 *
 * <p>Mutable, for one literal. It stops before whatever belongs to the expression around it: a
 * quantity, a function, another number.
 */
final class UnitReader {
  /** Words of the expression language that may follow a number. */
  private static final Set<String> KEYWORDS =
      Set.of("in", "to", "of", "as", "at", "and", "or", "not", "if", "exactly");

  /** No word names a quantity. A class, because the first lambda of a process is slow. */
  static final Predicate<String> NO_NAMES = new NoNames();

  private static final class NoNames implements Predicate<String> {
    @Override
    public boolean test(String word) {
      return false;
    }
  }

  private final String text;
  private final Units units;
  private final Predicate<String> isQuantityName;
  private final UnitRefusal refusal;
  private final Product product = new Product();
  private final List<Literal.Warning> warnings = new ArrayList<>(0);
  private BigDecimal divisor = BigDecimal.ONE;
  private boolean unitAlone;
  private int at;
  private int factors;

  /**
   * A reader that has read nothing yet.
   *
   * @param text the larger text
   * @param start where the literal begins, and where to read on
   * @param units the units there are
   * @param isQuantityName whether a word names a quantity
   */
  UnitReader(String text, int start, Units units, Predicate<String> isQuantityName) {
    this.text = text;
    this.at = start;
    this.units = units;
    this.isQuantityName = isQuantityName;
    this.refusal = new UnitRefusal(text, start, units, isQuantityName);
  }

  /** Reads the unit that begins at an offset, as far as it goes. */
  static UnitText read(String text, int start, Units units) throws LiteralException {
    UnitReader reader = new UnitReader(text, start, units, NO_NAMES);
    reader.alone();
    return new UnitText(reader.at, reader.unit(), reader.warnings);
  }

  /** Reads a text that is a unit and nothing else. */
  static Unit whole(String text, Units units) throws LiteralException {
    UnitText read = read(text, 0, units);
    int rest = Words.skipSpaces(text, read.end());
    if (rest < text.length()) {
      throw new UnitRefusal(text, 0, units, NO_NAMES).behindUnit(rest);
    }
    return read.unit();
  }

  int end() {
    return at;
  }

  void skipTo(int offset) {
    at = offset;
  }

  Unit unit() {
    return product.written();
  }

  /** What the number before is to be divided by: a million in {@code $5/1M req}. */
  BigDecimal divisor() {
    return divisor;
  }

  List<Literal.Warning> warnings() {
    return warnings;
  }

  /** Reads the currency sign before a number. */
  void leadingSign() throws LiteralException {
    product.add(money(at), 1);
    at = Words.skipSpaces(text, at + 1);
  }

  /** Reads what stands above the line behind a number, if anything does. */
  void above(boolean afterMoney) throws LiteralException {
    int numberEnd = at;
    int next = Words.skipSpaces(text, at);
    char c = Words.charAt(text, next);
    if (afterMoney && (c == '%' || Currency.isSign(c))) {
      throw refusal.afterMoney(next, String.valueOf(c));
    }
    if (c == '%') {
      product.add(Unit.PERCENT, 1);
      at = next + 1;
    } else if (Currency.isSign(c)) {
      product.add(money(next), 1);
      at = next + 1;
      joined(1);
    } else if (Character.isLetter(c)) {
      wordBehindNumber(next, numberEnd, afterMoney);
    }
  }

  /** Reads what stands below the line, as often as there is one. */
  void below() throws LiteralException {
    while (true) {
      int slash = Words.skipSpaces(text, at);
      if (Words.charAt(text, slash) != '/' || !below(slash)) {
        return;
      }
      joined(-1);
    }
  }

  private boolean below(int slash) throws LiteralException {
    int next = Words.skipSpaces(text, slash + 1);
    boolean hasNumber = NumberReader.startsAt(text, next);
    if (!hasNumber) {
      return further(next, -1, isQuantityName);
    }
    if (unitAlone || slash != at || next != slash + 1) {
      return false;
    }
    NumberReader.Numeral number = ScaleReader.read(text, next, units);
    if (!further(Words.skipSpaces(text, number.end()), -1, NO_NAMES)) {
      return false;
    }
    if (number.value().signum() == 0) {
      throw new LiteralException(
          next,
          Code.OUT_OF_RANGE,
          "a price divided by zero",
          "",
          "write how many it is for, such as $5/1M req");
    }
    divisor = divisor.multiply(number.value());
    return true;
  }

  private void joined(int exponent) throws LiteralException {
    boolean more = true;
    while (more && Words.charAt(text, at) == '-') {
      more = further(at + 1, exponent, isQuantityName);
    }
  }

  /** Reads one more unit, unless what stands there belongs to the expression. */
  private boolean further(int next, int exponent, Predicate<String> mayBeQuantity)
      throws LiteralException {
    if (Currency.isSign(Words.charAt(text, next))) {
      return furtherMoney(next, exponent);
    }
    String word = Words.at(text, next);
    int end = next + word.length();
    if (word.isEmpty() || Words.isMember(text, end) || Words.isCall(text, end)) {
      return false;
    }
    Optional<Units.Spelling> found = units.find(word);
    if (found.isEmpty()) {
      if (!mayBeQuantity.test(word)) {
        refusal.throwIfSurelyMeantAsUnit(next, word);
      }
      return false;
    }
    if (mayBeQuantity.test(word) && !units.isReserved(word)) {
      product.add(found.get().unit(), exponent);
      throw refusal.ambiguous(at, next, word, unit());
    }
    take(next, word, found.get(), exponent);
    return true;
  }

  private boolean furtherMoney(int next, int exponent) throws LiteralException {
    if (NumberReader.startsAt(text, next + 1)) {
      return false;
    }
    Unit money = money(next);
    take(next, text.substring(next, next + 1), new Units.Spelling(money, ""), exponent);
    return true;
  }

  private void wordBehindNumber(int next, int numberEnd, boolean afterMoney)
      throws LiteralException {
    String name = Words.nameAt(text, next);
    Optional<Units.Spelling> found = units.find(name);
    if (found.isEmpty()) {
      if (KEYWORDS.contains(name)) {
        return;
      }
      throw refusal.behindNumber(numberEnd, next, name);
    }
    if (afterMoney) {
      throw refusal.afterMoney(next, name);
    }
    take(next, name, found.get(), 1);
    if (name.equals("B")) {
      refusal.throwIfBillion(numberEnd, at);
    }
    joined(1);
  }

  private void alone() throws LiteralException {
    unitAlone = true;
    char c = Words.charAt(text, at);
    if (c == '1' && !NumberReader.startsAt(text, at + 1)) {
      at++;
    } else if (c == '%') {
      product.add(Unit.PERCENT, 1);
      at++;
    } else if (c != '/') {
      if (!further(at, 1, isQuantityName)) {
        throw refusal.noUnit(at);
      }
      joined(1);
    }
    below();
  }

  private void take(int from, String word, Units.Spelling spelling, int exponent)
      throws LiteralException {
    factors++;
    if (factors > Product.LARGEST_EXPONENT) {
      throw new LiteralException(
          from, Code.LIMIT, "a unit of more than 99 factors", "", "write a shorter one");
    }
    product.add(spelling.unit(), exponent);
    at = from + word.length();
    if (!spelling.warning().isEmpty()) {
      String fix = "write " + spelling.unit().symbol();
      warnings.add(new Literal.Warning(from, spelling.warning(), fix));
    }
  }

  private Unit money(int sign) throws LiteralException {
    String word = text.substring(sign, sign + 1);
    Optional<Units.Spelling> found = units.find(word);
    if (found.isEmpty()) {
      throw refusal.otherCurrency(sign, word);
    }
    return found.get().unit();
  }
}
