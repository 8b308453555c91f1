package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import calc.core.result.ClaimResult;
import calc.core.result.CostSummary;
import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.result.KindPage;
import calc.core.result.Outlook;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Verdict;
import calc.core.unit.Basis;
import calc.core.unit.Conventions;
import calc.core.unit.Digits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a file says, nothing that a terminal obeys gets out. */
class HostileTextTest {
  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> signs =
        Arbitraries.of(
            "\u001b[31m",
            "\u009b2J",
            "\r",
            "\n",
            "\t",
            "\u0007",
            "\u0000",
            "\u202e",
            "\u2028",
            "\u007f",
            "\ud800",
            "\ufeff",
            "|",
            "=1+1",
            "\"",
            "<b>",
            "東京",
            "👩\u200d💻",
            "e\u0301");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20);
    return Arbitraries.oneOf(signs, any).list().ofMaxSize(6).map(parts -> String.join("", parts));
  }

  @Property(tries = 300)
  void noFormatLetsAControlCharacterOut(@ForAll("hostile") String text, @ForAll Format format) {
    for (View view : views(text)) {
      assertThat(obeyed(format.render(view, Style.PLAIN))).isEmpty();
    }
  }

  @Property(tries = 300)
  void noTextIsWiderThanAScreenUnlessANumberIs(@ForAll("hostile") String text) {
    String run = Format.TEXT.render(views(text).get(0), Style.PLAIN);
    assertThat(run.lines()).allMatch(line -> DisplayWidth.of(line) <= TextFormat.WIDTH);
  }

  @Property(tries = 300)
  void noProblemLetsAControlCharacterOut(
      @ForAll("hostile") String text, @ForAll("hostile") String why) {
    Source source = Source.of(text, text + "x" + text);
    List<Problem> problems =
        List.of(Problem.at(source.at(text.length()), Code.SYNTAX, why).because(text).mend(why));
    assertThat(obeyed(new ProblemText(Style.PLAIN).render(problems))).isEmpty();
  }

  @Property(tries = 300)
  void anAsciiTerminalGetsNothingElse(@ForAll("hostile") String text) {
    Style ascii = new Style(false, true);
    for (View view : views(text)) {
      assertThat(Format.TEXT.render(view, ascii).codePoints())
          .allMatch(point -> point == '\n' || (point >= ' ' && point <= '~'));
    }
  }

  /** What a terminal would do something about, other than going to the next line. */
  private static List<String> obeyed(String output) {
    return output
        .codePoints()
        .filter(point -> point != '\n' && point != '\r' && Legible.isUnsafe(point))
        .mapToObj(Integer::toHexString)
        .toList();
  }

  private static List<View> views(String text) {
    Digits three = Digits.of(3);
    Derivation leaf = new Derivation(figure(text), text, text, List.of(), false);
    Derivation root = new Derivation(figure(text), text, text, List.of(leaf, leaf), false);
    KindPage kind = kind(text);
    return List.of(
        new RunView(run(text), three),
        new DerivationView(root, three),
        new KindListView(List.of(kind)),
        new KindView(kind));
  }

  private static RunResult run(String text) {
    Problem warning =
        Problem.at(Source.of(text, text).at(0), Code.PRICE_MISSING, text).because(text).mend(text);
    return new RunResult(
        text,
        text,
        Conventions.DEFAULT,
        List.of(figure(text)),
        List.of(tier(text)),
        Optional.of(cost(text)),
        List.of(claim(text, Verdict.WRONG), claim(text, Verdict.UNBOUND)),
        List.of(warning),
        Outlook.NONE);
  }

  private static Figure figure(String text) {
    return new Figure(
        text,
        "inputs",
        Exemplar.value("5 kB"),
        Basis.MEASURED,
        text,
        text,
        text,
        text,
        Optional.of(Source.of(text, text).at(0)));
  }

  private static TierRow tier(String text) {
    return new TierRow(
        text,
        text,
        Optional.of(Exemplar.value("5 req/s")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Exemplar.value("$5/month")),
        Optional.of(Exemplar.value("5%")),
        Map.of());
  }

  private static CostSummary cost(String text) {
    return new CostSummary(
        List.of(new CostSummary.Line(text, Exemplar.value("$5/month"), Exemplar.value("5%"))),
        Exemplar.unknown("USD/month", "app.price"),
        Exemplar.value("$5/month"),
        Optional.of(Exemplar.value("$5")),
        Optional.of(Exemplar.value("3")),
        text);
  }

  private static ClaimResult claim(String text, Verdict verdict) {
    return new ClaimResult(
        text,
        text,
        "=",
        Exemplar.value("5 kB"),
        Exemplar.value("6 kB"),
        text,
        verdict,
        OptionalDouble.of(5.0 / 6),
        text,
        Optional.of(Source.of(text, text).at(0)));
  }

  private static KindPage kind(String text) {
    return new KindPage(
        text,
        text,
        text,
        List.of(new KindPage.Parameter(text, text, text, text, text)),
        List.of(new KindPage.Formula(text, text, text)),
        List.of(text),
        List.of(new KindPage.Example(List.of(text), List.of(text), text)));
  }
}
