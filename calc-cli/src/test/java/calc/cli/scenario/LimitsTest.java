package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is told of a limit, beside the plain case of one that lies ahead. */
class LimitsTest {
  private static final String HEAD = "scenario: Limits\ninputs: { x: 25k req/s, y: 1k req/s }\n";

  private static JsonNode limit(String growth, String when) {
    return limit(growth, when, "");
  }

  private static JsonNode limit(String growth, String when, String more) {
    String scenario =
        HEAD + "growth: " + growth + "\nlimits:\n  hit: { when: \"" + when + "\" }\n" + more;
    return Outlooks.limit(Calc.jsonOf(scenario), "hit");
  }

  private static String x(String rate) {
    return "{ of: x, rate: " + rate + " }";
  }

  private static void says(JsonNode limit, Double at, Integer month, String note) {
    JsonNode value = limit.path("at").path("value");
    if (at == null) {
      assertThat(limit.path("at").isNull()).as("at " + limit).isTrue();
    } else {
      assertThat(value.doubleValue()).isCloseTo(at, Percentage.withPercentage(1e-9));
    }
    if (month == null) {
      assertThat(limit.path("month").isNull()).as("month " + limit).isTrue();
      assertThat(limit.path("decide_by").isNull()).as("decide_by " + limit).isTrue();
    } else {
      assertThat(limit.path("month").asInt(-1)).isEqualTo(month);
    }
    assertThat(limit.path("note").asText()).isEqualTo(note);
  }

  @Test
  void exemplarIsHitAtExactly40k() {
    String tier = "tiers: { db: { kind: throughput, load: x, node_capacity: 50k/s, nodes: 1 } }\n";
    JsonNode limit = limit(x("4%/month"), "db.utilization >= 80%", tier);
    assertThat(limit.path("at").path("value").decimalValue()).isEqualByComparingTo("40000");
    says(limit, 40_000.0, 12, "");
  }

  @Test
  void reachedTodayShowsTheBorderBehind() {
    JsonNode limit = limit(x("4%/month"), "x >= 20k req/s");
    says(limit, 20_000.0, 0, "");
    assertThat(limit.path("reached").booleanValue()).isTrue();
    assertThat(limit.path("decide_by").intValue()).isZero();
    assertThat(limit.path("margin").doubleValue()).isCloseTo(-0.2, Percentage.withPercentage(1e-9));
  }

  @Test
  void onTheBorderIsReached() {
    JsonNode limit = limit(x("4%/month"), "x >= 25k req/s");
    says(limit, 25_000.0, 0, "");
    assertThat(limit.path("reached").booleanValue()).isTrue();
  }

  /** What a comparison forgives, it has to be above. */
  @Test
  void strictlyAboveIsNotReachedOnTheBorder() {
    JsonNode limit = limit(x("4%/month"), "x > 25k req/s");
    says(limit, 25_000.000025, 1, "");
    assertThat(limit.path("reached").booleanValue()).isFalse();
  }

  @Test
  void reachedFromBelowOnHasNoBorder() {
    JsonNode limit = limit(x("4%/month"), "x <= 30k req/s");
    says(limit, null, 0, "");
    assertThat(limit.path("reached").booleanValue()).isTrue();
  }

  @Test
  void whatDoesNotDependOnGrowthSaysSo() {
    says(limit(x("4%/month"), "y >= 2k req/s"), null, null, "never: it does not depend on x");
    says(limit(x("4%/month"), "y >= 1k req/s"), null, 0, "holds whatever x is");
  }

  @Test
  void withoutGrowthThereIsNoDate() {
    String scenario = HEAD + "limits:\n  hit: { when: x >= 40k req/s }\n";
    JsonNode limit = Outlooks.limit(Calc.jsonOf(scenario), "hit");
    says(limit, null, null, "nothing grows: there is no growth section");
  }

  @Test
  void growthOfZeroKnowsTheValueButNoMonth() {
    says(limit(x("0%/month"), "x >= 40k req/s"), 40_000.0, null, "never: x does not grow");
  }

  @Test
  void whatShrinksNeverGetsAbove() {
    says(limit(x("-4%/month"), "x >= 40k req/s"), null, null, "never, down to 0.025 req/s of x");
  }

  @Test
  void whatShrinksGetsBelow() {
    JsonNode limit = limit(x("-4%/month"), "x <= 20k req/s");
    says(limit, 20_000.0, 6, "");
    assertThat(limit.path("reached").booleanValue()).isFalse();
    says(limit(x("-4%/month"), "x <= 30k req/s"), 30_000.0, 0, "");
  }

  @Test
  void beyondTheRangeThatIsSearchedIsSaid() {
    says(limit(x("4%/month"), "x >= 1e12 req/s"), null, null, "never, up to 25G req/s of x");
    says(limit(x("0.1%/month"), "x >= 1e6 req/s"), 1e6, null, "not within 100 years");
  }

  @Test
  void whatGrowsAloneLeads() {
    String both = "[{ of: x, rate: 0%/month }, { of: y, rate: 10%/month }]";
    JsonNode limit = limit(both, "y >= 2k req/s");
    says(limit, 2_000.0, 8, "");
    assertThat(limit.path("at").path("input").asText()).isEqualTo("y");
  }

  @Test
  void theFirstThatGrowsLeads() {
    String both = "[{ of: x, rate: 4%/month }, { of: y, rate: 10%/month }]";
    JsonNode limit = limit(both, "y >= 2k req/s");
    double months = Math.log(2) / Math.log(1.1);
    says(limit, 25_000 * Math.pow(1.04, months), 8, "");
    assertThat(limit.path("at").path("input").asText()).isEqualTo("x");
  }

