package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;

/** What holds for every limit, whatever grows. */
class LimitLawsTest {
  /** A value becomes the shortest decimal within a few units of its last places. */
  /**
   * Comparisons forgive a relative 1e-9, so a rounder figure as near as that is the border, too.
   */
  private static final Percentage NINE_DIGITS = Percentage.withPercentage(1.01e-7);

  /** Comparisons forgive a relative 1e-9; a step has to be longer. */
  private static final double STEP = 1e-8;

  /** Hundredths of a per cent, so that a rate is a decimal and an independent sum stays exact. */
  private static String percent(int hundredths) {
    return BigDecimal.valueOf(hundredths, 2).toPlainString() + "%";
  }

  private static String reading(String x, String rate, String more) {
    return "scenario: Limits\ninputs:\n  x: "
        + x
        + " req/s\ngrowth: { of: x, rate: "
        + rate
        + "/month }\n"
        + more;
  }

  /** The first whole month by counting with decimals, at most 1,200. */
  private static int counted(long start, BigDecimal limit, int hundredths) {
    BigDecimal factor = BigDecimal.ONE.add(BigDecimal.valueOf(hundredths, 4));
    BigDecimal value = BigDecimal.valueOf(start);
    for (int month = 0; month < 1_200; month++) {
      if (value.compareTo(limit) >= 0) {
        return month;
      }
      value = value.multiply(factor).setScale(60, RoundingMode.HALF_EVEN);
    }
    return -1;
  }

  @Property(tries = 40)
  void linearLimitIsExactAndItsMonthTheFirst(
      @ForAll @IntRange(min = 1, max = 99_999) int start,
      @ForAll @IntRange(min = 1, max = 99_999) int capacity,
      @ForAll @IntRange(min = 1, max = 100) int target,
      @ForAll @IntRange(min = 1, max = 5_000) int rate,
      @ForAll @IntRange(min = 0, max = 30) int lead) {
    BigDecimal border = BigDecimal.valueOf((long) capacity * target, 2);
    // A millionth of today's value is as far back as anybody looks.
    Assume.that(border.movePointRight(6).compareTo(BigDecimal.valueOf(start)) > 0);
    String scenario =
        reading(
            String.valueOf(start),
            percent(rate),
            "tiers:\n  db: { kind: throughput, load: x, node_capacity: "
                + capacity
                + " req/s, nodes: 1 }\nlimits:\n  full: { when: db.utilization >= "
                + target
                + "%, lead_time: "
                + lead
                + " months }\n");
    JsonNode result = Calc.jsonOf(scenario);
    assertThat(Outlooks.at(result, "full")).isEqualTo(border.doubleValue());
    int month = counted(start, border, rate);
    assertThat(Outlooks.month(result, "full")).isEqualTo(month);
    assertThat(Outlooks.reached(result, "full")).isEqualTo(month == 0);
    assertThat(Outlooks.limit(result, "full").path("decide_by").asInt(-1))
        .isEqualTo(month < 0 ? -1 : Math.max(0, month - lead));
    assertThat(Outlooks.limit(result, "full").path("margin").doubleValue())
        .isCloseTo(border.doubleValue() / start - 1, Offset.offset(1e-9));
    holdsFrom(scenario, "full", border.doubleValue());
  }

  /** It holds there, and a step before it does not. */
  private static void holdsFrom(String scenario, String limit, double at) {
    assertThat(Outlooks.reached(setX(scenario, at), limit)).as(limit + " at " + at).isTrue();
    assertThat(Outlooks.reached(setX(scenario, at * (1 - STEP)), limit))
        .as(limit + " before " + at)
        .isFalse();
  }

  private static JsonNode setX(String scenario, double x) {
    return Calc.jsonOf(scenario, "--set", "x=" + new BigDecimal(x).toPlainString() + " req/s");
  }

  @Property(tries = 40)
  void steppedLimitHoldsFromItsStepOn(
      @ForAll @IntRange(min = 1, max = 5_000) int start,
      @ForAll @IntRange(min = 1, max = 50) int cpu,
      @ForAll @IntRange(min = 30, max = 100) int target,
      @ForAll @IntRange(min = 1, max = 64) int cores,
      @ForAll @IntRange(min = 2, max = 40) int nodes) {
    String scenario =
        reading(
            String.valueOf(start),
            "4%",
            "tiers:\n  app: { kind: compute, load: x, cpu: "
                + cpu
                + " ms, target_utilization: "
                + target
                + "%, cores_per_node: "
                + cores
                + " }\nlimits:\n  many: { when: app.nodes >= "
                + nodes
                + " }\n");
    JsonNode result = Calc.jsonOf(scenario);
    double at = Outlooks.at(result, "many");
    double step = (nodes - 1) * (double) cores * target * 10 / cpu;
    assertThat(at).isCloseTo(step, Percentage.withPercentage(1e-6)).isGreaterThan(step);
    holdsFrom(scenario, "many", at);
    assertThat(Calc.value(setX(scenario, at), "app.nodes")).isEqualTo(nodes);
    int month = Outlooks.month(result, "many");
    double then = start;
    int counted = 0;
    while (then <= step * (1 + 1e-9)) {
      counted++;
      then = start * Math.pow(1.04, counted);
    }
    assertThat(month).isEqualTo(counted);
  }

