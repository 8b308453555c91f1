package calc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
          List.of("formula", "concurrency"),
          List.of("formula", "concurrency", "throughput=25k req/s", "residence=2 ms"),
          List.of("kinds", "compute"));

  private Rehearsal() {}

  /** Goes through the commands, also those that take a scenario if one is given. */
  public static void main(String[] args) {
    WITHOUT_SCENARIO.forEach(Rehearsal::play);
    for (String scenario : args) {
      play(List.of("run", scenario));
    }
  }

  private static void play(List<String> command) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    Main.run(
        command.toArray(new String[0]), InputStream.nullInputStream(), nowhere, nowhere, Map.of());
  }
}
