package calc.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines: at spaces, else behind a sign at which a name can be broken. */
final class Wrap {
  /** A no-break space: what it joins stays on one line. */
  static final char JOIN = '\u00a0';

  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Pattern BEFORE_UNIT = Pattern.compile("(?<=\\d[kMGT]?) (?=[\\p{L}%$])");
  private static final String BREAKABLE = "._-/,;:|)]}";

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Wrap(int width) {
    this.width = Math.max(1, width);
  }

  /** All lines of a text, at least one. */
  static List<String> lines(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    Wrap wrap = new Wrap(width);
    for (String word : SPACES.splitAsStream(text).toList()) {
      wrap.add(word);
    }
    wrap.end();
    return wrap.lines.isEmpty() ? List.of("") : wrap.lines;
  }

  /** The first lines of a text; the last ends in an ellipsis if there were more. */
  static List<String> lines(String text, int width, int most, String ellipsis) {
    List<String> all = lines(text, width);
    if (all.size() <= most) {
      return all;
    }
    List<String> kept = new ArrayList<>(all.subList(0, most));
    kept.set(most - 1, shortened(kept.get(most - 1), width, ellipsis));
    return kept;
  }

  /** The beginning of a text of which more is left out, with an ellipsis behind it. */
  static String shortened(String text, int width, String ellipsis) {
    int room = Math.max(0, width - ellipsis.length());
    return DisplayWidth.fit(text, room).stripTrailing() + ellipsis;
  }

  /** Keeps every number on one line with the word behind it. */
  static String joiningUnits(String text) {
    return BEFORE_UNIT.matcher(text).replaceAll(String.valueOf(JOIN));
  }

  private void add(String word) {
    int used = DisplayWidth.of(line.toString());
    if (used > 0 && used + 1 + DisplayWidth.of(word) <= width) {
      line.append(' ').append(word);
      return;
    }
    end();
    String rest = word;
    while (DisplayWidth.of(rest) > width) {
      String piece = piece(rest);
      lines.add(piece);
      rest = rest.substring(piece.length());
    }
    line.append(rest);
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
    }
  }

  private String piece(String word) {
    String fits = DisplayWidth.fit(word, width);
    if (fits.isEmpty()) {
      return word.substring(0, word.offsetByCodePoints(0, 1));
    }
    for (int end = fits.length(); end > fits.length() / 2; end--) {
      if (BREAKABLE.indexOf(fits.charAt(end - 1)) >= 0) {
        return fits.substring(0, end);
      }
    }
    return fits;
  }
}
