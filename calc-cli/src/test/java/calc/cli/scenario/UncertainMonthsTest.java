package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The months in which limits are hit when today and growth are uncertain. */
class UncertainMonthsTest {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  @TempDir private Path folder;

  private Path file(String peak, String rate, String when) {
    return Simulated.file(
        folder,
        """
        scenario: Growth
        inputs:
          peak: %s
          payload: { value: 1 kB, range: 0.8 to 1.25 kB }
        tiers:
          db: { kind: throughput, load: peak, node_capacity: 40k req/s, nodes: 1, cost: $7k/month }
        growth: { of: peak, rate: %s, horizon: 36 months }
        limits:
          full: { when: %s, plan: More, lead_time: 2 months }
        """
            .formatted(peak, rate, when));
  }

  private static JsonNode limit(JsonNode result) {
    return Simulated.item(result.path("outlook").path("limits"), "name", "full");
  }

  @ParameterizedTest
  @CsvSource({"10k, 15k", "10k, 14.8k", "9k, 36k", "3k, 3.1k"})
  void whatIsCertainIsHitInTheMonthThatARunSays(String peak, String bound) {
    Path file = file(peak + " req/s", "4%/month", "peak > " + bound + " req/s");
    int month = Outlooks.month(Calc.json(file), "full");
    assertThat(month).isPositive();
    JsonNode limit = limit(Simulated.json("simulate", file));
    for (String percentile : new String[] {"p5", "p50", "p95"}) {
      assertThat(limit.path(percentile).path("value").intValue()).isEqualTo(month);
      assertThat(limit.path(percentile).path("error").doubleValue()).isZero();
    }
    JsonNode hitBy = limit.path("hit_by");
    assertThat(hitBy.get(month - 1).path("value").doubleValue()).isZero();
    assertThat(hitBy.get(month).path("value").doubleValue()).isEqualTo(1);
  }

  /** ln peak is normal with a median of 10k and 8k to 12.5k in the middle 90 %. */
  @Test
  void aLognormalInputHitsALimitByAMonthAsOftenAsItsClosedFormSays() {
    Path file = file("8k to 12.5k req/s", "4%/month", "peak > 15k req/s");
    JsonNode hitBy = limit(Simulated.json("simulate", file)).path("hit_by");
    assertThat(hitBy).hasSize(37);
    double sigma = Math.log(12.5 / 10) / 1.6448536269514722;
    for (int month = 0; month <= 36; month++) {
      double gap = Math.log(1.5) - month * Math.log(1.04);
      Simulated.assertTrue(hitBy.get(month), 1 - NORMAL.cumulativeProbability(gap / sigma));
    }
  }

  /** The rate is uniform: the limit is hit by month m where it is above (15/10)^(1/m) − 1. */
  @Test
  void aRateThatIsUncertainIsDrawnOnceATrial() {
    Path file = file("10k req/s", "\"uniform(2%, 6%)/month\"", "peak > 15k req/s");
    JsonNode limit = limit(Simulated.json("simulate", file));
    JsonNode hitBy = limit.path("hit_by");
    for (int month = 1; month <= 36; month++) {
      double rate = Math.pow(1.5, 1.0 / month) - 1;
      Simulated.assertTrue(hitBy.get(month), Math.max(0, Math.min(1, (0.06 - rate) / 0.04)));
    }
    // ln 1.5 / ln(1 + rate) at the 95th, 50th and 5th percentile of the rate, rounded up.
    assertThat(limit.path("p5").path("value").intValue()).isEqualTo(8);
    assertThat(limit.path("p50").path("value").intValue()).isEqualTo(11);
    assertThat(limit.path("p95").path("value").intValue()).isEqualTo(19);
  }

  @Test
  void aFanIsThePercentilesOfTodayGrown() {
    Path file = file("8k to 12.5k req/s", "4%/month", "peak > 15k req/s");
    JsonNode fan =
        Simulated.item(
            Simulated.json("simulate", file).path("outlook").path("fans"), "quantity", "peak");
    for (int month : new int[] {0, 9, 36}) {
      JsonNode at = fan.path("months").get(month);
      assertThat(at.path("month").intValue()).isEqualTo(month);
      double grown = Math.pow(1.04, month);
      Simulated.assertTrue(at.path("p5"), 8000 * grown);
      Simulated.assertTrue(at.path("p50"), 10000 * grown);
      Simulated.assertTrue(at.path("p95"), 12500 * grown);
    }
  }

  @Test
  void laterMonthsAreNeverLessLikely() {
    Path file =
        file("8k to 40k req/s", "\"normal(mean=2%, sd=3%)/month\"", "peak * payload > 40 MB/s");
    JsonNode hitBy = limit(Simulated.json("simulate", file)).path("hit_by");
    for (int month = 1; month <= 36; month++) {
      assertThat(hitBy.get(month).path("value").doubleValue())
          .isGreaterThanOrEqualTo(hitBy.get(month - 1).path("value").doubleValue());
    }
    assertThat(hitBy.get(36).path("value").doubleValue()).isLessThan(1);
  }

  @Test
  void aLimitThatIsNeverHitIsHitLater() {
    Path file = file("8k to 12.5k req/s", "1%/month", "peak > 90k req/s");
    JsonNode limit = limit(Simulated.json("simulate", file));
    assertThat(limit.path("p50").path("value").isNull()).isTrue();
    assertThat(limit.path("hit_by").get(36).path("value").doubleValue()).isZero();
    assertThat(Simulated.text("simulate", file, "text")).contains("later");
  }

  @Test
  void todaysChanceIsThatOfMonthZero() {
    Path file = file("8k to 12.5k req/s", "4%/month", "peak > 11k req/s");
    JsonNode result = Simulated.json("simulate", file);
    double today =
        Simulated.item(result.path("limits"), "name", "full")
            .path("probability")
            .path("value")
            .doubleValue();
    assertThat(limit(result).path("hit_by").get(0).path("value").doubleValue())
        .isCloseTo(today, within(0.002));
  }

  @Test
  void whatDoesNotGrowHasNoMonthsAhead() {
    Path file = Simulated.file(folder, "scenario: None\ninputs: { peak: 8k to 12.5k req/s }\n");
    assertThat(Simulated.json("simulate", file).path("outlook").isNull()).isTrue();
  }
}
