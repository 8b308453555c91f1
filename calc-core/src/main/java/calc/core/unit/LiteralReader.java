package calc.core.unit;

import calc.core.problem.Code;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one number with its unit inside a larger text: {@code 25k req/s}, {@code $0.023/GB-month},
 * {@code 4%/month}, {@code 5 million users}.
 *
 * <p>It takes as much as belongs to the literal and no more: {@code 10/3} ends behind 10, {@code 10
 * MB / s * 2} behind s, {@code 5 s - x} behind s.
 */
public final class LiteralReader {
  private static final MathContext AMPLE = new MathContext(60);
  private static final int GROUP = 3;

  private LiteralReader() {}

  /** Whether a literal begins there: with a digit, a point and a digit, or a currency sign. */
  public static boolean startsAt(String text, int at) {
    return NumberReader.startsAt(text, at) || Currency.isSign(Words.charAt(text, at));
  }

  /**
   * Reads the literal that begins at an offset.
   *
   * @param text the larger text
   * @param start where a digit, a point or a currency sign stands
   * @param units the units that may follow
   * @param isQuantityName whether a word names a quantity of the scenario
   * @throws LiteralException if it cannot be read, or can be read in two ways
   */
  public static Literal read(String text, int start, Units units, Predicate<String> isQuantityName)
      throws LiteralException {
    UnitReader unit = new UnitReader(text, start, units, isQuantityName);
    boolean money = Currency.isSign(Words.charAt(text, start));
    if (money) {
      unit.leadingSign();
    }
    NumberReader.Numeral number = number(text, start, unit.end(), units);
    unit.skipTo(number.end());
    unit.above(money);
    unit.below();
    refusePower(text, start, unit);
    refusePer(text, unit.end(), units, isQuantityName);
    return checked(start, literal(number, unit));
  }

  /**
   * Reads the unit that begins at an offset: what follows the word {@code in}.
   *
   * @throws LiteralException if no unit begins there
   */
  public static UnitText readUnit(String text, int start, Units units) throws LiteralException {
    return UnitReader.read(text, start, units);
  }

  /**
   * The whole of a number grouped by commas such as {@code 25,000} that begins at an offset, if one
   * does.
   */
  public static Optional<String> groupedNumber(String text, int start) {
    int at = digitsEnd(text, start);
    if (at == start || at - start > GROUP) {
      return Optional.empty();
    }
    int groups = 0;
    // A comma that no digit follows separates arguments: max(25,000, 3).
    while (Words.charAt(text, at) == ',' && Words.isDigit(Words.charAt(text, at + 1))) {
      int end = digitsEnd(text, at + 1);
      if (end - at - 1 != GROUP) {
        return Optional.empty();
      }
      at = end;
      groups++;
    }
    if (groups == 0) {
      return Optional.empty();
    }
    if (Words.charAt(text, at) == '.') {
      int end = digitsEnd(text, at + 1);
      at = end > at + 1 ? end : at;
    }
    return Optional.of(text.substring(start, at));
  }

  private static int digitsEnd(String text, int start) {
    int at = start;
    while (Words.isDigit(Words.charAt(text, at))) {
      at++;
    }
    return at;
  }

  private static NumberReader.Numeral number(String text, int start, int at, Units units)
      throws LiteralException {
    if (NumberReader.startsAt(text, at)) {
      return ScaleReader.read(text, at, units);
    }
    char c = Words.charAt(text, at);
    boolean minus = at > start && c == '-' && NumberReader.startsAt(text, at + 1);
    String fix =
        minus
            ? "write the minus first: -" + text.charAt(start) + "5"
            : "write one such as 25k or $5";
    throw new LiteralException(at, Code.SYNTAX, "a number must stand here", "", fix);
  }

  private static Literal literal(NumberReader.Numeral number, UnitReader unit) {
    BigDecimal divisor = unit.divisor();
    BigDecimal value = number.value();
    BigDecimal lastDigit = number.lastDigit();
    if (divisor.compareTo(BigDecimal.ONE) != 0) {
      value = value.divide(divisor, AMPLE);
      lastDigit = lastDigit.divide(divisor, AMPLE);
    }
    return new Literal(unit.end(), value, unit.unit(), lastDigit, unit.warnings());
  }

  /**
   * Whether a power binds to the number or to the unit is a matter of taste, so neither is taken.
   */
  private static void refusePower(String text, int start, UnitReader unit) throws LiteralException {
    int next = Words.skipSpaces(text, unit.end());
    boolean plain = unit.unit().terms().isEmpty() || unit.unit().equals(Unit.PERCENT);
    if (Words.charAt(text, next) == '^' && !plain) {
      String literal = text.substring(start, unit.end());
      int end = next + 1;
      while (end < text.length() && (Words.isDigit(text.charAt(end)) || text.charAt(end) == ' ')) {
        end++;
      }
      String power = text.substring(next + 1, end).strip();
      throw new LiteralException(
          next,
          Code.SYNTAX,
          "a power directly behind a unit",
          "it is not clear whether the number is meant, too",
          "write (" + literal + ")^" + (power.isEmpty() ? "2" : power));
    }
  }

  private static void refusePer(String text, int end, Units units, Predicate<String> isQuantityName)
      throws LiteralException {
    int next = Words.skipSpaces(text, end);
    if (next > end && Words.at(text, next).equals("per") && !isQuantityName.test("per")) {
      int below = Words.skipSpaces(text, next + "per".length());
      String word = Words.at(text, below);
      String fix = "write \"/\", as in req/" + (units.find(word).isPresent() ? word : "s");
      throw new LiteralException(next, Code.SYNTAX, "\"per\" is no operator", "", fix);
    }
  }

  private static Literal checked(int start, Literal literal) throws LiteralException {
    double value = literal.value();
    boolean tooLarge = Double.isInfinite(value) || Double.isInfinite(literal.halfUnit());
    boolean vanishes = value == 0 && literal.number().signum() != 0;
    if (tooLarge || vanishes) {
      String message = "a number too " + (tooLarge ? "large" : "small") + " to compute with";
      String why = "numbers reach from 5e-324 to 1.7e308 in seconds, bytes, money or pieces";
      throw new LiteralException(start, Code.OUT_OF_RANGE, message, why, "");
    }
    return literal;
  }
}
