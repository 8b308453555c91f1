package calc.cli.chart;

import java.awt.Color;

/**
 * A colour by what it is for, on light and on dark ground.
 *
 * @param name what a page may set it by: {@code ink} is {@code --chart-ink}
 * @param light red, green and blue on light ground
 * @param dark the same on dark ground
 */
record Tint(String name, int light, int dark) {
  private static final int LOW_BITS = 0xFF;

  int on(Look look) {
    return look == Look.LIGHT ? light : dark;
  }

  Color color(Look look) {
    return new Color(on(look));
  }

  Color color(Look look, double opacity) {
    int alpha = (int) Math.round(opacity * LOW_BITS);
    return new Color((on(look) & 0xFFFFFF) | (alpha << 24), true);
  }

  static String hex(int rgb) {
    String digits = Integer.toHexString(rgb & 0xFFFFFF);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  /** A colour between two, red, green and blue each by itself. */
  static int mix(int from, int to, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & LOW_BITS;
      int b = to >> shift & LOW_BITS;
      mixed |= (int) Math.round(a + (b - a) * share) << shift;
    }
    return mixed;
  }
}
