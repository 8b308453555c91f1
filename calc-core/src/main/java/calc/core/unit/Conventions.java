package calc.core.unit;

import java.math.BigDecimal;

/**
 * What a scenario means by a month, and its currency. A quarter is three months; a day is always
 * 86,400 s and a year 365 d.
 *
 * @param monthSeconds length of a month in seconds
 * @param monthText the month as a person wrote it, {@code 730h}
 * @param currency three-letter code
 */
public record Conventions(BigDecimal monthSeconds, String monthText, String currency) {
  /** A month of 730 h, which is a year over twelve, and US dollars. */
  public static final Conventions DEFAULT =
      new Conventions(BigDecimal.valueOf(730L * 3600), "730h", "USD");

  public Conventions {
    if (monthSeconds.signum() <= 0) {
      throw new IllegalArgumentException(
          "month must be longer than zero, got " + monthSeconds + " s");
    }
    if (monthText.isBlank()) {
      throw new IllegalArgumentException("month needs the text it was written as");
    }
    if (!isCode(currency)) {
      throw new IllegalArgumentException(
          "currency must be a three-letter code such as USD, got " + currency);
    }
  }

  // Written out because what the compiler makes for records is slow the first time, at every start.
  @Override
  public boolean equals(Object other) {
    return other instanceof Conventions that
        && monthSeconds.compareTo(that.monthSeconds) == 0
        && monthText.equals(that.monthText)
        && currency.equals(that.currency);
  }

  @Override
  public int hashCode() {
    return 31 * monthText.hashCode() + currency.hashCode();
  }

  private static boolean isCode(String text) {
    boolean letters = text.length() == 3;
    for (int i = 0; i < text.length(); i++) {
      letters &= text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
    return letters;
  }
}