  @Test
  void everyCrossingIsListed() {
    JsonNode limit =
        limit(x("4%/month"), "x - floor(x / 10k req/s) * 10k req/s >= 8k req/s and x < 60k req/s");
    says(limit, 28_000.0, 3, "");
    assertThat(limit.path("again_at")).hasSize(3);
    for (int i = 0; i < 3; i++) {
      assertThat(limit.path("again_at").get(i).path("value").doubleValue())
          .isCloseTo(38_000 + 10_000 * i, Percentage.withPercentage(1e-7));
    }
  }

  @Test
  void bandHoldsForAWhile() {
    JsonNode limit = limit(x("4%/month"), "x >= 40k req/s and x < 50k req/s");
    says(limit, 40_000.0, 12, "");
    assertThat(limit.has("for_good")).isFalse();
  }

  @Test
  void limitOnSomethingUnknownSaysWhatIsMissing() {
    String tier =
        "tiers: { app: { kind: compute, load: x, cpu: 1 ms, headroom: 30%, cores_per_node: 4 } }\n";
    JsonNode limit = limit(x("4%/month"), "app.cost >= $10k/month", tier);
    says(limit, null, null, "unknown without app.price");
  }

  /** 40 % a year compounds to 2.844 % a month; other periods compound by their share of a month. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "4%/month, 4",
    "40%/year, 2.843615572636126",
    "-40%/year, -4.167547137285199",
    "0%/year, 0",
    "10%/quarter, 3.228011545636722",
    "1%/week, 4.4184874547900765",
    "0.1%/day, 3.086831200698703",
  })
  void growthOfAnyPeriodCompounds(String rate, double monthly) {
    JsonNode result = Calc.jsonOf(HEAD + "growth: " + x(rate) + "\n");
    JsonNode growth = result.path("quantities").path("growth.x");
    assertThat(growth.path("unit").asText()).isEqualTo("%");
    if (monthly == 0) {
      assertThat(growth.path("value").doubleValue()).isZero();
    } else {
      assertThat(growth.path("value").doubleValue())
          .isCloseTo(monthly, Percentage.withPercentage(1e-8));
    }
  }

  /** A month of the conventions is as long as a month of the growth. */
  @Test
  void periodsFollowTheConventions() {
    String scenario = "conventions: { month: 30d }\n" + HEAD + "growth: " + x("1%/day") + "\n";
    assertThat(Calc.value(Calc.jsonOf(scenario), "growth.x"))
        .isCloseTo(100 * (Math.pow(1.01, 30) - 1), Percentage.withPercentage(1e-10));
  }

  private static JsonNode seasonal(String rate, String when) {
    return limit(
        x(rate),
        when,
        "traffic: { peak: x, peak_to_average: 3,"
            + " profile: [0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 1, 1, 1, 1, 1.6, 1.6] }\n");
  }

  @Test
  void seasonTouchesALimitBeforeItBreaksForGood() {
    JsonNode limit = seasonal("4%/month", "x >= 35k req/s");
    says(limit, 35_000.0, 9, "");
    assertThat(limit.path("for_good").asInt()).isEqualTo(15);
  }

  /** The stated peak is that of an average month; a quiet month may not have reached it yet. */
  @Test
  void quietMonthIsNotTheFirst() {
    JsonNode limit = seasonal("4%/month", "x >= 24k req/s");
    says(limit, 24_000.0, 5, "");
    assertThat(limit.path("reached").booleanValue()).isTrue();
  }

  @Test
  void seasonAloneReachesWhatAnAverageMonthNeverDoes() {
    JsonNode limit = seasonal("-1%/month", "x >= 35k req/s");
    says(limit, null, 10, "only in a busy season, not in an average month");
  }

  @Test
  void decisionThatIsLateIsDueNow() {
    JsonNode limit =
        Outlooks.limit(
            Calc.jsonOf(
                HEAD
                    + "growth: "
                    + x("4%/month")
                    + "\nlimits:\n  hit: { when: x >= 40k req/s, lead_time: 13 months }\n"),
            "hit");
    assertThat(limit.path("month").intValue()).isEqualTo(12);
    assertThat(limit.path("decide_by").intValue()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"3 months, 9", "14 d, 11", "1 d, 11", "0 d, 12", "0.5 year, 6", "1 quarter, 9"})
  void decisionIsRoundedDown(String lead, int month) {
    JsonNode limit =
        Outlooks.limit(
            Calc.jsonOf(
                HEAD
                    + "growth: "
                    + x("4%/month")
                    + "\nlimits:\n  hit: { when: x >= 40k req/s, lead_time: "
                    + lead
                    + " }\n"),
            "hit");
    assertThat(limit.path("decide_by").intValue()).isEqualTo(month);
  }

  @Test
  void whatBreaksAtMultiplesOfTheLoadIsInOrder() {
    String scenario =
        HEAD
            + "tiers: { db: { kind: throughput, load: x, node_capacity: 100k/s, nodes: 1 } }\n"
            + "growth: "
            + x("4%/month")
            + "\nlimits:\n  late: { when: x >= 110k req/s }\n  early: { when: x >= 40k req/s }\n";
    JsonNode stress = Calc.jsonOf(scenario).path("stress");
    assertThat(stress).hasSize(3);
    assertThat(stress.get(0).toString()).isEqualTo("{\"factor\":2,\"broken\":[\"early\"]}");
    assertThat(stress.get(1).path("broken").toString())
        .isEqualTo("[\"early\",\"db.overload\",\"late\"]");
    assertThat(stress.get(2).path("broken")).isEqualTo(stress.get(1).path("broken"));
  }
}
