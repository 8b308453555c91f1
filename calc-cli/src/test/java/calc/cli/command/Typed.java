package calc.cli.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command as somebody types it, and what they then see. */
final class Typed {
  final FakeEngine engine = new FakeEngine();
  private Map<String, String> env = Map.of();
  private String input = "";
  private String out = "";
  private String err = "";
  private int code;

  /** Nothing typed yet. */
  static Typed shell() {
    return new Typed();
  }

  /** A command with its arguments in an ordinary environment. */
  static Typed command(String... args) {
    return shell().type(args);
  }

  Typed env(Map<String, String> variables) {
    env = variables;
    return this;
  }

  Typed input(String text) {
    input = text;
    return this;
  }

  Typed type(String... args) {
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(outBytes, false, StandardCharsets.UTF_8),
            new PrintStream(errBytes, false, StandardCharsets.UTF_8),
            env);
    code = new Cli(streams, in -> engine, "1.2.3").run(args);
    out = outBytes.toString(StandardCharsets.UTF_8);
    err = errBytes.toString(StandardCharsets.UTF_8);
    return this;
  }

  int code() {
    return code;
  }

  String out() {
    return out;
  }

  String err() {
    return err;
  }
}
