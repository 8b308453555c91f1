package calc.cli.render;

import calc.core.problem.Origin;

/**
 * The line of a text that a problem points into, safe to show and short enough for a screen.
 *
 * @param text the line, or the part of it around the place
 * @param caret how many terminal columns stand left of the place
 */
record SourceLine(String text, int caret) {
  private static final int WIDTH = 88;
  private static final int LEFT_OF_PLACE = 60;
  private static final int TAB = 4;

  /** The line around a place. */
  static SourceLine around(Origin origin, Style style) {
    String line = origin.lineText();
    int at = Math.min(line.offsetByCodePoints(0, lineIndex(origin, line)), line.length());
    // A minified file is one line of megabytes: only what can be shown is made safe to show.
    int from = stepBack(line, at, WIDTH);
    String left = shown(line.substring(from, at), style);
    String right = shown(line.substring(at, Math.min(line.length(), at + WIDTH + 1)), style);
    boolean fits =
        from == 0 && DisplayWidth.of(left + right) <= WIDTH && line.length() <= at + WIDTH;
    return fits ? new SourceLine(left + right, DisplayWidth.of(left)) : window(left, right, style);
  }

  private static int lineIndex(Origin origin, String line) {
    return Math.min(origin.column() - 1, line.codePointCount(0, line.length()));
  }

  private static int stepBack(String line, int at, int characters) {
    int from = Math.max(0, at - characters);
    return from > 0 && Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
  }

  private static SourceLine window(String left, String right, Style style) {
    String cut = style.ellipsis();
    String before = left;
    if (DisplayWidth.of(left) > LEFT_OF_PLACE) {
      before = cut + lastColumns(left, LEFT_OF_PLACE - cut.length());
    }
    int room = WIDTH - DisplayWidth.of(before);
    String after = DisplayWidth.of(right) <= room ? right : Wrap.shortened(right, room, cut);
    return new SourceLine(before + after, DisplayWidth.of(before));
  }

  private static String lastColumns(String text, int columns) {
    int from = 0;
    while (DisplayWidth.of(text.substring(from)) > columns) {
      from = text.offsetByCodePoints(from, 1);
    }
    return text.substring(from);
  }

  private static String shown(String text, Style style) {
    return style.text(text.replace("\t", " ".repeat(TAB)));
  }
}
