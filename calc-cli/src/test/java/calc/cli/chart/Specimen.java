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
    all.addAll(List.of(sobol(), exceedance(), histogram(), levers(), usl(), burnDown()));
    all.addAll(List.of(detection(), blocks(), orders(), crowd(), tiers(30), manyBars(30)));
    all.addAll(List.of(manyBars(1), abroad(), longNames(), hostile(), one(), uprightBars()));
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

  static Chart burnDown() {
    return chart(
        "budget",
        "At this rate the error budget is spent on day 21",
        "Error budget left over a window of 30 days",
        new Plane(
            "",
            axis("time", unit("d"), Scaling.LINEAR, true),
            axis("budget left", Unit.PERCENT, Scaling.LINEAR, true),
            List.of(
                line("expected", points(0, 30 * 86400.0, 30, t -> 1 - t / (30 * 86400.0))),
                line(
                    "at this rate",
                    points(0, 30 * 86400.0, 30, t -> 1 - 1.43 * t / (30 * 86400.0)))),
            List.of(new AtX(21 * 86400.0, "spent", Tone.LIMIT))));
  }

  static Chart detection() {
    List<Layer> layers = new ArrayList<>();
    double[] windows = {3600, 21_600, 259_200};
    double[] burns = {14.4, 6, 1};
    String[] names = {"page 1 h", "page 6 h", "ticket 3 d"};
    for (int i = 0; i < 3; i++) {
      List<Point> points = new ArrayList<>();
      for (double e = burns[i] * 1e-3; e < 1.01; e *= 1.2) {
        points.add(new Point(e, windows[i] * burns[i] * 1e-3 / e));
      }
      layers.add(line(names[i], points));
    }
    return chart(
        "detection",
        "A full outage is found in 52 s",
        "Detection time against error rate, by alert",
        new Plane(
            "",
            axis("error rate", Unit.PERCENT, Scaling.LOGARITHMIC, false),
            axis("time until detected", unit("s"), Scaling.LOGARITHMIC, false),
            layers,
            List.of(new AtX(0.001, "SLO 99.9%", Tone.LIMIT))));
  }

  static Chart blocks() {
    String[] names = {"network", "database primary", "DNS", "deployments"};
    double[] minutes = {22, 13, 4.4, 2.1};
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(bar(names[i], new Piece(key("down"), 0, minutes[i] * 60, minutes[i] + " min")));
    }
    return chart(
        "availability",
        "The network takes half of the 43.2 min",
        "Expected downtime in a month by block",
        new Bars(
            "",
            axis("downtime", unit("min"), Scaling.LINEAR, true),
            false,
            bars,
            List.of(new AtValue(43.2 * 60, "budget 43.2 min", Tone.LIMIT))));
  }

  static Chart orders() {
    return chart(
        "orders",
        "Nine orders of magnitude between a cache hit and a restore",
        "Time against size",
        new Plane(
            "",
            axis("size", unit("B"), Scaling.LOGARITHMIC, false),
            axis("time", unit("s"), Scaling.LOGARITHMIC, false),
            List.of(
                line("memory", logarithmic(1, 1e15, x -> 1e-9 + x / 1e11)),
                line("disk", logarithmic(1, 1e15, x -> 1e-4 + x / 1e9)),
                line("tape", logarithmic(1e3, 1e15, x -> 30 + x / 4e8))),
            List.of(
                new AtValue(3600, "recovery objective 1 h", Tone.LIMIT),
                new AtPoint(1e12, 1000.0001, "today's 1 TB", Tone.NOW))));
  }

  static List<Point> logarithmic(double from, double to, DoubleUnaryOperator law) {
    List<Point> points = new ArrayList<>();
    for (double x = from; x <= to * 1.001; x *= Elementary.pow(10, 0.25)) {
      points.add(new Point(x, law.applyAsDouble(x)));
    }
    return points;
  }

  static Chart crowd() {
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      double slope = 1000 + 700 * i;
      layers.add(line("tier " + (char) ('A' + i), points(0, 36, 36, m -> 5000 + m * slope)));
    }
    return chart(
        "crowd",
        "Seven tiers grow at seven speeds",
        "Requests per second",
        new Plane("", months(), axis("demand", RATE, Scaling.LINEAR, true), layers, List.of()));
  }

  static Chart manyBars(int count) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double nodes = count - i;
      bars.add(bar("worker-" + i, new Piece(key("nodes"), 0, nodes, (int) nodes + "")));
    }
    return chart(
        "bars-" + count,
        count + " tiers",
        "Nodes by tier",
        new Bars("", axis("nodes", unit("node"), Scaling.WHOLE, true), false, bars, List.of()));
  }

  static Bars formulaBars() {
    Axis axis = axis("n", Unit.ONE, Scaling.LINEAR, true);
    return new Bars(
        "", axis, false, List.of(bar("=1+1", new Piece(key("@x"), 0, 1, ""))), List.of());
  }

  static Chart abroad() {
    String[] names = {
      "订单服务数据库", "خدمة الدفع", "шлюз платежей", "キャッシュ層", "🚀 launch 👩‍🚀", "ελληνικά"
    };
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(bar(names[i], new Piece(key("número"), 0, 100.0 * (i + 1), "≈ " + (i + 1) + "00")));
    }
    return chart(
        "abroad",
        "订单服务数据库 – خدمة الدفع is the largest 🚀",
        "Namen in vielen Schriften",
        new Bars("", axis("负载", RATE, Scaling.LINEAR, true), false, bars, List.of()));
  }

  static Chart longNames() {
    String name = "the-service-that-keeps-all-orders-of-all-customers-in-every-region-since-2009";
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double slope = 900 + 20 * i;
      layers.add(line(name + "-" + i, points(0, 12, 12, m -> 20_000 + slope * m)));
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      marks.add(new AtX(6 + i * 0.5, "decide by month " + (6 + i) + ": " + name, Tone.PLAN));
    }
    return chart(
        "long",
        "A title that is far too long for one line because somebody wrote the whole story of the "
            + "outage of last December into it, and then some more for good measure, until it ends",
        "A subtitle that is hardly shorter, with all the conditions under which this holds, and "
            + "the names of those who asked for it, and the reasons that they gave for asking",
        new Plane("", months(), axis("demand", RATE, Scaling.LINEAR, true), layers, marks));
  }

  static Chart hostile() {
    String bad = "<script>alert('x')</script> & \"quoted\" \u0000\u0007\uD800 \u202Eevil\uFFFF";
    return new Chart(
        "hostile",
        bad,
        bad,
        List.of(
            new Plane(
                bad,
                axis(bad, RATE, Scaling.LINEAR, true),
                axis(bad, Unit.ONE, Scaling.LINEAR, false),
                List.of(line(bad, points(0, 1, 9999, x -> Elementary.sin(300 * x) * 1e307))),
                List.of(new AtX(0.5, bad, Tone.NOTE)))),
        bad);
  }

  static Chart one() {
    return chart(
        "one",
        "A single point",
        "Nothing else",
        new Plane(
            "",
            axis("load", RATE, Scaling.LINEAR, false),
            axis("time", unit("s"), Scaling.LINEAR, false),
            List.of(line("alone", List.of(new Point(25_000, 0.2)))),
            List.of()));
  }

  static Chart uprightBars() {
    Chart.Key app = key("app");
    Chart.Key cache = key("cache");
    Chart.Key db = key("database");
    double k = MONTH * 1000;
    List<Bar> bars = new ArrayList<>();
    String[] names = {"today", "2× traffic", "3× traffic", "3× + cache 90 %"};
    for (int i = 0; i < 4; i++) {
      double a = (6 + 5 * i) * k;
      double b = a + (1 + i) * k;
      double c = b + (7 + 3 * i) * k;
      bars.add(
          bar(
              names[i],
              new Piece(app, 0, a, "$" + (6 + 5 * i) + "k"),
              new Piece(cache, a, b, "$" + (1 + i) + "k"),
              new Piece(db, b, c, "$" + Math.round(c / k) + "k")));
    }
    return chart(
        "stacked",
        "A 90 % cache hit ratio saves $3.8k a month at 3× traffic",
        "Monthly cost by tier",
        new Bars(
            "",
            axis("cost", COST, Scaling.LINEAR, true),
            true,
            bars,
            List.of(new AtValue(30 * k, "budget $30k", Tone.LIMIT))));
  }
}
