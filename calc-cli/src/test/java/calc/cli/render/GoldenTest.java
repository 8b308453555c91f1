package calc.cli.render;

import calc.core.unit.Digits;
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
    Map<String, View> views =
        Map.of(
            "run", new RunView(Exemplar.run(), three),
            "run-partial", new RunView(Exemplar.partial(), three),
            "run-full", new RunView(Exemplar.run(), Digits.FULL),
            "explain", new DerivationView(Exemplar.derivation(), three),
            "sweep", new SweepView(ExploredExemplar.sweep(), three),
            "solve", new SolutionView(ExploredExemplar.solution(), three),
            "kinds", new KindListView(Exemplar.kinds()),
            "kinds-compute", new KindView(Exemplar.kinds().get(0)));
    return views.entrySet().stream()
        .flatMap(
            view ->
                Stream.of(Format.values())
                    .map(format -> Arguments.of(view.getKey(), format, view.getValue())));
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
