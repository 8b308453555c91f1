package calc.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario a command reads, and with which values. */
final class ScenarioSource {
  @Parameters(
      index = "0",
      paramLabel = "SCENARIO",
      description = "The scenario's file, or - for standard input.")
  private String scenario;

  @Option(
      names = "--set",
      order = 1,
      paramLabel = "NAME=EXPRESSION",
      description = {
        "Another value for an input or a tier's parameter:",
        "--set 'peak=40k req/s'. May be given several times."
      })
  private List<String> sets = new ArrayList<>();

  /**
   * Reads and checks the scenario that was named.
   *
   * @param output where the result goes, or null for standard output
   * @throws UsageException if an option contradicts itself
   */
  Engine.Loaded load(Session session, String output) {
    check(sets);
    if (output != null && OutputFile.of(output).isSameAs(scenario)) {
      throw new UsageException("--output " + output + " would overwrite the scenario");
    }
    return session.engine().load(scenario, List.copyOf(sets));
  }

  /** Whether the scenario is read from standard input. */
  boolean isStandardInput() {
    return scenario.equals("-");
  }

  /**
   * Checks what stands in for the file's own values.
   *
   * @throws UsageException if it cannot
   */
  static void check(List<String> sets) {
    for (String set : sets) {
      if (set.indexOf('=') < 1) {
        throw new UsageException("--set takes NAME=EXPRESSION, got '" + set + "'");
      }
    }
  }
}
