package calc.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * All of the world outside that a command may touch.
 *
 * @param in what it may read
 * @param out where results go
 * @param err where everything else goes
 * @param env environment variables, and {@link Terminal#VARIABLE}
 * @param interruption tells whether somebody wants a long command to end
 */
public record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> env,
    Interruption interruption) {
  /** A world in which nobody interrupts anything. */
  public Streams(InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {
    this(in, out, err, env, new Interruption());
  }
}
