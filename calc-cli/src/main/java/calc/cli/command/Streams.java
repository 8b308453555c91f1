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
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, Map<String, String> env) {}
