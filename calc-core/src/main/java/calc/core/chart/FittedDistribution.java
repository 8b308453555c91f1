package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.DistributionFit;
import calc.core.result.DistributionFit.Row;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.List;

/** Percentiles of measured values beside those of the distribution that fits them best. */
public final class FittedDistribution {
  private static final String NAME = "distribution";
  private static final double WIDE = 30;

  private final DistributionFit fit;

  private FittedDistribution(DistributionFit fit) {
    this.fit = fit;
  }

  /** The percentiles of a fit; where all is well they lie on the line. */
  public static ChartOutcome of(DistributionFit fit) {
    FittedDistribution drawn = new FittedDistribution(fit);
    return drawn.low() < drawn.high()
        ? ChartOutcome.of(drawn.chart())
        : ChartOutcome.none(
            NAME, "every percentile is the same value; measure something that varies");
  }

  private double low() {
    return points().stream().mapToDouble(point -> Math.min(point.x(), point.y())).min().orElse(0);
  }

  private double high() {
    return points().stream().mapToDouble(point -> Math.max(point.x(), point.y())).max().orElse(0);
  }

  private List<Point> points() {
    return fit.percentiles().stream()
        .map(row -> new Point(base(row.measured()), base(row.fitted())))
        .toList();
  }

  private static double base(Value value) {
    return value.quantity().map(Quantity::value).orElseThrow();
  }

  private Chart chart() {
    double low = low();
    double high = high();
    Scaling scaling = low > 0 && high > WIDE * low ? Scaling.LOGARITHMIC : Scaling.LINEAR;
    Unit unit = fit.sample().mean().unit();
    Line equal =
        new Line(
            new Chart.Key("equal", Ink.QUIET),
            List.of(new Point(low, low), new Point(high, high)),
            true);
    Dots dots = new Dots(new Chart.Key("percentiles", Ink.OWN), points());
    Plane plane =
        new Plane(
            "",
            new Axis("measured " + fit.sample().column(), unit, scaling, false),
            new Axis("of " + fit.best().family(), unit, scaling, false),
            List.of(equal, dots),
            marks());
    String caption = fit.sample().source() + " · " + fit.sample().size() + " values";
    String subtitle = "Percentiles as measured and of " + fit.best().expression();
    return new Chart(NAME, title(), subtitle, List.of(plane), caption);
  }

  private List<Mark> marks() {
    return fit.percentiles().stream()
        .<Mark>map(
            row ->
                new AtPoint(base(row.measured()), base(row.fitted()), percentile(row), Tone.NOTE))
        .toList();
  }

  private static String percentile(Row row) {
    return "P" + Words.of(100 * base(row.share()), Unit.ONE);
  }

  private String title() {
    String family = fit.best().family();
    Row tail = fit.worstTail();
    String off = percentile(tail) + " is off by " + Words.of(tail.off());
    return switch (fit.verdict().match()) {
      case FOLLOWS -> "The values follow " + family;
      case NEAR -> "The values are near " + family + "; " + off;
      case NONE -> "No family follows the values; of the nearest, " + family + ", " + off;
    };
  }
}
