package calc.cli.render;

import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Values as words.
 *
 * @param digits how many significant digits are shown
 */
public record Numbers(Digits digits) {
  private static final int MOST_DIGITS = 17;
  private static final int MOST_NAMES = 3;
  private static final int GROUP = 3;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A value with its unit, or what is missing. */
  public String text(Value value) {
    return value.quantity().map(q -> q.text(digits, value.whole())).orElseGet(() -> lacks(value));
  }

  /** A ratio as a percentile is called: P99, P99.9. */
  public static String percentile(Value ratio) {
    return "P" + plain(percentOf(ratio));
  }

  /** What keeps a value from being known. */
  public static String lacks(Value value) {
    return "unknown: " + names(value.missing());
  }

  /** A few names, and how many more there are. */
  public static String names(List<String> names) {
    String few = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() <= MOST_NAMES ? few : few + " and " + (names.size() - MOST_NAMES) + " more";
  }

  /** A value's number in exactly its unit, or null when it is not known. */
  static BigDecimal exact(Value value) {
    return value.quantity().map(q -> value.unit().fromBase(q.value())).orElse(null);
  }

  /** A bare number, all its digits and no more. */
  static BigDecimal exact(double number) {
    return new BigDecimal(plain(BigDecimal.valueOf(number)));
  }

  /** A known value's number without its unit, with thousands separators. */
  public String amount(Value value) {
    BigDecimal number = exact(value);
    return grouped(value.whole() ? number : rounded(number, digits));
  }

  /** How money or any other unit is headed above bare numbers: $/month. */
  public static String heading(Unit unit) {
    Quantity one = new Quantity(unit.toBase(BigDecimal.ONE), unit.pinned());
    return one.text().replaceFirst("1 ?", "");
  }

  /** A known ratio in percent, all its digits shown: 50.0 %. */
  public String percent(Value ratio) {
    BigDecimal percent = percentOf(ratio);
    if (digits.isFull() || percent.signum() == 0) {
      return plain(percent) + " %";
    }
    int decimals = digits.count() - wholeDigits(percent);
    return percent.setScale(Math.max(0, decimals), RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /** A known share in whole percent; below one in a hundred, to one digit. */
  public String share(Value share) {
    BigDecimal percent = percentOf(share);
    if (digits.isFull()) {
      return plain(percent) + " %";
    }
    boolean small = percent.abs().compareTo(BigDecimal.ONE) < 0;
    BigDecimal shown =
        small ? rounded(percent, Digits.of(1)) : percent.setScale(0, RoundingMode.HALF_UP);
    return plain(shown) + " %";
  }

  /** A bare factor: 1.33. */
  public String factor(double factor) {
    return plain(rounded(BigDecimal.valueOf(factor), digits));
  }

  /** Two values with as many digits as it takes to tell them apart. */
  Pair apart(Value first, Value second) {
    Pair shown = new Pair(text(first), text(second));
    for (int n = digits.isFull() ? MOST_DIGITS : digits.count(); n < MOST_DIGITS; n++) {
      if (!shown.first.equals(shown.second)) {
        return shown;
      }
      Numbers finer = new Numbers(Digits.of(n + 1));
      shown = new Pair(finer.text(first), finer.text(second));
    }
    return shown;
  }

  /** Two texts that are read together. */
  record Pair(String first, String second) {}

  private static BigDecimal percentOf(Value ratio) {
    Quantity quantity = ratio.quantity().orElseThrow();
    return BigDecimal.valueOf(quantity.value()).multiply(HUNDRED);
  }

  private static BigDecimal rounded(BigDecimal number, Digits digits) {
    return digits.isFull()
        ? number
        : number.round(new MathContext(digits.count(), RoundingMode.HALF_UP));
  }

  /** Digits before the decimal point; for 0.05 it is -1, as one zero follows the point. */
  private static int wholeDigits(BigDecimal number) {
    return number.precision() - number.scale();
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String grouped(BigDecimal number) {
    String text = plain(number);
    int point = text.indexOf('.');
    int first = text.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(text);
    for (int at = (point < 0 ? text.length() : point) - GROUP; at > first; at -= GROUP) {
      grouped.insert(at, ',');
    }
    return grouped.toString();
  }
}