  @Property(tries = 15)
  void joinedConditionsMeetAtTheLaterOrTheEarlier(
      @ForAll @IntRange(min = 1_001, max = 99_999) int one,
      @ForAll @IntRange(min = 1_001, max = 99_999) int other) {
    String scenario =
        reading(
            "1000",
            "4%",
            "limits:\n  both: { when: x >= %1$d req/s and x >= %2$d req/s }\n".formatted(one, other)
                + "  any: { when: (x >= %1$d req/s) or (%2$d req/s <= x) }\n".formatted(one, other)
                + "  one: { when: x >= %d req/s }\n".formatted(one)
                + "  other: { when: x >= %d req/s }\n".formatted(other));
    JsonNode result = Calc.jsonOf(scenario);
    assertThat(Outlooks.at(result, "both")).isEqualTo(Math.max(one, other));
    assertThat(Outlooks.at(result, "any")).isEqualTo(Math.min(one, other));
    int first = Outlooks.month(result, "one");
    int second = Outlooks.month(result, "other");
    assertThat(Outlooks.month(result, "both")).isEqualTo(Math.max(first, second));
    assertThat(Outlooks.month(result, "any")).isEqualTo(Math.min(first, second));
    holdsFrom(scenario, "both", Math.max(one, other));
    holdsFrom(scenario, "any", Math.min(one, other));
  }

