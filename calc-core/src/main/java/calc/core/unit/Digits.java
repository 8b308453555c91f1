package calc.core.unit;

import java.util.Optional;

/**
 * How many significant digits a printed number has: 1 to 17, or {@link #FULL}, which loses nothing.
 */
public final class Digits {
  /** Every digit that is needed to read the same number back. */
  public static final Digits FULL = new Digits(0);

  private static final int MOST = 17;

  private final int count;

  private Digits(int count) {
    this.count = count;
  }

  /**
   * A number of significant digits.
   *
   * @param count 1 to 17
   * @throws IllegalArgumentException if it lies outside
   */
  public static Digits of(int count) {
    if (count < 1 || count > MOST) {
      throw new IllegalArgumentException("digits must be 1 to 17, got " + count);
    }
    return new Digits(count);
  }

  /** Reads {@code 3} or {@code full}; empty if the text is neither. */
  public static Optional<Digits> tryParse(String text) {
    if (text.equals("full")) {
      return Optional.of(FULL);
    }
    boolean number =
        !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    int count = number ? Integer.parseInt(text) : 0;
    return count < 1 || count > MOST ? Optional.empty() : Optional.of(new Digits(count));
  }

  /**
   * Reads {@code 3} or {@code full}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  public static Digits parse(String text) {
    return tryParse(text)
        .orElseThrow(
            () -> new IllegalArgumentException("digits must be 1 to 17 or full, got " + text));
  }

  /** Whether nothing is rounded. */
  public boolean isFull() {
    return count == 0;
  }

  /**
   * How many.
   *
   * @throws IllegalStateException if nothing is rounded
   */
  public int count() {
    if (isFull()) {
      throw new IllegalStateException("full has no count of digits");
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Digits digits && digits.count == count;
  }

  @Override
  public int hashCode() {
    return count;
  }

  @Override
  public String toString() {
    return isFull() ? "full" : Integer.toString(count);
  }
}
