package calc.cli.command;

import picocli.CommandLine.Option;

/** What a command takes that draws charts in characters between its tables. */
final class TextCharts {
  @Option(
      names = "--no-charts",
      order = 32,
      description = "No small charts in the text; only a terminal shows any.")
  private boolean none;

  boolean areWanted() {
    return !none;
  }
}
