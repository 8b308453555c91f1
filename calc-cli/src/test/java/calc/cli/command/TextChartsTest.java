package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small charts are for somebody who looks. */
class TextChartsTest {
  private static final String BAR = "█";

  @Test
  void aTerminalShowsThemUnlessToldNotTo() {
    assertThat(run("12", Map.of())).contains(BAR);
    assertThat(run("12", Map.of(), "--no-charts")).doesNotContain(BAR);
  }

  @Test
  void whatIsNoTerminalShowsNone() {
    assertThat(run("2", Map.of())).doesNotContain(BAR);
    assertThat(run("12", Map.of("TERM", "dumb"))).doesNotContain(BAR);
    assertThat(run("12", Map.of("LANG", "C"))).doesNotContain(BAR);
  }

  @Test
  void documentsAndDataShowNone() {
    for (String format : new String[] {"markdown", "csv", "json"}) {
      assertThat(run("12", Map.of(), "--format", format)).doesNotContain(BAR);
    }
  }

  @Test
  void withoutThemAllElseIsAsElsewhere() {
    Map<String, String> plain = Map.of("NO_COLOR", "1");
    assertThat(run("12", plain, "--no-charts")).isEqualTo(run("", plain));
  }

  private static String run(String terminals, Map<String, String> env, String... options) {
    Map<String, String> all = new HashMap<>(env);
    all.put(Terminal.VARIABLE, terminals);
    String[] words = new String[2 + options.length];
    words[0] = "run";
    words[1] = "api.yaml";
    System.arraycopy(options, 0, words, 2, options.length);
    return Typed.shell().env(all).type(words).out();
  }
}
