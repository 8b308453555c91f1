package calc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs what people run most, and shows nothing of it. The launcher has the classes that this loads
 * kept in an archive, from which later starts take them.
 */
public final class Rehearsal {
  private static final List<List<String>> WITHOUT_SCENARIO =
      List.of(
          List.of("eval", "25k req/s * 2 ms"),
          List.of("eval", "25k req/s + 2 ms"),
          List.of("formula"),
          List.of("formula", "erlang_c"),
          List.of("formula", "mmc_wait", "arrival=800/s", "service=1 ms", "servers=2"),
          List.of("kinds", "compute"));

  private Rehearsal() {}

  /** Goes through the commands, and through those that take a scenario if one is given. */
  public static void main(String[] scenarios) {
    commands(scenarios).forEach(Rehearsal::play);
  }

  /** The commands, for some scenarios. */
  static List<List<String>> commands(String... scenarios) {
    List<List<String>> commands = new ArrayList<>(WITHOUT_SCENARIO);
    for (String scenario : scenarios) {
      commands.add(List.of("run", scenario));
      commands.add(List.of("simulate", scenario));
      commands.add(List.of("simulate", scenario, "--method", "plain", "--trials", "1k"));
    }
    return commands;
  }

  /** The exit code of a command. */
  static int play(List<String> command) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.run(
        command.toArray(new String[0]), InputStream.nullInputStream(), nowhere, nowhere, Map.of());
  }
}
