package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Candidate;
import calc.core.result.UslFit.Peak;
import calc.core.result.UslFit.Way;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A load test with the law that was fitted to it, and the laws that compete with that. */
public final class ScalabilityCurves {
  private static final String NAME = "usl";
  private static final int POINTS = 96;
  private static final int MOST_DOTS = 2_000;

  /** How far beyond the data a curve goes, and how far away a peak may lie to be shown. */
  private static final double BEYOND = 1.5;

  private static final double NEAR = 2.5;

  /** A competing fit that is off the picture tells nothing. */
  private static final double HIGHEST = 1.5;

  private final UslFit fit;
  private final double widest;
  private final double fastest;
  private final double end;

  private ScalabilityCurves(UslFit fit) {
    this.fit = fit;
    this.widest = base(fit.measured().highest());
    this.fastest = base(fit.measured().fastest());
    double peak = near(fit.best()).map(found -> base(found.concurrency())).orElse(0.0);
    this.end = Math.max(BEYOND * widest, 1.1 * peak);
  }

  /** The curves of a fit. */
  public static ChartOutcome of(UslFit fit) {
    return ChartOutcome.of(new ScalabilityCurves(fit).chart());
  }

  private static double base(Value value) {
    return value.quantity().map(Quantity::value).orElse(0.0);
  }

  private Optional<Peak> near(Candidate candidate) {
    return candidate.peak().filter(peak -> base(peak.concurrency()) <= NEAR * widest);
  }

  private Chart chart() {
    Unit rate = fit.measured().fastest().unit();
    Axis concurrency = new Axis("concurrency", Unit.ONE, Scaling.LINEAR, true);
    Axis throughput = new Axis("throughput", rate, Scaling.LINEAR, true);
    Plane plane = new Plane("", concurrency, throughput, layers(), marks());
    String caption = fit.source() + " · " + fit.measured().points() + " measurements";
    return new Chart(NAME, title(), subtitle(), List.of(plane), caption);
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>();
    Chart.Key best = new Chart.Key(name(fit.best().way()), Ink.OWN);
    layers.add(new Line(best, curve(fit.best(), 0, widest), false));
    layers.add(new Line(best, curve(fit.best(), widest, end), true));
    for (Candidate other : competing()) {
      layers.add(new Line(new Chart.Key(name(other.way()), Ink.OWN), curve(other, 0, end), true));
    }
    layers.add(new Dots(new Chart.Key("measured", Ink.QUIET), dots()));
    layers.removeIf(layer -> layer instanceof Line line && line.points().size() < 2);
    return layers;
  }

  /** Fits that are another curve. */
  private List<Candidate> competing() {
    List<Candidate> others = new ArrayList<>();
    for (Candidate candidate : fit.fits().subList(1, fit.fits().size())) {
      if (!isDrawnAlike(candidate, fit.best())
          && others.stream().noneMatch(other -> isDrawnAlike(candidate, other))) {
        others.add(candidate);
      }
    }
    return others;
  }

  private boolean isDrawnAlike(Candidate a, Candidate b) {
    double apart = 0;
    for (int i = 1; i <= POINTS; i++) {
      double at = end * i / POINTS;
      apart = Math.max(apart, Math.abs(a.throughput(at) - b.throughput(at)));
    }
    return apart < 0.005 * fastest;
  }

  /** From left to right as long as it has a value that fits the picture. */
  private List<Point> curve(Candidate candidate, double from, double to) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= POINTS; i++) {
      double at = from + (to - from) * i / POINTS;
      double value = candidate.throughput(at);
      if (!(value >= 0 && value <= HIGHEST * fastest)) {
        break;
      }
      points.add(new Point(at, value));
    }
    return points;
  }

  private List<Point> dots() {
    int size = fit.points().concurrency().size();
    int stride = 1 + (size - 1) / MOST_DOTS;
    List<Point> dots = new ArrayList<>();
    for (int i = 0; i < size; i += stride) {
      dots.add(
          new Point(base(fit.points().concurrency().at(i)), base(fit.points().measured().at(i))));
    }
    return dots;
  }

  private List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    near(fit.best()).ifPresent(peak -> marks.add(peak(peak)));
    fit.best()
        .limit()
        .filter(limit -> base(limit) <= HIGHEST * fastest)
        .ifPresent(
            limit -> marks.add(new AtValue(base(limit), "limit " + Words.of(limit), Tone.NOTE)));
    return marks;
  }

  private static Mark peak(Peak peak) {
    String label = "peak " + Words.of(peak.throughput()) + " at " + Words.of(peak.concurrency());
    return new AtPoint(base(peak.concurrency()), base(peak.throughput()), label, Tone.NOTE);
  }

  private String title() {
    Candidate best = fit.best();
    if (best.peak().isPresent()) {
      Peak peak = best.peak().get();
      String where = base(peak.concurrency()) > widest ? ", beyond what was measured" : "";
      return "Throughput peaks at "
          + Words.of(peak.throughput())
          + " with a concurrency of "
          + Words.of(peak.concurrency())
          + where;
    }
    return best.limit()
        .map(limit -> "Throughput has no peak and tends to " + Words.of(limit))
        .orElse("Throughput grows with concurrency, without a bound");
  }

  private String subtitle() {
    Candidate best = fit.best();
    String held = best.bounds().isEmpty() ? "" : ", held at " + String.join(" and ", best.bounds());
    return "Measured points and the law "
        + name(best.way())
        + held
        + "; dashed: beyond the data"
        + (competing().isEmpty() ? "" : ", and competing fits");
  }

  private static String name(Way way) {
    return switch (way) {
      case BOUNDED -> "fitted within bounds";
      case QUADRATIC -> "by the quadratic";
      case AMDAHL -> "without coherency";
      case FREE -> "fitted without bounds";
    };
  }
}
