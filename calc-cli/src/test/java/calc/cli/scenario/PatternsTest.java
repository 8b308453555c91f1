package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Short stories on patterns stay true: their figures, computed by hand beside the program, and
 * which of their claims fail, since those are there to fail.
 */
class PatternsTest {
  private static final Path FOLDER = Calc.root().resolve("scenarios/patterns");
  private static final int LONGEST = 40;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fan-out",
        "hot-key",
        "virtual-nodes",
        "token-bucket",
        "leaky-bucket",
        "backlog-drain",
        "backfill",
        "replication-catch-up"
      })
  void itIsAShortStoryWithoutWarnings(String pattern) throws IOException {
    assertThat(Files.readAllLines(FOLDER.resolve(pattern + ".yaml"))).hasSizeLessThan(LONGEST);
    assertThat(result(pattern).path("warnings")).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1} = {2}")
  @CsvSource({
    "fan-out, search_slow, 63.4%", // 1 - 0.99^100
    "fan-out, leaf_allowed, 0.01%", // 0.01005 %: 1 - 0.99^(1/100)
    "fan-out, hedged_slow, 0.995%", // 1 - 0.9999^100
    "hot-key, hottest_load, 15.8k req/s", // 200k / 100 x (1 + 99 / 14.3927)
    "hot-key, hottest_of_200, 14.8k req/s", // 200k / 200 x (1 + 199 / 14.3927)
    "hot-key, in_front, 52%", // 7.4855 / 14.3927
    "hot-key, hottest_behind, 974 req/s", // 200k x (0.4799 / 100 + 1 / 1001 / 14.3927)
    "virtual-nodes, one_point, 90.5%", // sqrt(9 / 11)
    "virtual-nodes, variation, 7.74%", // sqrt(9 / 1501)
    "virtual-nodes, full_node, 1.15 TB", // 1 + 2 x 0.0774
    "token-bucket, throttled_after, 2.5 s", // 500 / (300 - 100)
    "token-bucket, first_minute, 6.5k req", // 500 + 100 x 60
    "token-bucket, on_the_hour, 12k req/s", // 40 x 300
    "leaky-bucket, longest_wait, 2 s", // 2,000 / 1,000
    "leaky-bucket, dropped, 10k req", // 200 x 60 - 2,000
    "backlog-drain, drain_time, 10 h", // 36M / 1,000 a second
    "backfill, backfill, 11.6 d", // 10G / (40k - 30k)
    "backfill, only_at_night, 10.9 nights", // 10G / (40k - 8k) / 28,800
    "replication-catch-up, catch_up, 3 h", // 75 x 3,600 / 25
    "replication-catch-up, rebuild, 22.2 h", // 20,000 s, and 75 x 20,000 / 25
    "replication-catch-up, lost, 400 tx", // 5,000 x 0.08
  })
  void whatItComputes(String pattern, String quantity, String text) {
    assertThat(Calc.text(result(pattern), quantity)).isEqualTo(text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "fan-out, wrong exact exact exact exact",
    "hot-key, exact wrong wrong exact",
    "virtual-nodes, wrong exact exact wrong",
    "token-bucket, wrong exact rounded exact wrong",
    "leaky-bucket, exact wrong exact wrong",
    "backlog-drain, exact wrong exact",
    "backfill, wrong wrong wrong exact",
    "replication-catch-up, wrong wrong exact exact wrong",
  })
  void whatItTeaches(String pattern, String verdicts) {
    List<String> found = result(pattern).path("claims").findValuesAsText("verdict");
    assertThat(String.join(" ", found)).isEqualTo(verdicts);
  }

  private static JsonNode result(String pattern) {
    return Calc.json(FOLDER.resolve(pattern + ".yaml"));
  }
}
