package calc.cli.chart;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is, in pixels at ordinary density.
 *
 * @param width from 320 to 4000
 * @param height from 200 to 4000
 * @param zoom how large text and lines are beside those of a document
 */
public record Size(int width, int height, double zoom) {
  /** For one column of a document. */
  public static final Size DOCUMENT = new Size(900, 480, 1);

  /** For a slide, to be read from the last row. */
  public static final Size SLIDE = new Size(1280, 720, 1.65);

  private static final int LEAST_WIDTH = 320;
  private static final int LEAST_HEIGHT = 200;
  private static final int MOST = 4000;
  private static final double LEAST_ZOOM = 0.8;
  private static final double MOST_ZOOM = 4;
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})[x×](\\d{1,6})");

  /** What may be typed, for messages. */
  public static final String CHOICES =
      "document, slide, or WIDTHxHEIGHT in pixels from 320x200 to 4000x4000";

  public Size {
    boolean fits = width >= LEAST_WIDTH && height >= LEAST_HEIGHT && width <= MOST;
    if (!fits || height > MOST || !(zoom > 0 && zoom <= MOST_ZOOM)) {
      throw new IllegalArgumentException(
          "a picture must be " + CHOICES + ", got " + width + "x" + height);
    }
  }

  /** A size with text to match. */
  public static Size of(int width, int height) {
    double room = Math.min(width / (double) DOCUMENT.width, height / (double) DOCUMENT.height);
    return new Size(width, height, Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, room)));
  }

  /** Reads {@code document}, {@code slide} or {@code 800x600}; empty if it is none of them. */
  public static Optional<Size> tryParse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("document") || word.equals("slide")) {
      return Optional.of(word.equals("slide") ? SLIDE : DOCUMENT);
    }
    Matcher matcher = FORM.matcher(word);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int width = Integer.parseInt(matcher.group(1));
    int height = Integer.parseInt(matcher.group(2));
    boolean fits = width >= LEAST_WIDTH && width <= MOST;
    return fits && height >= LEAST_HEIGHT && height <= MOST
        ? Optional.of(of(width, height))
        : Optional.empty();
  }

  /**
   * Reads {@code document}, {@code slide} or {@code 800x600}.
   *
   * @throws IllegalArgumentException if it is none of them; the message says what may be typed
   */
  public static Size parse(String text) {
    return tryParse(text)
        .orElseThrow(() -> new IllegalArgumentException("a size is " + CHOICES + ", got " + text));
  }
}
