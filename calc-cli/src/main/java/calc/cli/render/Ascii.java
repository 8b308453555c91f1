package calc.cli.render;

import java.text.Normalizer;
import java.util.Map;

/** Spells text for a terminal that knows nothing but ASCII. */
final class Ascii {
  private static final Map<Integer, String> SPELLINGS =
      Map.ofEntries(
          Map.entry(0xB7, "-"),
          Map.entry(0xD7, "x"),
          Map.entry(0xB1, "+-"),
          Map.entry(0xB5, "u"),
          Map.entry(0x3BC, "u"),
          Map.entry(0x20AC, "EUR "),
          Map.entry(0xA3, "GBP "),
          Map.entry(0xA5, "JPY "),
          Map.entry(0x2013, "-"),
          Map.entry(0x2014, "-"),
          Map.entry(0x2018, "'"),
          Map.entry(0x2019, "'"),
          Map.entry(0x201C, "\""),
          Map.entry(0x201D, "\""),
          Map.entry(0x2026, "..."),
          Map.entry(0x2212, "-"),
          Map.entry(0x2248, "~"),
          Map.entry(0x2264, "<="),
          Map.entry(0x2265, ">="),
          Map.entry(0x2713, "+"),
          Map.entry(0x2717, "x"),
          Map.entry(0x2588, "#"),
          Map.entry(0x258C, ":"),
          Map.entry(0x2500, "-"),
          Map.entry(0x2502, "|"),
          Map.entry(0x2514, "`"),
          Map.entry(0x251C, "|"));

  private Ascii() {}

  /** The same in ASCII: known signs spelt, accents dropped, the rest a question mark. */
  static String of(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder ascii = new StringBuilder(text.length() + 8);
    text.codePoints().forEach(point -> ascii.append(spelling(point)));
    return ascii.toString();
  }

  private static String spelling(int point) {
    if (point < 0x80) {
      return Character.toString(point);
    }
    String known = SPELLINGS.get(point);
    return known != null ? known : withoutAccent(point);
  }

  private static String withoutAccent(int point) {
    String base = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    String letters = base.replaceAll("[^\\x20-\\x7e]", "");
    return letters.isEmpty() ? "?" : letters;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
