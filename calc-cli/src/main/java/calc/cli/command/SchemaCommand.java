package calc.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code calc schema}: what an editor must know of scenario files. */
@Command(
    name = "schema",
    header = {
      "Examples",
      "  calc schema --output scenario.schema.json",
      "  # then, as the first line of a scenario, for editors that follow it:",
      "  # yaml-language-server: $schema=scenario.schema.json"
    },
    description = "Prints the JSON Schema of scenario files.")
final class SchemaCommand implements Task {
  @Mixin private BasicOptions options;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public int execute(Session session) {
    String schema = session.engine().schema();
    session.print(schema.endsWith("\n") ? schema : schema + "\n");
    return ExitCode.DONE;
  }
}
