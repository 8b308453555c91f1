package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Ends;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Span;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** Charts of every kind, made by hand. */
final class Specimen {
  static final Unit RATE = unit("req/s");
  static final Unit COST = unit("USD/month");
  static final double MONTH = COST.toBase(java.math.BigDecimal.ONE);

  private Specimen() {}

  static Unit unit(String symbol) {
    return Units.standard().parse(symbol);
  }

  static List<Chart> all() {
    List<Chart> all = new ArrayList<>();
    all.addAll(List.of(demand(), response(), nodes(), tiers(5), waterfall(), tornado()));
    all.addAll(
        List.of(sobol(), exceedance(), histogram(), levers(), usl(), SloSpecimen.burnDown()));
    all.addAll(
        List.of(
            SloSpecimen.detection(),
            SloSpecimen.blocks(),
            OddSpecimen.orders(),
            OddSpecimen.crowd(),
            tiers(30),
            OddSpecimen.manyBars(30)));
    all.addAll(
        List.of(
            OddSpecimen.manyBars(1),
            OddSpecimen.abroad(),
            OddSpecimen.longNames(),
            OddSpecimen.hostile(),
            OddSpecimen.one(),
            OddSpecimen.uprightBars()));
    return all;
  }

  static Chart chart(String name, String title, String subtitle, Panel... panels) {
    String caption = "public-api.yaml · month = 730 h · money in USD · seed 42, 10,000 trials";
    return new Chart(name, title, subtitle, List.of(panels), caption);
  }

  static Axis axis(String title, Unit unit, Scaling scaling, boolean zero) {
    return new Axis(title, unit, scaling, zero);
  }

  static Axis months() {
    return axis("months from now", Unit.ONE, Scaling.MONTHS, true);
  }

  static Chart.Key key(String name) {
    return new Chart.Key(name, Ink.OWN);
  }

