package calc.cli;

import calc.cli.command.ExitCode;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Standard output that remembers why writing failed: a reader that has seen enough, as in {@code
 * calc run … | head}, is no failure, a full disk is one. A {@link PrintStream} knows only that.
 */
final class ResultStream extends FilterOutputStream {
  private IOException failure;

  ResultStream(OutputStream out) {
    super(out);
  }

  /** The exit code, after a word about what could not be written. */
  int judged(int code, PrintStream err) {
    if (failure == null) {
      return code;
    }
    if (isClosedPipe(failure)) {
      return ExitCode.DONE;
    }
    err.print("calc: cannot write the result: " + failure.getMessage() + "\n");
    err.flush();
    return ExitCode.NOT_WRITTEN;
  }

  /** Java has no type for it; these are the words of Linux, macOS and Windows. */
  private static boolean isClosedPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  @Override
  public void write(int b) throws IOException {
    try {
      out.write(b);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remembered(e);
    }
  }

  private IOException remembered(IOException e) {
    failure = e;
    return e;
  }
}
