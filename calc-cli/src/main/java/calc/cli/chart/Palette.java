package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The colours of all charts. Series have those of Okabe and Ito, which people with any colour
 * vision tell apart, in an order in which neighbours differ in grey print too. Vermillion is left
 * out of the order: it says limit. Texts in a series' colour have a shade that is strong enough to
 * be read.
 */
final class Palette {
  static final Tint PAGE = new Tint("page", 0xFFFFFF, 0x0D1117);
  static final Tint INK = new Tint("ink", 0x24292F, 0xE6EDF3);
  static final Tint QUIET = new Tint("quiet", 0x57606A, 0x9198A1);
  static final Tint GRID = new Tint("grid", 0xE3E6EA, 0x252B33);
  static final Tint AXIS = new Tint("axis", 0xA5AEB8, 0x4D5560);
  static final Tint SHADE = new Tint("shade", 0x8CC4EA, 0x2B6596);
  static final Tint FAINT = new Tint("faint", 0xB4BCC6, 0x5B6470);
  static final Tint LIMIT = new Tint("limit", 0xD55E00, 0xF0803C);
  static final Tint LIMIT_TEXT = new Tint("limit-text", 0xB24A00, 0xF58E50);
  static final Tint PLAN = new Tint("plan", 0x6E40AA, 0xB392F0);
  static final Tint BETTER = new Tint("better", 0x009A70, 0x1FB588);
  static final Tint WORSE = new Tint("worse", 0xD45D01, 0xEF803D);

  private static final int BLACK = 0x0D1117;
  private static final int WHITE = 0xFFFFFF;

  /** A colour for marks and one for letters. */
  record Pair(Tint fill, Tint text) {}

  private static final List<Pair> FIRST =
      List.of(
          pair(1, 0x0072B2, 0x4A9FE0, 0x0068A3, 0x5AABE8),
          pair(2, 0xE69F00, 0xE6A00A, 0x8A5F00, 0xE8A818),
          pair(3, 0x009E73, 0x1FB58A, 0x00704F, 0x2CC098),
          pair(4, 0xCC79A7, 0xD98BB8, 0x9C3F74, 0xE098C2),
          pair(5, 0x56B4E9, 0x7CC7F2, 0x1F6E9C, 0x8ACFF6),
          pair(6, 0x8B5A2B, 0xB98A5A, 0x7A4E24, 0xC4976A));

  /** Stronger and weaker rounds for charts of very many series. */
  private static final List<Pair> ALL = rounds();

  private Palette() {}

  /** The colour of the so-manieth series; after eighteen they begin again. */
  static Pair series(int index) {
    return ALL.get(index % ALL.size());
  }

  /** The line or dot of a mark. */
  static Tint mark(Tone tone) {
    return switch (tone) {
      case NOW -> INK;
      case LIMIT -> LIMIT;
      case PLAN -> PLAN;
      case NOTE -> QUIET;
    };
  }

  /** The words beside it. */
  static Tint markText(Tone tone) {
    return tone == Tone.LIMIT ? LIMIT_TEXT : mark(tone);
  }

  /** What letters have. */
  static List<Tint> texts() {
    return Stream.concat(Stream.of(INK, QUIET, LIMIT_TEXT, PLAN), FIRST.stream().map(Pair::text))
        .toList();
  }

  /** All of them; a colour on light ground tells which one it is. */
  static List<Tint> all() {
    List<Tint> all = new ArrayList<>(List.of(PAGE, INK, QUIET, GRID, AXIS, SHADE, FAINT));
    all.addAll(List.of(LIMIT, LIMIT_TEXT, PLAN, BETTER, WORSE));
    for (Pair pair : ALL) {
      all.add(pair.fill());
      if (!all.contains(pair.text())) {
        all.add(pair.text());
      }
    }
    return List.copyOf(all);
  }

  /** What letters on a ground have: black or white, whichever stands out better. */
  static Tint over(Tint ground) {
    return new Tint("over-" + ground.name(), over(ground.light()), over(ground.dark()));
  }

  private static int over(int ground) {
    return contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE;
  }

  /** How far two colours stand apart, from 1 to 21, as WCAG 2 has it. */
  static double contrast(int first, int second) {
    double a = luminance(first);
    double b = luminance(second);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Elementary.pow((share + 0.055) / 1.055, 2.4);
  }

  private static Pair pair(int number, int light, int dark, int lightText, int darkText) {
    return new Pair(
        new Tint("series-" + number, light, dark),
        new Tint("series-" + number + "-text", lightText, darkText));
  }

  private static List<Pair> rounds() {
    List<Pair> rounds = new ArrayList<>(FIRST);
    int number = FIRST.size();
    for (double share : new double[] {-0.42, 0.42}) {
      for (Pair pair : FIRST) {
        number++;
        int light = toned(pair.fill().light(), share);
        int dark = toned(pair.fill().dark(), -share);
        rounds.add(new Pair(new Tint("series-" + number, light, dark), pair.text()));
      }
    }
    return List.copyOf(rounds);
  }

  private static int toned(int rgb, double share) {
    return share > 0 ? Tint.mix(rgb, 0xFFFFFF, share) : Tint.mix(rgb, 0x000000, -share);
  }
}
