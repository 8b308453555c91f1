package calc.cli;

import calc.cli.command.Cli;
import calc.cli.command.CoreEngine;
import calc.cli.command.Interruption;
import calc.cli.command.Streams;
import calc.cli.command.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The start of the program, and the one place that touches the process. */
public final class Main {
  private static final String TERMINALS = "calc.terminal";

  /** Quantities that rest on each other in a chain of thousands are walked down to the last one. */
  private static final long STACK_BYTES = 64L << 20;

  private Main() {}

  /** Runs the program on the streams and the environment of this process, and ends it. */
  public static void main(String[] args) {
    ResultStream result = new ResultStream(new FileOutputStream(FileDescriptor.out));
    PrintStream out = new PrintStream(result, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::request, "interruption"));
    Streams streams = new Streams(System.in, out, err, environment(), interruption);
    Runnable program =
        () -> {
          int code = result.judged(run(args, streams), err);
          interruption.finished();
          System.exit(code);
        };
    new Thread(null, program, "calc", STACK_BYTES).start();
  }

  /**
   * Runs the program without touching the process.
   *
   * @param args command, options and arguments
   * @param in standard input
   * @param out where results go; if it fails, the exit code says so and its owner says why
   * @param err where everything else goes
   * @param env environment variables; {@link Terminal#VARIABLE} says which streams are terminals
   * @return the exit code
   */
  public static int run(
      String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
    return run(args, new Streams(in, out, err, env));
  }

  private static int run(String[] args, Streams streams) {
    return new Cli(streams, CoreEngine::new, version()).run(args);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private static Map<String, String> environment() {
    Map<String, String> env = new HashMap<>(System.getenv());
    // Java 17 cannot tell for each stream; without the launcher, which can, none is a terminal.
    env.put(Terminal.VARIABLE, System.getProperty(TERMINALS, ""));
    return env;
  }
}
