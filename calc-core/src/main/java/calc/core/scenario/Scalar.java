package calc.core.scenario;

import calc.core.problem.Origin;
import calc.core.problem.Source;
import java.util.Objects;

/**
 * A text in a scenario file, and where each of its characters stands there.
 *
 * <p>Immutable. Numbers, percentages and words are all text here; nothing is guessed from their
 * look. Two scalars with the same text are different pieces of a file, so equality is identity.
 */
public final class Scalar implements Node {
  private final String text;
  private final boolean plain;
  private final Origin origin;
  private final int first;
  private final int[] offsets;

  private Scalar(String text, boolean plain, Origin origin, int first, int[] offsets) {
    this.text = Objects.requireNonNull(text);
    this.plain = plain;
    this.origin = Objects.requireNonNull(origin);
    this.first = first;
    this.offsets = offsets;
  }

  /** The whole text of a source, for values that stand in no file: options and built-in texts. */
  public static Scalar of(Source source) {
    return contiguous(source.text(), true, source.at(0), 0);
  }

  /**
   * A text that stands in its source character by character.
   *
   * @param text the text
   * @param plain whether it is written without quotes
   * @param origin where it begins, with its opening quote if it has one
   * @param first offset in the source of the first character of the text
   */
  public static Scalar contiguous(String text, boolean plain, Origin origin, int first) {
    return new Scalar(text, plain, origin, first, null);
  }

  /**
   * A text that is written differently from what it says: with escapes, or over several lines.
   *
   * @param text the text
   * @param plain whether it is written without quotes
   * @param origin where it begins, with its opening quote if it has one
   * @param offsets offset in the source of each character of the text, and of its end
   */
  public static Scalar scattered(String text, boolean plain, Origin origin, int[] offsets) {
    if (offsets.length != text.length() + 1) {
      throw new IllegalArgumentException(
          "offsets must be one more than characters, got "
              + offsets.length
              + " for "
              + text.length());
    }
    return new Scalar(text, plain, origin, 0, offsets.clone());
  }

  /** What it says, without quotes and escapes. */
  public String text() {
    return text;
  }

  /** Whether it is written without quotes. */
  public boolean plain() {
    return plain;
  }

  @Override
  public Origin origin() {
    return origin;
  }

  /**
   * The place in the file where a character of the text stands.
   *
   * @param index index into {@link #text()}; anything past its end is its end
   */
  public Origin at(int index) {
    int inside = Math.max(0, Math.min(index, text.length()));
    return origin.source().at(offsets == null ? first + inside : offsets[inside]);
  }

  /** Whether nothing is written: a key with nothing after it, or blank quotes. */
  public boolean isEmpty() {
    return text.isBlank();
  }

  @Override
  public String describe() {
    return "a text";
  }

  /** The text, for a debugger. */
  @Override
  public String toString() {
    return text;
  }
}
