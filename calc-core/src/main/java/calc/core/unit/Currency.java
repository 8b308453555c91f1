package calc.core.unit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Signs and codes of money. One scenario has one currency, so a sign means whichever of its
 * currencies that is.
 */
final class Currency {
  private static final List<Sign> SIGNS =
      List.of(
          new Sign('$', List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD")),
          new Sign('€', List.of("EUR")),
          new Sign('£', List.of("GBP")),
          new Sign('¥', List.of("JPY", "CNY")));

  private static final List<String> OTHER_CODES =
      List.of(
          "CHF", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "BRL", "MXN", "KRW", "ZAR", "ILS",
          "THB", "TWD", "IDR", "AED");

  private Currency() {}

  private record Sign(char sign, List<String> codes) {}

  static boolean isSign(char c) {
    return signOf(c).isPresent();
  }

  /** The sign of a currency, if it has one. */
  static Optional<String> sign(String code) {
    for (Sign sign : SIGNS) {
      if (sign.codes.contains(code)) {
        return Optional.of(String.valueOf(sign.sign));
      }
    }
    return Optional.empty();
  }

  /** The code that a sign or word stands for on its own, if it is money of any kind: $ is USD. */
  static Optional<String> code(String word) {
    if (word.length() == 1) {
      return signOf(word.charAt(0)).map(sign -> sign.codes.get(0));
    }
    String upper = word.toUpperCase(Locale.ROOT);
    boolean oneCase = word.equals(upper) || word.equals(word.toLowerCase(Locale.ROOT));
    boolean known = oneCase && (sign(upper).isPresent() || OTHER_CODES.contains(upper));
    return known ? Optional.of(upper) : Optional.empty();
  }

  private static Optional<Sign> signOf(char c) {
    for (Sign sign : SIGNS) {
      if (sign.sign == c) {
        return Optional.of(sign);
      }
    }
    return Optional.empty();
  }
}