  /** Inputs that grow together are where they are in the same, not always whole, month. */
  @Property(tries = 40)
  void severalInputsGrowTogether(
      @ForAll @IntRange(min = 1, max = 1_000) int x,
      @ForAll @IntRange(min = 1, max = 1_000) int y,
      @ForAll @IntRange(min = 1, max = 20) int rateX,
      @ForAll @IntRange(min = -20, max = 20) int rateY,
      @ForAll @IntRange(min = 2_001, max = 50_000) int limit) {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: Limits
            inputs:
              x: %d req/s
              y: %d req/s
            growth:
              - { of: x, rate: %d%%/month }
              - { of: y, rate: %d%%/month }
            limits:
              sum: { when: x + y >= %d req/s }
            """
                .formatted(x, y, rateX, rateY, limit));
    double at = Outlooks.at(result, "sum");
    double months = Math.log(at / x) / Math.log1p(rateX / 100.0);
    assertThat(at + y * Math.pow(1 + rateY / 100.0, months))
        .isCloseTo(limit, Percentage.withPercentage(3e-7));
    int month = 0;
    while (sum(x, rateX, y, rateY, month) < limit * (1 - 1e-9)) {
      month++;
    }
    assertThat(Outlooks.month(result, "sum")).isEqualTo(month);
  }

  private static double sum(int x, int rateX, int y, int rateY, int month) {
    return x * Math.pow(1 + rateX / 100.0, month) + y * Math.pow(1 + rateY / 100.0, month);
  }

  /** At a whole power of the growth the month is that power, not the one after. */
  @Property(tries = 40)
  void bordersAreExact(
      @ForAll @IntRange(min = 1, max = 99_999) int start,
      @ForAll @IntRange(min = 1, max = 70) int rate,
      @ForAll @IntRange(min = 0, max = 24) int months) {
    BigDecimal limit =
        BigDecimal.ONE
            .add(BigDecimal.valueOf(rate, 2))
            .pow(months)
            .multiply(BigDecimal.valueOf(start));
    JsonNode result =
        Calc.jsonOf(
            reading(
                String.valueOf(start),
                rate + "%",
                "limits:\n  hit: { when: x >= " + limit.toPlainString() + " req/s }\n"));
    assertThat(Outlooks.month(result, "hit")).isEqualTo(months);
    assertThat(Outlooks.at(result, "hit")).isCloseTo(limit.doubleValue(), NINE_DIGITS);
  }

  /** Twenty per cent from 1 to 1.2⁵ is month 5; logarithms of doubles say 5.000000000000001. */
  @Example
  void twentyPerCentFiveTimes() {
    JsonNode result =
        Calc.jsonOf(reading("1", "20%", "limits:\n  hit: { when: x >= 1.2^5 * 1 req/s }\n"));
    assertThat(Outlooks.month(result, "hit")).isEqualTo(5);
    assertThat(Outlooks.at(result, "hit")).isEqualTo(2.48832);
  }

  @Property(tries = 40)
  void moreLoadNeverLowersNodes(
      @ForAll @IntRange(min = 1, max = 100_000) int load,
      @ForAll @IntRange(min = 0, max = 100_000) int more,
      @ForAll @IntRange(min = 1, max = 5) int zones,
      @ForAll @IntRange(min = 0, max = 4) int survive) {
    String scenario =
        "scenario: Nodes\ntiers:\n"
            + "  a: { kind: compute, load: X, cpu: 1.2 ms, target_utilization: 60%,"
            + " cores_per_node: 4, zones: Z, survive: S }\n"
            + "  b: { kind: throughput, load: X + 1 req/s, node_capacity: 700 req/s, headroom: 30%,"
            + " zones: Z, survive: S }\n"
            + "  c: { kind: queue, load: X, consumer_capacity: 900 req/s,"
            + " target_utilization: 70% }\n";
    String spread =
        scenario
            .replace("Z", String.valueOf(zones))
            .replace("S", String.valueOf(Math.min(survive, zones - 1)));
    JsonNode before = Calc.jsonOf(spread.replace("X", load + " req/s"));
    JsonNode after = Calc.jsonOf(spread.replace("X", (load + more) + " req/s"));
    for (String nodes : new String[] {"a.nodes", "b.nodes", "c.consumers"}) {
      assertThat(Calc.value(after, nodes))
          .as(nodes)
          .isGreaterThanOrEqualTo(Calc.value(before, nodes));
    }
  }

  /** What the JSON says of a limit, a claim can ask for. */
  @Property(tries = 30)
  void claimsSeeWhatTheJsonSays(
      @ForAll @IntRange(min = 1_001, max = 9_999) int border,
      @ForAll @IntRange(min = 0, max = 12) int lead) {
    String scenario =
        reading(
            "1000",
            "4%",
            "limits:\n  hit: { when: x >= "
                + border
                + " req/s, lead_time: "
                + lead
                + " months }\nclaims:\n"
                + "  at: hit.at = 1 req/s\n  month: hit.month = 0\n  decide: hit.decide_by = 0\n");
    JsonNode result = Calc.jsonOf(scenario);
    JsonNode limit = Outlooks.limit(result, "hit");
    JsonNode claims = result.path("claims");
    assertThat(claims.get(0).path("is").doubleValue()).isEqualTo(Outlooks.at(result, "hit"));
    assertThat(claims.get(1).path("is").asInt(-1)).isEqualTo(limit.path("month").asInt());
    assertThat(claims.get(2).path("is").asInt(-1)).isEqualTo(limit.path("decide_by").asInt());
  }

  /** Twelve ones are no season. */
  @Property(tries = 20)
  void profileOfOnesChangesNothing(
      @ForAll @IntRange(min = 1_001, max = 99_999) int border,
      @ForAll @IntRange(min = -5, max = 20) int rate) {
    String scenario =
        reading(
            "1000",
            rate + "%",
            "limits:\n  hit: { when: x >= "
                + border
                + " req/s }\ntraffic: { peak: x, peak_to_average: 3PROFILE }\n");
    JsonNode plain = Calc.jsonOf(scenario.replace("PROFILE", ""));
    JsonNode ones =
        Calc.jsonOf(scenario.replace("PROFILE", ", profile: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"));
    JsonNode before = Outlooks.limit(plain, "hit");
    JsonNode with = Outlooks.limit(ones, "hit");
    for (String key : new String[] {"at", "month", "decide_by", "reached", "margin"}) {
      assertThat(with.path(key)).as(key).isEqualTo(before.path(key));
    }
    assertThat(ones.path("warnings")).isEqualTo(plain.path("warnings"));
  }

  /** First touched, and broken for good: by looking at every month. */
  @Property(tries = 40)
  void seasonsTouchALimitBeforeTheyBreakIt(
      @ForAll @IntRange(min = 500, max = 9_000) int border,
      @ForAll @IntRange(min = 1, max = 12) int rate,
      @ForAll @IntRange(min = 1, max = 9) int swing,
      @ForAll @IntRange(min = 0, max = 11) int busiest) {
    double[] profile = new double[12];
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int tenths = i == busiest ? 10 + swing : i == (busiest + 5) % 12 ? 10 - swing : 10;
      profile[i] = tenths / 10.0;
      written.append(i == 0 ? "" : ", ").append(profile[i]);
    }
    JsonNode result =
        Calc.jsonOf(
            reading(
                "1000",
                rate + "%",
                "limits:\n  hit: { when: x >= "
                    + border
                    + " req/s }\ntraffic: { peak: x, peak_to_average: 3, profile: ["
                    + written
                    + "] }\n"));
    int touched = -1;
    int last = -1;
    for (int month = 0; month < 1_200; month++) {
      double then = 1_000 * Math.pow(1 + rate / 100.0, month) * profile[month % 12];
      boolean holds = then >= border * (1 - 1e-9);
      touched = touched < 0 && holds ? month : touched;
      last = holds ? last : month;
    }
    JsonNode limit = Outlooks.limit(result, "hit");
    assertThat(limit.path("month").asInt(-1)).isEqualTo(touched);
    assertThat(limit.path("for_good").asInt(touched)).isEqualTo(last + 1);
    assertThat(limit.path("at").path("value").doubleValue()).isEqualTo(border);
  }
}
