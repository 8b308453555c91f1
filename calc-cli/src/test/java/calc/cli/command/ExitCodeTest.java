package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Exemplar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {
  @Test
  void zeroWhenDone() {
    Typed run = Typed.command("run", "api.yaml");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("Public API");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aWrongClaimAloneIsNoFailure() {
    assertThat(Typed.command("run", "api.yaml").out()).contains("✗ Hit ratio lever");
  }

  @Test
  void oneWhenStrictAndAClaimFails() {
    Typed run = Typed.command("run", "api.yaml", "--strict");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("Public API");
  }

  @Test
  void oneWhenStrictAndThereIsAWarning() {
    Typed partial = Typed.shell();
    partial.engine.result = Exemplar.partial();
    assertThat(partial.type("run", "api.yaml", "--strict").code()).isEqualTo(1);
    assertThat(partial.type("explain", "api.yaml", "app.nodes", "--strict").code()).isEqualTo(1);
    assertThat(Typed.command("eval", "5 mb", "--strict").code()).isEqualTo(1);
  }

  @Test
  void zeroWhenStrictAndNothingIsFound() {
    Typed bare = Typed.shell();
    bare.engine.result = Exemplar.bare("Nothing");
    assertThat(bare.type("run", "api.yaml", "--strict").code()).isZero();
    assertThat(bare.type("explain", "api.yaml", "app.nodes", "--strict").code()).isZero();
    assertThat(Typed.command("eval", "5 kB", "--strict").code()).isZero();
  }

  @Test
  void oneWhenALineOfManyIsBad() {
    assertThat(Typed.shell().input("5 kB\n25 req/x\n").type("eval", "-").code()).isEqualTo(1);
  }

  @Test
  void twoWhenTheCommandLineIsWrong() {
    assertThat(Typed.command("rnu").code()).isEqualTo(2);
    assertThat(Typed.command("run").code()).isEqualTo(2);
  }

  @Test
  void threeWhenWhatIsReadIsWrong() {
    Typed bad = Typed.command("run", "bad.yaml");
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.out()).isEmpty();
    assertThat(bad.err())
        .isEqualTo(
            """
            bad.yaml:2:22: error[UNIT_MISMATCH]: cannot add 5M users/day and 1.5 kB
                2 |   db_load: dau / 1 d + payload
                  |                      ^
              why: "dau / 1 d" is a rate (1/time), "payload" is information
              fix: multiply the payload by a rate, for example payload * peak
            """);
  }

  @Test
  void threeWhenAFileIsMissing() {
    Typed missing = Typed.command("run", "missing.yaml");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).isEqualTo("error[UNREADABLE]: missing.yaml does not exist\n");
  }

  @Test
  void threeWhenAQuantityIsMisspelt() {
    Typed explain = Typed.command("explain", "api.yaml", "app.node");
    assertThat(explain.code()).isEqualTo(3);
    assertThat(explain.err())
        .isEqualTo(
            """
            error[UNKNOWN_NAME]: there is no quantity app.node
              fix: did you mean app.nodes?
            """);
  }

  @Test
  void threeWhenTheOnlyExpressionIsBad() {
    assertThat(Typed.command("eval", "25 req/x").code()).isEqualTo(3);
    assertThat(Typed.command("eval", "25 req/x", "--format", "json").code()).isEqualTo(3);
  }

  @Test
  void fourWhenTheResultCannotBeWritten(@TempDir Path folder) {
    Typed run = Typed.command("run", "api.yaml", "--output", folder + "/none/result.txt");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .isEqualTo(
            "calc: cannot write " + folder + "/none/result.txt: its folder does not exist\n");
  }

  @Test
  void fourWhenStandardOutputFails() {
    PrintStream full = new PrintStream(new FullDisk(), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false);
    Streams streams = new Streams(new ByteArrayInputStream(new byte[0]), full, err, Map.of());
    assertThat(new Cli(streams, in -> new FakeEngine(), "1").run("run", "api.yaml")).isEqualTo(4);
  }

  @Test
  void seventyWhenThereIsABug() {
    Typed bug = failing(new IllegalStateException("no such\nthing"));
    assertThat(bug.code()).isEqualTo(70);
    assertThat(bug.out()).isEmpty();
    assertThat(bug.err())
        .isEqualTo(
            "calc: internal error: IllegalStateException: no such thing;"
                + " run again with --debug and report it\n");
  }

  @Test
  void aStackTraceOnlyForWhoAsks() {
    Typed bug = Typed.shell();
    bug.engine.failure = new IllegalStateException("oops");
    assertThat(bug.type("run", "api.yaml", "--debug").code()).isEqualTo(70);
    assertThat(bug.err()).contains("\tat calc.cli.command.").endsWith("report it\n");
  }

  @Test
  void seventyWhenStackOrMemoryRunOut() {
    Typed deep = failing(new StackOverflowError());
    assertThat(deep.code()).isEqualTo(70);
    assertThat(deep.err())
        .startsWith("calc: internal error: something nests deeper than the stack allows; run");
    Typed large = failing(new OutOfMemoryError("Java heap space"));
    assertThat(large.code()).isEqualTo(70);
    assertThat(large.err()).startsWith("calc: internal error: out of memory (CALC_JAVA_OPTS=");
  }

  private static Typed failing(Throwable failure) {
    Typed typed = Typed.shell();
    typed.engine.failure = failure;
    return typed.type("run", "api.yaml");
  }

  /** Takes nothing. */
  private static final class FullDisk extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
