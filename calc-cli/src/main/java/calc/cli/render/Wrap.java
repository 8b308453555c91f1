package calc.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks text into lines: at spaces, else behind a sign at which a name can be broken. */
final class Wrap {
  /** A no-break space: what it joins stays on one line. */
  static final char JOIN = '\u00a0';

  private static final String BREAKABLE = "._-/,;:|)]}";

  /** Compiled where it is needed, which is not at every start. */
  private static final class Units {
    private static final Pattern BEFORE = Pattern.compile("(?<=\\d[kMGT]?) (?=[\\p{L}%$])");
  }

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int used;

  private Wrap(int width) {
    this.width = Math.max(1, width);
  }

  /** All lines of a text, at least one. */
  static List<String> lines(String text, int width) {
    if (DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    Wrap wrap = new Wrap(width);
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int end = space < 0 ? text.length() : space;
      if (end > from) {
        wrap.add(text.substring(from, end));
      }
      from = end + 1;
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
    return Units.BEFORE.matcher(text).replaceAll(String.valueOf(JOIN));
  }

  private void add(String word) {
    int columns = DisplayWidth.of(word);
    if (used > 0 && used + 1 + columns <= width) {
      line.append(' ').append(word);
      used += 1 + columns;
      return;
    }
    end();
    String rest = word;
    while (columns > width) {
      String piece = piece(rest);
      lines.add(piece);
      rest = rest.substring(piece.length());
      columns = DisplayWidth.of(rest);
    }
    line.append(rest);
    used = columns;
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(line.toString());
      line.setLength(0);
      used = 0;
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
