package calc.cli.read;

import calc.core.problem.Source;
import calc.core.scenario.Scalar;
import java.util.Arrays;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Where each character of a scalar stands in the file.
 *
 * <p>The parser tells what a scalar says and where it begins and ends. What lies between, quotes,
 * escapes and folded lines, is walked again beside the value, which serves as a check: should the
 * two not agree, every character points at the beginning.
 */
final class ScalarPlaces {
  private final Source source;
  private final String raw;

  ScalarPlaces(Source source) {
    this.source = source;
    this.raw = source.text();
  }

  /**
   * A located scalar.
   *
   * @param event what the parser found
   * @param start offset of its first character, which may be that of an anchor or a tag
   * @param end offset after its last
   */
  Scalar scalar(ScalarEvent event, int start, int end) {
    boolean named = event.getAnchor().isPresent() || event.getTag().isPresent();
    int at = named ? afterProperties(start, end) : start;
    String value = event.getValue();
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> quoted(value, at, end, '\'');
      case DOUBLE_QUOTED -> quoted(value, at, end, '"');
      case LITERAL, FOLDED ->
          located(value, false, at, at, new BlockWalk(raw, value).walk(at, end));
      default -> plain(value, at, end);
    };
  }

  private Scalar plain(String value, int at, int end) {
    if (at + value.length() <= end && raw.startsWith(value, at)) {
      return Scalar.contiguous(value, true, source.at(at), at);
    }
    return located(value, true, at, at, new FlowWalk(raw, value, '\0').walk(at, end));
  }

  private Scalar quoted(String value, int at, int end, char quote) {
    if (at + value.length() + 2 == end && raw.startsWith(value, at + 1)) {
      return Scalar.contiguous(value, false, source.at(at), at + 1);
    }
    int[] offsets = new FlowWalk(raw, value, quote).walk(at + 1, end - 1);
    return located(value, false, at, at + 1, offsets);
  }

  private Scalar located(String value, boolean plain, int at, int first, int[] offsets) {
    int[] places = offsets;
    if (places == null) {
      places = new int[value.length() + 1];
      Arrays.fill(places, first);
    }
    return Scalar.scattered(value, plain, source.at(at), places);
  }

  /** Skips {@code &anchor} and {@code !tag}, with the blanks, line ends and comments after them. */
  private int afterProperties(int start, int end) {
    int at = start;
    while (at < end) {
      char c = raw.charAt(at);
      if (c == '&' || c == '!') {
        while (at < end && !Character.isWhitespace(raw.charAt(at))) {
          at++;
        }
      } else if (c == '#') {
        while (at < end && !isBreak(raw.charAt(at))) {
          at++;
        }
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return at;
      }
    }
    return at;
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** Offset after a line end, which may be two characters. */
  static int afterBreak(String raw, int at, int end) {
    boolean two = raw.charAt(at) == '\r' && at + 1 < end && raw.charAt(at + 1) == '\n';
    return at + (two ? 2 : 1);
  }
}
