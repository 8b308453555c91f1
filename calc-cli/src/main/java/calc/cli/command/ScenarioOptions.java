package calc.cli.command;

import picocli.CommandLine.Mixin;

/** What every command takes that reads a scenario and prints figures. */
final class ScenarioOptions extends FigureOptions {
  @Mixin private ScenarioSource source;

  /**
   * Reads and checks the scenario that was named.
   *
   * @throws UsageException if an option contradicts itself
   */
  Engine.Loaded load(Session session) {
    return source.load(session, output());
  }
}
