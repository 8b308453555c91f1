package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultStreamTest {
  private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
  void aReaderThatHasSeenEnoughIsNoFailure(String words) {
    assertThat(judged(words)).isZero();
    assertThat(errBytes.size()).isZero();
  }

  @Test
  void aFullDiskIsOneAndIsNamed() {
    assertThat(judged("No space left on device")).isEqualTo(4);
    assertThat(errBytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("calc: cannot write the result: No space left on device\n");
  }

  @Test
  void theCodeOfTheProgramStandsWhenAllWasWritten() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultStream result = new ResultStream(bytes);
    try (PrintStream out = new PrintStream(result, false, StandardCharsets.UTF_8)) {
      out.print("37.5 MB/s\n");
    }
    assertThat(result.judged(3, err)).isEqualTo(3);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("37.5 MB/s\n");
  }

  private int judged(String words) {
    ResultStream result = new ResultStream(new Failing(words));
    PrintStream out = new PrintStream(result, false, StandardCharsets.UTF_8);
    out.print("37.5 MB/s\n");
    out.flush();
    return result.judged(4, err);
  }

  /** Fails with the same words whenever it is written to. */
  private static final class Failing extends OutputStream {
    private final String words;

    Failing(String words) {
      this.words = words;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(words);
    }
  }
}