  static List<Point> points(double from, double to, int count, DoubleUnaryOperator law) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double x = from + (to - from) * i / count;
      points.add(new Point(x, law.applyAsDouble(x)));
    }
    return points;
  }

  static Line line(String name, List<Point> points) {
    return new Line(key(name), points, false);
  }

  static Chart demand() {
    List<Span> fan = new ArrayList<>();
    for (Point p : points(0, 24, 24, m -> 18_000 * Elementary.pow(1.025, m))) {
      fan.add(new Span(p.x(), p.y() * (0.95 - p.x() * 0.011), p.y() * (1.05 + p.x() * 0.015)));
    }
    List<Layer> layers =
        List.of(
            new Band(key("median"), fan),
            line("median", points(0, 24, 24, m -> 18_000 * Elementary.pow(1.025, m))));
    List<Mark> marks =
        List.of(
            new AtValue(40_000, "database limit 40k req/s", Tone.LIMIT),
            new AtX(17, "limit reached, month 17", Tone.LIMIT),
            new AtX(14, "decide by month 14: partition takes 3 months", Tone.PLAN),
            new AtX(11, "Christmas peak", Tone.NOTE),
            new AtPoint(0, 18_000, "today 18k req/s", Tone.NOW));
    return chart(
        "demand",
        "Demand passes the database limit in month 17",
        "Peak requests per second, median and 5–95 % range of 10,000 trials",
        new Plane("", months(), axis("demand", RATE, Scaling.LINEAR, true), layers, marks));
  }

  static Chart response() {
    Axis load = axis("load", RATE, Scaling.LINEAR, true);
    Plane time =
        new Plane(
            "Response time",
            load,
            axis("response time", unit("ms"), Scaling.LINEAR, true),
            List.of(
                line("P99", points(0, 47_000, 100, x -> 0.03 / (1 - x / 50_000))),
                line("mean", points(0, 47_000, 100, x -> 0.008 / (1 - x / 50_000)))),
            List.of(
                new AtValue(0.25, "SLO P99 < 250 ms", Tone.LIMIT),
                new AtPoint(25_000, 0.06, "today", Tone.NOW),
                new AtPoint(37_500, 0.12, "one zone lost", Tone.NOTE),
                new AtX(42_000, "knee", Tone.NOTE)));
    Plane busy =
        new Plane(
            "Utilisation",
            load,
            axis("utilisation", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(line("app", points(0, 50_000, 2, x -> x / 50_000))),
            List.of(new AtValue(0.7, "target 70%", Tone.PLAN)));
    return chart(
        "load-app",
        "The app tier keeps its SLO up to 44k req/s",
        "Response time and utilisation against load",
        time,
        busy);
  }

  static Chart nodes() {
    List<Point> steps = new ArrayList<>();
    for (int n = 1; n <= 30; n++) {
      steps.add(new Point((n - 1) * 2000.0, n));
    }
    steps.add(new Point(60_000, 30));
    Axis load = axis("load", RATE, Scaling.LINEAR, true);
    return chart(
        "nodes",
        "25k req/s needs 13 nodes; 40k req/s needs 20",
        "App nodes of 4 cores at 60 % target utilisation, and what they cost",
        new Plane(
            "",
            load,
            axis("nodes", unit("node"), Scaling.WHOLE, true),
            List.of(new Steps(key("app"), steps)),
            List.of(
                new AtPoint(25_000, 13, "25k req/s → 13 nodes", Tone.NOW),
                new AtPoint(40_000, 20, "40k req/s → 20 nodes", Tone.PLAN))),
        new Plane(
            "",
            load,
            axis("cost", COST, Scaling.LINEAR, true),
            List.of(
                new Steps(
                    key("app"),
                    steps.stream().map(p -> new Point(p.x(), p.y() * 140 * MONTH)).toList())),
            List.of()));
  }

  static Chart tiers(int count) {
    List<Layer> layers = new ArrayList<>();
    double[] base = new double[13];
    for (int t = 0; t < count; t++) {
      List<Column> columns = new ArrayList<>();
      for (int m = 0; m <= 12; m++) {
        double cost = MONTH * 1000 * (1 + (t * 7) % 5) * Elementary.pow(1.03, m);
        columns.add(new Column(m - 0.4, m + 0.4, base[m], base[m] + cost));
        base[m] += cost;
      }
      String[] names = {"app", "cache", "database", "CDN", "queue"};
      layers.add(new Columns(key(t < 5 ? names[t] : "worker-" + t), columns));
    }
    return chart(
        "tiers-" + count,
        "The database becomes the largest cost",
        "Monthly cost by tier, stacked",
        new Plane("", months(), axis("cost", COST, Scaling.LINEAR, true), layers, List.of()));
  }

  static Chart waterfall() {
    double k = MONTH * 1000;
    List<Bar> bars =
        List.of(
            bar("public-api", new Piece(key("total"), 0, 16.5 * k, "$16.5k")),
            bar("app", new Piece(new Chart.Key("more", Ink.WORSE), 16.5 * k, 19 * k, "+$2.5k")),
            bar("cache", new Piece(new Chart.Key("less", Ink.BETTER), 19 * k, 14.5 * k, "−$4.5k")),
            bar("CDN", new Piece(new Chart.Key("more", Ink.WORSE), 14.5 * k, 15.2 * k, "+$0.7k")),
            bar("with cache 90 %", new Piece(key("total"), 0, 15.2 * k, "$15.2k")));
    return chart(
        "waterfall",
        "A 90 % hit ratio saves $1.3k a month",
        "Monthly cost from one scenario to the other",
        new Bars("", axis("cost", COST, Scaling.LINEAR, true), true, bars, List.of()));
  }

  static Bar bar(String name, Piece... pieces) {
    return new Bar(name, List.of(pieces), Optional.empty());
  }

  static Chart tornado() {
    double k = MONTH * 1000;
    Chart.Key low = new Chart.Key("low input", Ink.LIGHT);
    Chart.Key high = new Chart.Key("high input", Ink.OWN);
    String[] names = {"peak RPS", "CPU per request", "target utilisation", "cache hit ratio"};
    double[][] ends = {{13.1, 22.4}, {14.2, 19.8}, {14.7, 18.9}, {15.3, 18.2}};
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(
          bar(
              names[i],
              new Piece(low, 16.5 * k, ends[i][0] * k, "$" + ends[i][0] + "k"),
              new Piece(high, 16.5 * k, ends[i][1] * k, "$" + ends[i][1] + "k")));
    }
    return chart(
        "tornado",
        "Peak RPS drives the cost; write fraction and growth hardly matter",
        "Monthly cost when one input moves from its 5 % to its 95 % value, base $16.5k",
        new Bars(
            "",
            axis("cost", COST, Scaling.LINEAR, false),
            false,
            bars,
            List.of(new AtValue(16.5 * k, "base $16.5k", Tone.NOW))));
  }

  static Chart sobol() {
    Chart.Key alone = key("alone");
    Chart.Key together = new Chart.Key("with others", Ink.LIGHT);
    String[] names = {"peak RPS", "CPU per request", "hit ratio", "growth", "object size"};
    List<Bar> bars = new ArrayList<>();
    double share = 0.55;
    for (String name : names) {
      bars.add(
          new Bar(
              name,
              List.of(
                  new Piece(together, 0, share * 1.15, ""),
                  new Piece(alone, 0, share, Math.round(share * 100) + "%")),
              Optional.of(new Ends(share * 0.9, share * 1.1))));
      share *= 0.5;
    }
    return chart(
        "sobol",
        "Peak RPS explains 55 % of the variance of cost",
        "Sobol' indices with 95 % intervals",
        new Bars(
            "",
            axis("share of variance", Unit.PERCENT, Scaling.LINEAR, true),
            false,
            bars,
            List.of()));
  }

  static Chart exceedance() {
    return chart(
        "exceedance",
        "One chance in twenty that 17 nodes are too few",
        "Probability that more than n nodes are needed",
        new Plane(
            "",
            axis("nodes", unit("node"), Scaling.WHOLE, false),
            axis("probability", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(
                new Steps(key("need"), points(8, 22, 14, n -> 1 / (1 + Elementary.exp(n - 14))))),
            List.of(
                new AtX(14, "planned 14", Tone.PLAN),
                new AtValue(0.05, "1 in 20", Tone.NOTE),
                new AtPoint(17, 0.0474, "P95: 17 nodes", Tone.LIMIT))));
  }

  static Chart histogram() {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double z = (i - 14) / 7.0;
      double cost = MONTH * (10_000 + 400 * i);
      columns.add(new Column(cost, cost + 400 * MONTH, 0, 0.06 * Elementary.exp(-z * z / 2)));
    }
    return chart(
        "histogram",
        "Cost lies between $11k and $21k in nine of ten trials",
        "Share of 10,000 trials",
        new Plane(
            "",
            axis("cost", COST, Scaling.LINEAR, false),
            axis("share of trials", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(new Columns(key("trials"), columns)),
            List.of(
                new AtX(MONTH * 11_200, "P5", Tone.NOTE),
                new AtX(MONTH * 15_800, "median $15.8k", Tone.NOW),
                new AtX(MONTH * 16_100, "mean $16.1k", Tone.NOTE),
                new AtX(MONTH * 21_000, "P95", Tone.NOTE),
                new AtX(MONTH * 20_000, "budget $20k", Tone.LIMIT))));
  }

  static Chart levers() {
    double k = MONTH * 1000;
    String[] names = {"raise hit ratio to 95 %", "reserve instances", "compress", "smaller nodes"};
    double[] saving = {3.8, 2.9, 0.6, -0.4};
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Chart.Key key =
          saving[i] > 0 ? new Chart.Key("saves", Ink.BETTER) : new Chart.Key("costs", Ink.WORSE);
      bars.add(
          new Bar(
              names[i],
              List.of(new Piece(key, 0, saving[i] * k, "$" + saving[i] + "k")),
              Optional.of(new Ends((saving[i] - 0.5) * k, (saving[i] + 0.5) * k))));
    }
    return chart(
        "levers",
        "A higher hit ratio saves most: $3.8k a month",
        "Saving by lever with its 90 % range",
        new Bars("", axis("saving", COST, Scaling.LINEAR, true), false, bars, List.of()));
  }

  static Chart usl() {
    DoubleUnaryOperator law = n -> 995 * n / (1 + 0.02671 * (n - 1) + 0.000769 * n * (n - 1));
    List<Point> measured = points(1, 32, 8, n -> law.applyAsDouble(n) * (1 + (n % 3 - 1) / 30));
    return chart(
        "usl",
        "Throughput peaks at 36 clients",
        "Universal scalability law, measured points and competing fits",
        new Plane(
            "",
            axis("clients", unit("user"), Scaling.LINEAR, true),
            axis("throughput", RATE, Scaling.LINEAR, true),
            List.of(
                line("USL", points(1, 64, 63, law)),
                new Line(key("Amdahl"), points(1, 64, 63, n -> 995 * n / (1 + 0.05 * n)), true),
                new Line(new Chart.Key("linear", Ink.QUIET), points(1, 16, 15, n -> 995 * n), true),
                new Dots(key("measured"), measured)),
            List.of(new AtPoint(36, law.applyAsDouble(36), "peak 12.3k at 36", Tone.NOW))));
  }
}
