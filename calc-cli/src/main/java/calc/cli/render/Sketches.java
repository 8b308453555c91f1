package calc.cli.render;

import java.util.List;

/** Charts in characters. */
final class Sketches {
  private static final String LYING = " ▏▎▍▌▋▊▉█";
  private static final String STANDING = "▁▂▃▄▅▆▇█";
  private static final int EIGHTHS = 8;

  private Sketches() {}

  /**
   * A lying bar.
   *
   * @param share how much of its room it fills, from 0 to 1; more or less is cut, and what is above
   *     0 shows
   * @param cells its room
   */
  static String bar(double share, int cells) {
    long eighths = Math.round(Math.max(0, Math.min(1, share)) * cells * EIGHTHS);
    if (share > 0 && eighths == 0) {
      eighths = 1;
    }
    String full = "█".repeat((int) (eighths / EIGHTHS));
    int rest = (int) (eighths % EIGHTHS);
    return rest == 0 ? full : full + LYING.charAt(rest);
  }

  /**
   * A row of standing bars, which rise from the least value to the greatest.
   *
   * @param values what is not a finite number leaves a gap
   */
  static String line(List<Double> values) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      least = Double.isFinite(value) ? Math.min(least, value) : least;
      greatest = Double.isFinite(value) ? Math.max(greatest, value) : greatest;
    }
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      line.append(Double.isFinite(value) ? standing(value, least, greatest) : ' ');
    }
    return line.toString();
  }

  /** Halves, because the difference of two numbers may be past every number. */
  private static char standing(double value, double least, double greatest) {
    double range = greatest / 2 - least / 2;
    double height = range > 0 ? (value / 2 - least / 2) / range : 0;
    return STANDING.charAt((int) Math.round(height * (EIGHTHS - 1)));
  }
}
