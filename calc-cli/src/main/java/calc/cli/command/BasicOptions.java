package calc.cli.command;

import picocli.CommandLine.Option;

/** What every command takes. */
class BasicOptions {
  @Option(
      names = "--output",
      order = 20,
      paramLabel = "FILE",
      description = "Write to FILE: all of the result or, if that fails, nothing.")
  private String output;

  @Option(names = "--no-color", order = 80, description = "No colours, even on a terminal.")
  private boolean noColour;

  @Option(names = "--debug", order = 81, description = "Show the stack trace of an internal error.")
  @SuppressWarnings("UnusedVariable") // counts even where arguments cannot be parsed; see Cli
  private boolean debug;

  @Option(
      names = {"-h", "--help"},
      order = 82,
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  /** Where the result goes, or null for standard output. */
  final String output() {
    return output;
  }

  final boolean wantsColour() {
    return !noColour;
  }

  final boolean wantsHelp() {
    return help;
  }
}
