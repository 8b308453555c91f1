package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Month and currency of a scenario, and what YAML 1.1 made of plain words. */
class ConventionsTest {
  private static final String STORAGE =
      """
      scenario: Storage
      %s
      inputs: { ingest: 3 TB/day }
      quantities: { monthly: ingest in TB/month, kept: ingest * 1 month, quarterly: 1 quarter in d }
      """;

  @Test
  void aMonthIsATwelfthOfAYear() {
    JsonNode result = Calc.jsonOf(STORAGE.formatted(""));
    assertThat(Calc.value(result, "monthly")).isEqualTo(91.25);
    assertThat(Calc.value(result, "quarterly")).isEqualTo(91.25);
    assertThat(result.at("/conventions/month").asText()).isEqualTo("730h");
  }

  @Test
  void aMonthMayHaveThirtyDays() {
    JsonNode result = Calc.jsonOf(STORAGE.formatted("conventions: { month: 30d }"));
    assertThat(Calc.value(result, "monthly")).isEqualTo(90);
    assertThat(Calc.text(result, "kept")).isEqualTo("90 TB");
    assertThat(Calc.value(result, "quarterly")).isEqualTo(90);
    assertThat(result.at("/conventions/month").asText()).isEqualTo("30d");
  }

  @Test
  void theMonthIsPrintedWithTheReport() {
    String scenario = "scenario: A\nconventions: { month: 28 d, currency: GBP }\n";
    assertThat(Calc.runText(scenario).out()).contains("month = 28 d · GBP");
  }

  @Test
  void costsAreAMonthWhateverTheyAreStatedFor() {
    String scenario =
        """
        scenario: A
        conventions: { month: %s }
        costs: { egress: 10 GB/day * $0.05/GB }
        """;
    JsonNode thirty = Calc.jsonOf(scenario.formatted("30d"));
    assertThat(Calc.value(thirty, "cost.total")).isCloseTo(15, within(1e-9));
    assertThat(Calc.unit(thirty, "cost.total")).isEqualTo("USD/month");
    JsonNode twelfth = Calc.jsonOf(scenario.formatted("730h"));
    assertThat(Calc.value(twelfth, "cost.total")).isCloseTo(15 * 730 / 720.0, within(1e-9));
  }

  @Test
  void anotherCurrencyIsShownWithItsSign() {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: A
            conventions: { currency: EUR }
            tiers: { cdn: { kind: flat, cost: €1.5k/month } }
            costs: { waf: 500 EUR/month }
            traffic: { peak: 3k req/s, peak_to_average: 3 }
            """);
    assertThat(Calc.text(result, "cost.total")).isEqualTo("€2k/month");
    assertThat(result.at("/cost/total/unit").asText()).isEqualTo("EUR/month");
    assertThat(Calc.text(result, "cost.per_million_requests")).isEqualTo("€0.761");
  }

  @Test
  void aCurrencyWithoutASignIsShownByItsCode() {
    String scenario =
        "scenario: A\nconventions: { currency: CHF }\ncosts: { waf: 500 CHF/month }\n";
    assertThat(Calc.text(Calc.jsonOf(scenario), "cost.total")).isEqualTo("500 CHF/month");
  }

  @Test
  void plainWordsStayTexts() {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: NO
            about: 1_000
            inputs:
              octal: 017
              grouped: 1_000
              exponent: 1e3
              country: { value: 1, source: NO, title: 017 }
              flag: { value: 0x, source: on }
            """
                .replace("0x", "0"));
    assertThat(result.path("scenario").asText()).isEqualTo("NO");
    assertThat(result.path("about").asText()).isEqualTo("1_000");
    assertThat(Calc.value(result, "octal")).isEqualTo(17);
    assertThat(Calc.value(result, "grouped")).isEqualTo(1000);
    assertThat(Calc.value(result, "exponent")).isEqualTo(1000);
    assertThat(result.at("/quantities/country/source").asText()).isEqualTo("NO");
    assertThat(result.at("/quantities/country/title").asText()).isEqualTo("017");
    assertThat(result.at("/quantities/flag/source").asText()).isEqualTo("on");
  }
}
