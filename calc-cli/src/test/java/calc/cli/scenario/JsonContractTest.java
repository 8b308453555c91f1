package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.unit.Conventions;
import calc.core.unit.LiteralException;
import calc.core.unit.Quantity;
import calc.core.unit.QuantityReader;
import calc.core.unit.Units;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs rely on that read the JSON of a run: names, places, units, and full precision. */
class JsonContractTest {
  private static final String PARTIAL =
      """
      scenario: Partial
      tiers:
        app: { kind: compute, load: 25k req/s, cpu: 1.2 ms, headroom: 40%, cores_per_node: 4 }
        cdn: { kind: flat, cost: $1.5k/month }
      claims: { cost: cost.total = $5k/month }
      """;

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  @Test
  void theKeysOfARun() {
    JsonNode run = Calc.json(Bundled.EXEMPLAR);
    assertThat(Tree.keys(run))
        .contains(
            "scenario", "conventions", "quantities", "limits", "levers", "claims", "warnings");
    assertThat(Tree.keys(run.path("conventions"))).containsExactly("month", "currency");
    for (JsonNode quantity : run.path("quantities")) {
      assertThat(Tree.keys(quantity)).contains("value", "unit", "text", "basis");
      assertThat(quantity.path("value").isNumber()).isTrue();
      assertThat(quantity.path("basis").asText())
          .isIn("measured", "derived", "estimate", "assumption");
    }
    for (JsonNode limit : run.path("limits")) {
      assertThat(Tree.keys(limit)).contains("name", "reached", "at", "month", "decide_by");
      assertThat(Tree.keys(limit.path("at"))).contains("input", "value", "unit");
    }
    for (JsonNode lever : run.path("levers")) {
      assertThat(Tree.keys(lever)).contains("name", "saves");
      lever.path("saves").forEach(saved -> assertThat(Tree.keys(saved)).contains("value", "unit"));
    }
    for (JsonNode claim : run.path("claims")) {
      assertThat(Tree.keys(claim)).contains("claim", "says", "is", "unit", "verdict", "ratio");
    }
    for (JsonNode warning : run.path("warnings")) {
      assertThat(Tree.keys(warning)).contains("code", "message", "line");
    }
  }

  @Test
  void whatCannotBeKnownIsNullAndSaysWhatIsMissing() {
    JsonNode run = Calc.jsonOf(PARTIAL);
    JsonNode total = run.path("quantities").path("cost.total");
    assertThat(total.path("value").isNull()).isTrue();
    assertThat(total.path("unit").asText()).isEqualTo("USD/month");
    assertThat(total.path("missing")).hasSize(1);
    assertThat(total.path("missing").get(0).asText()).isEqualTo("app.price");
    assertThat(total.has("text")).isFalse();
    JsonNode claim = run.path("claims").get(0);
    assertThat(claim.path("verdict").asText()).isEqualTo("undecided");
    assertThat(claim.path("is").isNull()).isTrue();
    assertThat(claim.path("ratio").isNull()).isTrue();
    assertThat(claim.path("missing").toString()).contains("app.price");
    assertThat(run.path("warnings").toString()).contains("PRICE_MISSING");
  }

  @Test
  void ratioIsSaysOverIs() {
    for (JsonNode claim : Calc.json(Bundled.EXEMPLAR).path("claims")) {
      double ratio = claim.path("says").doubleValue() / claim.path("is").doubleValue();
      assertThat(claim.path("ratio").doubleValue()).isCloseTo(ratio, within(1e-14));
    }
  }

  /** The number beside its unit, and the text in full, are one and the same quantity. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyFigureCanBeReadAgain(Path file) throws LiteralException {
    Units units = units(file);
    JsonNode run = Calc.json(file, "--digits", "full");
    for (Entry<String, JsonNode> entry : run.path("quantities").properties()) {
      JsonNode figure = entry.getValue();
      if (figure.path("value").isNull()) {
        continue;
      }
      Quantity beside = QuantityReader.read(written(figure), units);
      Quantity text = QuantityReader.read(figure.path("text").asText(), units);
      assertThat(text.value()).as(entry.getKey()).isEqualTo(beside.value());
      assertThat(text.unit().dimension()).as(entry.getKey()).isEqualTo(beside.unit().dimension());
    }
  }

  private static Units units(Path file) {
    JsonNode conventions = Tree.of(file).path("conventions");
    assertThat(conventions.path("month").asText("730h")).isEqualTo("730h");
    List<String> labels = new ArrayList<>();
    Tree.of(file).path("units").forEach(label -> labels.add(label.asText()));
    return Units.of(Conventions.DEFAULT, labels);
  }

  private static String written(JsonNode figure) {
    String number = figure.path("value").decimalValue().toPlainString();
    String unit = figure.path("unit").asText();
    return unit.startsWith("1/")
        ? number + unit.substring(1)
        : unit.equals("1") ? number : number + " " + unit;
  }

  @Test
  void digitsChangeTextsAndNeverNumbers() {
    JsonNode three = Calc.json(Bundled.EXEMPLAR).path("quantities");
    JsonNode full = Calc.json(Bundled.EXEMPLAR, "--digits", "full").path("quantities");
    JsonNode one = Calc.json(Bundled.EXEMPLAR, "--digits", "1").path("quantities");
    for (String name : Tree.keys(three)) {
      assertThat(full.path(name).path("value")).isEqualTo(three.path(name).path("value"));
      assertThat(one.path(name).path("value")).isEqualTo(three.path(name).path("value"));
    }
    assertThat(three.at("/app.utilization/text").asText()).isEqualTo("57.7%");
    assertThat(full.at("/app.utilization/text").asText()).startsWith("57.69230769");
    assertThat(one.at("/app.utilization/text").asText()).isEqualTo("60%");
  }
}
