package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compendium's exemplar: what its prose derives is what comes out, and where it errs shows. */
class ExemplarTest {
  private static final JsonNode RESULT = Calc.json(Bundled.EXEMPLAR);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "reads, 20k req/s",
    "writes, 5k req/s",
    "db_reads, 3k req/s",
    "db_load, 8k req/s",
    "egress, 300 Mbps",
    "requests_per_user, 144 req",
    "app.cores_busy, 30 cores",
    "app.cores_needed, 50 cores",
    "app.nodes, 13 nodes",
    "app.utilization, 57.7%",
    "db.utilization, 50%",
    "app.cost, $6k/month",
    "cost.total, $16.5k/month",
    "cost.per_million_requests, $0.753",
    "traffic.average, 8.33k req/s"
  })
  void figuresAreThoseOfTheProse(String quantity, String text) {
    assertThat(Calc.text(RESULT, quantity)).isEqualTo(text);
  }

  @Test
  void theTiersShareTheCost() {
    Map<String, Long> shares = new LinkedHashMap<>();
    for (JsonNode tier : RESULT.path("tiers")) {
      long percent = Math.round(tier.path("share").path("value").doubleValue());
      shares.put(tier.path("name").asText(), percent);
    }
    assertThat(shares).isEqualTo(Map.of("app", 36L, "redis", 12L, "db", 42L, "cdn", 9L));
  }

  @Test
  void theTableOfTiersIsThatOfTheDesignDocument() {
    String screen = Calc.run("run", Bundled.EXEMPLAR.toString()).out();
    assertThat(screen)
        .containsPattern("app +25k req/s +50 cores +13 × 4 cores +57\\.7 % +6,000 +36 %")
        .containsPattern("redis +2,000 +12 %")
        .containsPattern("db +8k req/s +1 × 16k req/s +50\\.0 % +7,000 +42 %")
        .containsPattern("cdn +1,500 +9 %")
        .containsPattern("total +16,500 +100 %")
        .contains("$0.753 per million requests at peak/average 3");
  }

  @Test
  void allClaimsHoldButTheLastOne() {
    Map<String, String> verdicts = new LinkedHashMap<>();
    for (JsonNode claim : RESULT.path("claims")) {
      verdicts.put(claim.path("claim").asText(), claim.path("verdict").asText());
    }
    assertThat(verdicts.remove("Hit ratio lever")).isEqualTo("wrong");
    assertThat(verdicts)
        .containsKeys(
            "DB writes", "DB reads", "Busy cores", "Cores at 60 %", "App nodes", "Monthly cost");
    assertThat(verdicts.values()).containsOnly("exact");
  }

  @Test
  void theLeverOfTheHitRatioIsAThirdTooSmall() {
    JsonNode claim = RESULT.path("claims").get(RESULT.path("claims").size() - 1);
    assertThat(claim.path("says").intValue()).isEqualTo(750);
    assertThat(claim.path("is").doubleValue()).isCloseTo(1000, within(1e-9));
    assertThat(claim.path("unit").asText()).isEqualTo("req/s");
    assertThat(claim.path("ratio").doubleValue()).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void aWrongClaimIsAFindingOnlyWhereFindingsCount() {
    String file = Bundled.EXEMPLAR.toString();
    assertThat(Calc.run("run", file).code()).isZero();
    assertThat(Calc.run("run", file, "--strict").code()).isEqualTo(1);
  }

  @Test
  void theDatabaseSaturatesAtFortyThousandInAYear() {
    JsonNode limit = RESULT.path("limits").get(0);
    assertThat(limit.path("name").asText()).isEqualTo("db_saturation");
    assertThat(limit.path("reached").asBoolean(true)).isFalse();
    assertThat(limit.path("at").path("input").asText()).isEqualTo("peak");
    assertThat(limit.path("at").path("value").doubleValue()).isCloseTo(40_000, within(1e-6));
    assertThat(limit.path("month").asInt()).isEqualTo(12);
    assertThat(limit.path("decide_by").asInt()).isEqualTo(9);
  }

  @Test
  void anotherPeakIsAnotherDesign() {
    JsonNode more = Calc.json(Bundled.EXEMPLAR, "--set", "peak=40k req/s");
    assertThat(Calc.text(more, "app.nodes")).isEqualTo("20 nodes");
    assertThat(Calc.text(more, "db.utilization")).isEqualTo("80%");
    assertThat(Calc.text(more, "app.cost")).isEqualTo("$9.23k/month");
  }
}
