package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Style;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final String WIPE = "\r\u001b[K";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Interruption interruption = new Interruption();

  private ProgressBar bar(boolean shown) {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new ProgressBar(stream, shown, new Style(false, true), interruption);
  }

  private String written() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aShortRunShowsNothing() {
    try (ProgressBar bar = bar(true)) {
      bar.reached(500, 1000);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void aLongRunShowsHowFarItIsAndWipesIt() throws Exception {
    try (ProgressBar bar = bar(true)) {
      Thread.sleep(1100);
      bar.reached(500, 1000);
      // The next look is too soon.
      bar.reached(501, 1000);
    }
    assertThat(written())
        .startsWith(WIPE + "############------------  50% of at most 1,000 trials, ")
        .endsWith(" s left at most" + WIPE)
        .containsOnlyOnce("50%");
  }

  @Test
  void nothingIsShownWhereThereIsNoTerminal() throws Exception {
    try (ProgressBar bar = bar(false)) {
      Thread.sleep(1100);
      bar.reached(500, 1000);
    }
    assertThat(written()).isEmpty();
  }

  @Test
  void aRunIsStoppedWhenSomebodyWantsItToEnd() {
    try (ProgressBar bar = bar(true)) {
      assertThat(bar.isStopped()).isFalse();
      interruption.finished();
      interruption.request();
      assertThat(bar.isStopped()).isTrue();
    }
  }
}
