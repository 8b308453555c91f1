package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.unit.Basis;
import calc.core.unit.Digits;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "a|b a\\|b",
        "a*b a\\*b",
        "db_reads db_reads",
        "_db_ \\_db\\_",
        "[x](y) \\[x\\](y)",
        "<script> &lt;script&gt;",
        "a&amp;b a&amp;amp;b",
        "`x` \\`x\\`"
      })
  void markdownShowsAStrangersTextAsItIs(String text, String escaped) {
    assertThat(MarkdownFormat.escaped(text)).isEqualTo(escaped);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"- a|\\- a", "+ a|\\+ a", "1. a|1\\. a", "12) a|12\\) a", "a - b|a - b"})
  void aParagraphOfMarkdownIsNoList(String text, String shown) {
    List<Block> blocks = List.of(new Block.Paragraph(text, Tone.PLAIN));
    assertThat(MarkdownFormat.render(blocks)).isEqualTo(shown + "\n");
  }

  @Test
  void csvQuotesWhatNeedsQuotes() {
    Sheet sheet = new Sheet(List.of("a", "b"), List.of(List.of("x,\"y\"", "line\nbreak")));
    assertThat(CsvFormat.render(sheet)).isEqualTo("a,b\r\n\"x,\"\"y\"\"\",line break\r\n");
  }

  @ParameterizedTest
  @CsvSource({"=1+1", "+1", "-1", "@x"})
  void aTextInCsvIsNoFormula(String text) {
    assertThat(CsvFormat.row(List.of(text))).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void aNumberInCsvIsPlain() {
    List<Object> row = List.of(new BigDecimal("-1E+9"), new BigDecimal("1E-9"), 7, true);
    assertThat(CsvFormat.row(row)).isEqualTo("-1000000000,0.000000001,7,true\r\n");
  }

  @Test
  void aNumberInJsonIsPlainAndExact() {
    BigDecimal number = new BigDecimal("12345678901234567E+5");
    assertThat(JsonFormat.line(Map.of("value", number)))
        .isEqualTo("{\"value\":1234567890123456700000}\n");
  }

  @Test
  void jsonReadsBackAsItWas() throws Exception {
    JsonNode run = MAPPER.readTree(Format.JSON.render(view(), Style.PLAIN));
    JsonNode peak = run.path("quantities").path("peak");
    assertThat(peak.path("value").decimalValue()).isEqualByComparingTo("25000");
    assertThat(peak.path("unit").asText()).isEqualTo("req/s");
    assertThat(run.path("quantities").path("peak_to_average").path("unit").asText()).isEqualTo("1");
    assertThat(run.path("claims").get(3).path("verdict").asText()).isEqualTo("wrong");
    assertThat(run.path("claims").get(3).path("ratio").decimalValue()).isEqualByComparingTo("0.75");
    assertThat(run.path("claims").get(4).path("is").isNull()).isTrue();
    assertThat(run.path("warnings").get(0).path("line").asInt()).isEqualTo(4);
    assertThat(run.path("limits").isArray()).isTrue();
    assertThat(run.path("levers").isArray()).isTrue();
  }

  @Test
  void jsonTextIsWhatWasWritten() throws Exception {
    String title = "\u001b[31m \u009b \u202e \u007f 👩\u200d💻 \"quoted\" \\ \t\n";
    String json = Format.JSON.render(new RunView(Exemplar.bare(title), Digits.of(3)), Style.PLAIN);
    assertThat(MAPPER.readTree(json).path("scenario").asText()).isEqualTo(title);
    assertThat(json).contains("👩\u200d💻").doesNotContain("\u009b", "\u202e", "\u007f");
  }

  @Test
  void aDerivationMayBeDeeperThanJsonUsuallyIs() {
    Derivation derivation = leaf();
    for (int i = 0; i < 600; i++) {
      derivation = new Derivation(figure(), "1 + 1", "", List.of(derivation, leaf()), false);
    }
    View view = new DerivationView(derivation, Digits.of(3));
    for (Format format : Format.values()) {
      assertThat(format.render(view, Style.PLAIN)).contains("peak");
    }
  }

  private static View view() {
    return new RunView(Exemplar.run(), Digits.of(3));
  }

  private static Derivation leaf() {
    return new Derivation(figure(), "", "", List.of(), false);
  }

  private static Figure figure() {
    return new Figure(
        "peak",
        "inputs",
        Exemplar.value("2"),
        Basis.MEASURED,
        "a + b",
        "",
        "",
        "",
        Optional.empty());
  }
}
