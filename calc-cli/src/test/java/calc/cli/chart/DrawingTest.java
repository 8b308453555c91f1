package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import calc.cli.render.Golden;
import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Scaling;
import calc.core.unit.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class DrawingTest {
  private static final List<Size> SIZES =
      List.of(Size.DOCUMENT, Size.SLIDE, Size.of(320, 200), Size.of(400, 900), Size.of(1600, 300));

  static Stream<Chart> specimens() {
    return Specimen.all().stream();
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void keepsLettersApartAndOnThePage(Chart chart) {
    for (Size size : SIZES) {
      Drawn drawn = Drawn.of(Drawing.svg(chart, Look.LIGHT, size));
      assertThat(drawn.faults(size)).as(chart.name() + " " + size).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("specimens")
  void writesTheSameBytesTwice(Chart chart) {
    String once = Drawing.svg(chart, Look.DARK, Size.SLIDE);
    assertThat(Drawing.svg(chart, Look.DARK, Size.SLIDE)).isEqualTo(once);
    assertThat(once).doesNotContain("NaN").doesNotContain("Infinity").hasSizeLessThan(1_000_000);
  }

  @Test
  void changesOnlyWhereTheDrawingDoes() {
    Golden.check("chart-demand.svg", Drawing.svg(Specimen.demand(), Look.LIGHT, Size.DOCUMENT));
    Golden.check("chart-tornado.svg", Drawing.svg(Specimen.tornado(), Look.DARK, Size.SLIDE));
    Golden.check(
        "chart-orders.svg", Drawing.inline(OddSpecimen.orders(), Size.DOCUMENT, "orders-"));
  }

  @Test
  void writesEveryLabelAsText() {
    assertThat(texts(Specimen.demand()))
        .contains("Demand passes the database limit in month 17", "database limit 40k req/s")
        .contains("limit reached, month 17", "Christmas peak", "today 18k req/s", "median")
        .contains("demand, req/s", "months from now", "20k", "0", "24");
    assertThat(texts(Specimen.tornado()))
        .contains("peak RPS", "$13.1k", "$22.4k", "base $16.5k", "low input", "high input");
    assertThat(texts(Specimen.exceedance())).contains("100%", "P95: 17 nodes", "planned 14");
  }

  @Test
  void namesASeriesWhereItEndsOrInALegendButNeverTwice() {
    for (Chart chart : List.of(Specimen.usl(), OddSpecimen.crowd(), Specimen.tiers(5))) {
      for (Chart.Key key : Inks.of(chart).all()) {
        assertThat(texts(chart)).filteredOn(key.name()::equals).as(key.name()).hasSize(1);
      }
    }
    assertThat(texts(Specimen.histogram())).doesNotContain("trials");
  }

  @Test
  void doesNotNameALineAfterItsAxisAgain() {
    List<Layer> line = List.of(Specimen.line("load", Specimen.points(0, 1, 5, x -> x)));
    Axis values = Specimen.axis("load", Unit.ONE, Scaling.LINEAR, true);
    Plane plane = new Plane("", Specimen.months(), values, line, List.of());
    assertThat(texts(Specimen.chart("load", "t", "s", plane)))
        .filteredOn("load"::equals)
        .hasSize(1);
  }

  @Test
  void marksLogarithmicAxesAsSuch() {
    assertThat(texts(OddSpecimen.orders()))
        .contains("time (log scale)", "size (log scale)", "1 h", "1 TB");
  }

  @Test
  void setsTheTitleInSemibold() {
    Element title = Drawn.of(svg(Specimen.demand())).all("text").get(0);
    assertThat(title.getAttribute("font-weight")).isEqualTo("600");
    assertThat(((Element) title.getParentNode()).getAttribute("font-family")).startsWith("Inter");
  }

  @Test
  void tellsThoseWhoDoNotSeeItWhatItShows() {
    Drawn drawn = Drawn.of(svg(Specimen.demand()));
    assertThat(drawn.root().getAttribute("role")).isEqualTo("img");
    assertThat(drawn.root().getAttribute("aria-labelledby")).isEqualTo("title desc");
    assertThat(drawn.only("title")).isEqualTo("Demand passes the database limit in month 17");
    assertThat(drawn.only("desc"))
        .contains("median: from 18k req/s at month 0 to 32.6k req/s at month 24.")
        .contains("Marked: database limit 40k req/s, at 40k req/s.")
        .contains("seed 42");
  }

  @Test
  void keepsTheWholeOfALabelThatWasShortened() {
    Drawn drawn = Drawn.of(svg(OddSpecimen.longNames()));
    String name = "the-service-that-keeps-all-orders-of-all-customers-in-every-region-since-2009-2";
    assertThat(texts(OddSpecimen.longNames()))
        .noneMatch(name::equals)
        .anyMatch(t -> t.endsWith("…"));
    assertThat(drawn.only("desc")).contains(name);
  }

  @Test
  void takesNothingFromHostileWords() {
    Drawn drawn = Drawn.of(svg(OddSpecimen.hostile()));
    assertThat(drawn.all("script")).isEmpty();
    assertThat(drawn.only("title")).isEqualTo("<script>alert('x')</script> & \"quoted\" evil");
  }

  @Test
  void isDarkOnRequest() {
    Element ground =
        Drawn.of(Drawing.svg(OddSpecimen.one(), Look.DARK, Size.DOCUMENT)).all("rect").get(0);
    assertThat(ground.getAttribute("fill")).isEqualTo("#0d1117");
  }

  @Test
  void leavesColoursAndIdsOfAnInlinePictureToItsPage() {
    String svg = Drawing.inline(Specimen.demand(), Size.DOCUMENT, "c7-");
    Drawn drawn = Drawn.of(svg);
    assertThat(svg).startsWith("<svg ").contains("fill=\"var(--chart-ink, #24292f)\"");
    assertThat(svg.replaceAll("var\\(--chart-[a-z0-9-]+, #[0-9a-f]{6}\\)", ""))
        .doesNotContainPattern("(fill|stroke)=\"(#|rgb)");
    for (String element : List.of("title", "desc", "clipPath", "defs")) {
      assertThat(drawn.all(element)).allMatch(e -> e.getAttribute("id").startsWith("c7-"));
    }
    assertThat(svg).contains("clip-path=\"url(#c7-clipPath1)\"");
  }

  @Test
  void tellsAPageItsColours() {
    assertThat(Drawing.variables(Look.LIGHT)).contains("--chart-page: #ffffff;\n");
    assertThat(Drawing.variables(Look.DARK)).contains("--chart-page: #0d1117;\n");
  }

  @Test
  void drawsWhatIsEmpty() {
    Chart nothing = new Chart("nothing", "", "", List.of(), "");
    assertThat(Drawn.of(svg(nothing)).only("title")).isEqualTo("nothing");
    Plane empty =
        new Plane(
            "",
            Specimen.months(),
            Specimen.axis("cost", Specimen.COST, Scaling.LOGARITHMIC, false),
            List.of(new Line(new Chart.Key("none", Ink.OWN), List.of(), false)),
            List.of());
    assertThat(Drawn.of(svg(Specimen.chart("empty", "t", "s", empty))).only("desc"))
        .contains("none: no values.");
  }

  @Test
  void refusesWhatNoAxisCanSay() {
    Plane huge =
        new Plane(
            "",
            Specimen.months(),
            Specimen.axis("share", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(Specimen.line("a", Specimen.points(0, 1, 2, x -> x * 1e308))),
            List.of());
    Chart chart = Specimen.chart("huge", "t", "s", huge);
    assertThatThrownBy(() -> svg(chart))
        .isInstanceOf(DrawingException.class)
        .hasMessage("the values of share are too large to be drawn");
  }

  private static String svg(Chart chart) {
    return Drawing.svg(chart, Look.LIGHT, Size.DOCUMENT);
  }

  private static List<String> texts(Chart chart) {
    return Drawn.of(svg(chart)).words().stream().map(Drawn.Words::words).toList();
  }
}
