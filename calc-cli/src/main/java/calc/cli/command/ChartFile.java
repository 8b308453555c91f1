package calc.cli.command;

import calc.core.result.ChartOutcome;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command takes that can draw its result as one chart. */
final class ChartFile {
  @Mixin private PictureOptions pictures = new PictureOptions();

  @Option(
      names = "--chart",
      order = 5,
      paramLabel = "FILE",
      description = "Draw it as well, into a file whose name ends in .svg or .png.")
  private String file;

  /** Whether there is to be a chart. */
  boolean isWanted() {
    return file != null;
  }

  /**
   * Checks the name of the file before anything is computed.
   *
   * @param output where the text goes, or null for standard output
   * @throws UsageException if it says no format, or the text would overwrite the picture
   */
  void check(String output) {
    if (file != null && PictureFormat.ofFile(file).isEmpty()) {
      throw new UsageException(
          "--chart takes a file that ends in .svg or .png, got '" + file + "'");
    }
    if (file != null && output != null && OutputFile.of(output).isNamed(file)) {
      throw new UsageException("--output and --chart are one file, " + file);
    }
  }

  /**
   * Draws the chart.
   *
   * @throws WriteException if there is none, or it cannot be written
   */
  void write(ChartOutcome outcome) {
    PictureFormat format = PictureFormat.ofFile(file).orElseThrow();
    format.write(
        outcome
            .chart()
            .orElseThrow(
                () -> new WriteException("cannot draw " + file + ": " + outcome.why(), null)),
        pictures,
        file);
  }
}
