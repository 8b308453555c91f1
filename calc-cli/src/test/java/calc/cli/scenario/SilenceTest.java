package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Warnings that a scenario keeps quiet, and those that it cannot. */
class SilenceTest {
  private static final String OVERLOAD =
      """
      scenario: A
      tiers:
        db: { kind: throughput, load: 25k req/s, node_capacity: 16k req/s, nodes: 1, cost: $1/month }
      inputs: { disk: 5 mb }
      """;

  private static List<String> codes(String scenario) {
    List<String> codes = new ArrayList<>();
    for (JsonNode warning : Calc.jsonOf(scenario).path("warnings")) {
      codes.add(warning.path("code").asText());
    }
    return codes;
  }

  @Test
  void aWarningIsSilencedByItsCode() {
    assertThat(codes(OVERLOAD)).containsExactlyInAnyOrder("UNIT_SPELLING", "LIMIT_REACHED");
    assertThat(codes(OVERLOAD + "silence: { LIMIT_REACHED: replaced in May }\n"))
        .containsExactly("UNIT_SPELLING");
  }

  @Test
  void strictNoLongerMinds() {
    String silent = OVERLOAD + "silence: { LIMIT_REACHED: May, UNIT_SPELLING: megabytes }\n";
    assertThat(Calc.runText(OVERLOAD, "--strict").code()).isEqualTo(1);
    assertThat(Calc.runText(silent, "--strict").code()).isZero();
  }

  @Test
  void aSilenceWithoutAWarningIsItselfOne() {
    String unused = "scenario: A\nsilence: { PRICE_MISSING: not yet negotiated }\n";
    assertThat(codes(unused)).containsExactly("UNUSED_SILENCE");
    JsonNode warning = Calc.jsonOf(unused).path("warnings").get(0);
    assertThat(warning.path("line").asInt()).isEqualTo(2);
  }

  @Test
  void theLastWordOnSilenceCanBeSilencedToo() {
    String template = "scenario: A\nsilence: { %s UNUSED_SILENCE: a template }\n";
    assertThat(codes(template.formatted("PRICE_MISSING: later,"))).isEmpty();
    assertThat(codes(template.formatted(""))).containsExactly("UNUSED_SILENCE");
  }
}
