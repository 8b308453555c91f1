package calc.cli.command;

import calc.cli.chart.Drawing;
import calc.cli.chart.DrawingException;
import calc.core.result.Chart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures; their names in lower case are the ends of their files' names. */
enum PictureFormat {
  /** Sharp at any size, with text that can be searched and read aloud. */
  SVG,
  /** Pixels, for what shows no SVG. */
  PNG;

  /** The format that the name of a file ends with. */
  static Optional<PictureFormat> ofFile(String name) {
    return Arrays.stream(values())
        .filter(format -> name.regionMatches(true, name.length() - 4, format.ending(), 0, 4))
        .findFirst();
  }

  /** What the name of a file ends with: {@code .svg}. */
  String ending() {
    return this == SVG ? ".svg" : ".png";
  }

  /**
   * Draws a chart into a file.
   *
   * @throws WriteException if it cannot be drawn or written
   */
  void write(Chart chart, PictureOptions options, String file) {
    byte[] bytes;
    try {
      bytes =
          this == SVG
              ? Drawing.svg(chart, options.look(), options.size()).getBytes(StandardCharsets.UTF_8)
              : Drawing.png(chart, options.look(), options.size());
    } catch (DrawingException e) {
      throw new WriteException("cannot draw " + file + ": " + e.getMessage(), e);
    }
    OutputFile.of(file).write(bytes);
  }
}
