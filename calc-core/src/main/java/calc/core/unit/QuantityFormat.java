package calc.core.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Writes quantities for people: {@code 25k req/s}, {@code $16.5k/month}, {@code 43.2 min}, {@code
 * 13 nodes}.
 */
final class QuantityFormat {
  private static final BigDecimal THOUSAND = new BigDecimal("1e3");
  private static final BigDecimal TEN_THOUSAND = new BigDecimal("1e4");
  private static final BigDecimal HUNDRED_THOUSAND = new BigDecimal("1e5");
  private static final BigDecimal LEAST_PRICE = new BigDecimal("0.01");
  private static final int WHOLE_DIGITS = 15;

  private QuantityFormat() {}

  static String text(Quantity quantity, Digits digits, boolean whole) {
    if (digits.isFull()) {
      Unit unit = quantity.unit();
      return join(NumberText.plain(unit.fromBase(quantity.value())), unit);
    }
    Shown shown = Shown.of(quantity, digits.count());
    if (whole && !hasScale(shown.unit())) {
      return withAllDigits(quantity, shown);
    }
    return text(shown, quantity.unit().isPinned(), threshold(shown.unit()));
  }

  /**
   * Information, times and percentages have their own prefixes, so that a letter is the last
   * resort.
   */
  private static BigDecimal threshold(Unit unit) {
    if (unit.terms().contains(new Term(Atom.PERCENT, 1))) {
      return HUNDRED_THOUSAND;
    }
    return hasScale(unit) ? TEN_THOUSAND : THOUSAND;
  }

  private static boolean hasScale(Unit unit) {
    Dimension dimension = unit.dimension();
    boolean information = dimension.information() == 1 && dimension.money() == 0;
    return information || dimension.equals(Dimension.TIME);
  }

  private static String withAllDigits(Quantity quantity, Shown shown) {
    BigDecimal number = Exact.round(shown.unit().quotient(quantity.value()), WHOLE_DIGITS);
    boolean small = number.abs().compareTo(HUNDRED_THOUSAND) < 0;
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    Shown exact = small && isWhole ? new Shown(number, shown.unit()) : shown;
    BigDecimal threshold = small && isWhole ? HUNDRED_THOUSAND : threshold(shown.unit());
    return text(exact, quantity.unit().isPinned(), threshold);
  }

  private static String text(Shown shown, boolean pinned, BigDecimal threshold) {
    Optional<String> sign = sign(shown.unit());
    int power = pinned ? 0 : countsBelow(shown);
    Shown priced = new Shown(shown.number().scaleByPowerOfTen(power), shown.unit());
    String number = NumberText.scaled(priced.number(), threshold);
    if (power > 0) {
      return price(number, sign, power, shown.unit());
    }
    return sign.isPresent()
        ? signed(number, sign.get()) + behindSign(shown.unit())
        : join(number, shown.unit());
  }

  /** A price per request is shown per thousand or million of them when it is less than a cent. */
  private static int countsBelow(Shown shown) {
    BigDecimal size = shown.number().abs();
    Dimension dimension = shown.unit().dimension();
    boolean price = dimension.money() == 1 && dimension.information() == 0;
    if (!price
        || !hasLabelBelow(shown.unit())
        || size.signum() == 0
        || size.compareTo(LEAST_PRICE) >= 0) {
      return 0;
    }
    return size.scaleByPowerOfTen(3).compareTo(LEAST_PRICE) >= 0 ? 3 : 6;
  }

  private static boolean hasLabelBelow(Unit unit) {
    for (Term term : unit.terms()) {
      if (!term.isAbove() && term.is(Atom.Kind.LABEL)) {
        return true;
      }
    }
    return false;
  }

  private static String price(String number, Optional<String> sign, int power, Unit unit) {
    String symbol = unit.symbol();
    int slash = symbol.indexOf('/');
    String above =
        sign.isPresent() ? signed(number, sign.get()) : number + " " + symbol.substring(0, slash);
    return above + "/1" + (power == 3 ? "k " : "M ") + symbol.substring(slash + 1);
  }

  /**
   * The sign of money that stands alone above the line; with anything beside it the code is
   * clearer.
   */
  private static Optional<String> sign(Unit unit) {
    List<Term> terms = unit.terms();
    boolean money = !terms.isEmpty() && terms.get(0).is(Atom.Kind.MONEY, 1);
    boolean alone = terms.size() < 2 || !terms.get(1).isAbove();
    return money && alone ? Currency.sign(terms.get(0).atom().symbol()) : Optional.empty();
  }

  private static String signed(String number, String sign) {
    return number.startsWith("-") ? "-" + sign + number.substring(1) : sign + number;
  }

  private static String behindSign(Unit unit) {
    String symbol = unit.symbol();
    int slash = symbol.indexOf('/');
    return slash < 0 ? "" : symbol.substring(slash);
  }

  private static String join(String number, Unit unit) {
    String symbol = unit.symbol();
    if (symbol.equals("1")) {
      return number;
    }
    if (symbol.startsWith("1/")) {
      return number + symbol.substring(1);
    }
    return number
        + (symbol.startsWith("%") ? "" : " ")
        + (isCount(unit) ? noun(number, unit) : symbol);
  }

  private static boolean isCount(Unit unit) {
    return unit.terms().size() == 1 && unit.terms().get(0).exponent() == 1;
  }

  private static String noun(String number, Unit unit) {
    Atom atom = unit.terms().get(0).atom();
    boolean one = number.equals("1") || number.equals("-1");
    return one ? atom.symbol() : atom.plural();
  }
}
