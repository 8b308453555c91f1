package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
  private static final String LINES = "5 kB\n\n# a comment\n25 req/x\n  7 mb\r\n";

  @Test
  void oneLineInOneLineOut() {
    Typed eval = Typed.command("eval", "37.5 MB/s");
    assertThat(eval.out()).isEqualTo("37.5 MB/s\n");
    assertThat(eval.err()).isEmpty();
  }

  @Test
  void anExpressionMayBeginWithAMinusSign() {
    assertThat(Typed.command("eval", "-5 + 3").out()).isEqualTo("-2\n");
    assertThat(Typed.command("eval", "--", "-5 + 3").out()).isEqualTo("-2\n");
    assertThat(Typed.command("eval", "--format", "csv", "-5 + 3").out()).contains("'-5 + 3,-2,1");
    assertThat(Typed.command("eval", "-5 + 3", "--digits", "2").out()).isEqualTo("-2\n");
  }

  @Test
  void withOrWithoutOptionsItIsTheSame() {
    assertThat(Typed.command("eval", "37.5 MB/s", "--digits", "3").out())
        .isEqualTo(Typed.command("eval", "37.5 MB/s").out());
    assertThat(Typed.command("eval", "5 mb", "--no-color").err())
        .isEqualTo(Typed.command("eval", "5 mb").err());
    assertThat(Typed.command("eval", "@args").err()).contains("@args");
  }

  @Test
  void whatAShellHasSplitIsOneExpression() {
    assertThat(Typed.command("eval", "2", "*", "3").out()).isEqualTo("6\n");
  }

  @Test
  void aWarningDoesNotDisturbTheResult() {
    Typed eval = Typed.command("eval", "5 mb");
    assertThat(eval.code()).isZero();
    assertThat(eval.out()).isEqualTo("5 MB\n");
    assertThat(eval.err()).startsWith("expression:1:3: warning[UNIT_SPELLING]: mb is read as MB\n");
  }

  @ParameterizedTest
  @CsvSource({"text, txt", "markdown, md", "csv, csv", "json, json"})
  void linesOfStandardInputAreAnsweredOneByOne(String format, String ending) {
    Typed eval = Typed.shell().input(LINES).type("eval", "-", "--format", format);
    assertThat(eval.code()).isEqualTo(1);
    Golden.check("eval." + ending, eval.out());
  }

  @Test
  void aBadLineIsToldWithItsPlaceInTheInput() {
    Typed eval = Typed.shell().input(LINES).type("eval", "-");
    assertThat(eval.out()).isEqualTo("5 kB\n7 MB\n");
    assertThat(eval.err())
        .startsWith("<stdin>:4:8: error[UNKNOWN_UNIT]: ")
        .contains("\n    4 | 25 req/x\n      |        ^\n")
        .contains("<stdin>:5:5: warning[UNIT_SPELLING]");
  }

  @Test
  void jsonSaysWhatIsWrongInItsPlace() {
    Typed eval = Typed.shell().input("25 req/x\n").type("eval", "-", "--format", "json");
    assertThat(eval.out()).startsWith("{\"expression\":\"25 req/x\",\"error\":{\"code\":");
    assertThat(eval.err()).isEmpty();
  }

  @Test
  void goodLinesAloneAreNoFinding() {
    Typed eval = Typed.shell().input("\ufeff5 kB\n6 kB").type("eval", "-");
    assertThat(eval.out()).isEqualTo("5 kB\n6 kB\n");
    assertThat(eval.code()).isZero();
  }

  @Test
  void noLinesAreNoFinding() {
    assertThat(Typed.shell().input("").type("eval", "-").code()).isZero();
  }

  @Test
  @Timeout(20)
  void stopsWhenNobodyReadsTheResults() {
    PrintStream closed = new PrintStream(new ClosedPipe(), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Streams streams = new Streams(new Endless(), closed, err, Map.of());
    int code = new Cli(streams, in -> new FakeEngine(), "1").run("eval", "-");
    assertThat(code).isEqualTo(ExitCode.NOT_WRITTEN);
  }

  @Test
  void anUnreadableInputIsAProblem() {
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(errBytes, false, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(OutputStream.nullOutputStream(), false);
    Streams streams = new Streams(new Broken(), out, err, Map.of());
    int code = new Cli(streams, in -> new FakeEngine(), "1").run("eval", "-");
    assertThat(code).isEqualTo(ExitCode.PROBLEMS);
    assertThat(errBytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("error[UNREADABLE]: standard input cannot be read: gone\n");
  }

  /** A reader that has gone. */
  private static final class ClosedPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  /** The same line for ever. */
  private static final class Endless extends InputStream {
    private static final byte[] LINE = "5 kB\n".getBytes(StandardCharsets.UTF_8);
    private int at;

    @Override
    public int read() {
      return LINE[at++ % LINE.length];
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      bytes[from] = (byte) read();
      return 1;
    }
  }

  /** Fails at once. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("gone");
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      throw new IOException("gone");
    }
  }
}
