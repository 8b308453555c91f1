package calc.cli.chart;

import java.util.function.Supplier;

/** Turns what a machine lacks into a sentence. */
final class Guard {
  private Guard() {}

  static <T> T drawn(Supplier<T> picture) {
    try {
      return picture.get();
    } catch (LinkageError | InternalError e) {
      throw new DrawingException(
          "this Java lacks what drawing needs ("
              + Wording.clean(String.valueOf(e.getMessage()))
              + "); use one with the module java.desktop and the library libfreetype",
          e);
    }
  }
}
