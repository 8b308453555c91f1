package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.Main;
import calc.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person at a terminal sees between the tables. */
class TerminalChartsTest {
  private static final String SCENARIO = "scenarios/compendium/public-api.yaml";

  @ParameterizedTest
  @CsvSource({
    "run, '', 'db       8k req/s               1 × 16k req/s   50.0 %         7,000     42 %   █████'",
    "run, '', 'cost.total        ▁▁▁▂▂▂▂▂▃▃▃▃▄▄▄▅▅▅▆▆▆▇▇▇█   $16.5k/month   $25.7k/month'",
    "simulate, --trials 16384, Distribution",
    "simulate, --trials 16384, 'app.nodes              7 nodes   ▁▂▃▅▇'",
    "sweep, peak=1k_req/s_to_50k_req/s, 'app.nodes         ▁▂▂▃▄▅▅▆▇▇█                1 node      25 nodes'"
  })
  void aTerminalShowsChartsUnlessToldNotTo(String command, String options, String chart) {
    List<String> words = new ArrayList<>(List.of(command, SCENARIO));
    Arrays.stream(options.split(" "))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replace('_', ' '))
        .forEach(words::add);
    assertThat(typed("12", words)).contains(chart);
    words.add("--no-charts");
    String without = typed("12", words);
    assertThat(without).doesNotContain(chart).doesNotContain("█");
    assertThat(without).isEqualTo(typed("", words));
  }

  private static String typed(String terminals, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            words.toArray(String[]::new),
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(Terminal.VARIABLE, terminals, "NO_COLOR", "1"));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
