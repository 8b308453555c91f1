package calc.cli.render;

import calc.core.catalog.Formula;
import calc.core.result.Applied;
import calc.core.unit.Digits;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of result in every format. */
class GoldenTest {
  private static final Map<Format, String> ENDINGS =
      Map.of(Format.TEXT, "txt", Format.MARKDOWN, "md", Format.CSV, "csv", Format.JSON, "json");

  static Stream<Arguments> resultsAndFormats() {
    Digits three = Digits.of(3);
    Formula store = FormulaExemplar.storeLoad();
    Formula network = FormulaExemplar.longest();
    Map<String, View> views =
        Map.ofEntries(
            Map.entry("run", new RunView(Exemplar.run(), three)),
            Map.entry("run-partial", new RunView(Exemplar.partial(), three)),
            Map.entry("run-full", new RunView(Exemplar.run(), Digits.FULL)),
            Map.entry("explain", new DerivationView(Exemplar.derivation(), three)),
            Map.entry("sweep", new SweepView(ExploredExemplar.sweep(), three)),
            Map.entry("solve", new SolutionView(ExploredExemplar.solution(), three)),
            Map.entry("kinds", new KindListView(Exemplar.kinds())),
            Map.entry("kinds-compute", new KindView(Exemplar.kinds().get(0))),
            Map.entry("formula", new FormulaListView(FormulaExemplar.formulas())),
            Map.entry("formula-page", FormulaView.page(store, List.of("reads='1 req/s'", "hit=5"))),
            Map.entry("formula-long", FormulaView.page(network, List.of())),
            Map.entry("formula-entry", FormulaView.entry(FormulaExemplar.largest())),
            Map.entry("formula-value", applied(store, FormulaExemplar.storeLoadOf())),
            Map.entry("formula-value-long", applied(network, FormulaExemplar.longestOf())),
            Map.entry("formula-wrong", applied(store, FormulaExemplar.wrong())));
    return views.entrySet().stream()
        .flatMap(
            view ->
                Stream.of(Format.values())
                    .map(format -> Arguments.of(view.getKey(), format, view.getValue())));
  }

  private static View applied(Formula formula, Applied applied) {
    return new AppliedView(formula, applied, Digits.of(3));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("resultsAndFormats")
  void looksAsReviewed(String name, Format format, View view) {
    Golden.check(name + "." + ENDINGS.get(format), format.render(view, Style.PLAIN));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("textStyles")
  void textLooksAsReviewedInEveryStyle(String name, Style style) {
    Format format = Format.TEXT;
    View run = new RunView(Exemplar.run(), Digits.of(3));
    View explain = new DerivationView(Exemplar.derivation(), Digits.of(3));
    String text = format.render(run, style) + "\n" + format.render(explain, style);
    Golden.check(name.toLowerCase(Locale.ROOT) + ".txt", text);
  }

  static Stream<Arguments> textStyles() {
    return Stream.of(
        Arguments.of("colour", new Style(true, false)),
        Arguments.of("ascii", new Style(false, true)));
  }
}
