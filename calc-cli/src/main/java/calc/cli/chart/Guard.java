package calc.cli.chart;

import java.util.function.Supplier;

/** Turns what a machine lacks into a sentence. */
final class Guard {
  private Guard() {}

  static <T> T drawn(Supplier<T> picture) {
    try {
      return picture.get();
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
      throw new DrawingException(
          "this Java cannot draw (" + e.getMessage() + "); install one with java.desktop", e);
    }
  }
}
