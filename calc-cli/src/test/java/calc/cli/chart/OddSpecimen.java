package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Charts by which a drawing is strained: very many, very long, very large. */
final class OddSpecimen {
  private OddSpecimen() {}

  static Chart orders() {
    return Specimen.chart(
        "orders",
        "Nine orders of magnitude between a cache hit and a restore",
        "Time against size",
        new Plane(
            "",
            Specimen.axis("size", Specimen.unit("B"), Scaling.LOGARITHMIC, false),
            Specimen.axis("time", Specimen.unit("s"), Scaling.LOGARITHMIC, false),
            List.of(
                Specimen.line("memory", logarithmic(1, 1e15, x -> 1e-9 + x / 1e11)),
                Specimen.line("disk", logarithmic(1, 1e15, x -> 1e-4 + x / 1e9)),
                Specimen.line("tape", logarithmic(1e3, 1e15, x -> 30 + x / 4e8))),
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
      layers.add(
          Specimen.line(
              "tier " + (char) ('A' + i), Specimen.points(0, 36, 36, m -> 5000 + m * slope)));
    }
    return Specimen.chart(
        "crowd",
        "Seven tiers grow at seven speeds",
        "Requests per second",
        new Plane(
            "",
            Specimen.months(),
            Specimen.axis("demand", Specimen.RATE, Scaling.LINEAR, true),
            layers,
            List.of()));
  }

  static Chart manyBars(int count) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double nodes = count - i;
      bars.add(
          Specimen.bar(
              "worker-" + i, new Piece(Specimen.key("nodes"), 0, nodes, (int) nodes + "")));
    }
    return Specimen.chart(
        "bars-" + count,
        count + " tiers",
        "Nodes by tier",
        new Bars(
            "",
            Specimen.axis("nodes", Specimen.unit("node"), Scaling.WHOLE, true),
            false,
            bars,
            List.of()));
  }

  static Bars formulaBars() {
    Axis axis = Specimen.axis("n", Unit.ONE, Scaling.LINEAR, true);
    return new Bars(
        "",
        axis,
        false,
        List.of(Specimen.bar("=1+1", new Piece(Specimen.key("@x"), 0, 1, ""))),
        List.of());
  }

  static Chart abroad() {
    String[] names = {
      "订单服务数据库", "خدمة الدفع", "шлюз платежей", "キャッシュ層", "🚀 launch 👩‍🚀", "ελληνικά"
    };
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      bars.add(
          Specimen.bar(
              names[i],
              new Piece(Specimen.key("número"), 0, 100.0 * (i + 1), "≈ " + (i + 1) + "00")));
    }
    return Specimen.chart(
        "abroad",
        "订单服务数据库 – خدمة الدفع is the largest 🚀",
        "Namen in vielen Schriften",
        new Bars(
            "", Specimen.axis("负载", Specimen.RATE, Scaling.LINEAR, true), false, bars, List.of()));
  }

  static Chart longNames() {
    String name = "the-service-that-keeps-all-orders-of-all-customers-in-every-region-since-2009";
    List<Layer> layers = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      double slope = 900 + 20 * i;
      layers.add(
          Specimen.line(name + "-" + i, Specimen.points(0, 12, 12, m -> 20_000 + slope * m)));
    }
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      marks.add(new AtX(6 + i * 0.5, "decide by month " + (6 + i) + ": " + name, Tone.PLAN));
    }
    return Specimen.chart(
        "long",
        "A title that is far too long for one line because somebody wrote the whole story of the "
            + "outage of last December into it, and then some more for good measure, until it ends",
        "A subtitle that is hardly shorter, with all the conditions under which this holds, and "
            + "the names of those who asked for it, and the reasons that they gave for asking",
        new Plane(
            "",
            Specimen.months(),
            Specimen.axis("demand", Specimen.RATE, Scaling.LINEAR, true),
            layers,
            marks));
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
                Specimen.axis(bad, Specimen.RATE, Scaling.LINEAR, true),
                Specimen.axis(bad, Unit.ONE, Scaling.LINEAR, false),
                List.of(
                    Specimen.line(
                        bad, Specimen.points(0, 1, 9999, x -> Elementary.sin(300 * x) * 1e307))),
                List.of(new AtX(0.5, bad, Tone.NOTE)))),
        bad);
  }

  static Chart one() {
    return Specimen.chart(
        "one",
        "A single point",
        "Nothing else",
        new Plane(
            "",
            Specimen.axis("load", Specimen.RATE, Scaling.LINEAR, false),
            Specimen.axis("time", Specimen.unit("s"), Scaling.LINEAR, false),
            List.of(Specimen.line("alone", List.of(new Point(25_000, 0.2)))),
            List.of()));
  }

  static Chart uprightBars() {
    Chart.Key app = Specimen.key("app");
    Chart.Key cache = Specimen.key("cache");
    Chart.Key db = Specimen.key("database");
    double k = Specimen.MONTH * 1000;
    List<Bar> bars = new ArrayList<>();
    String[] names = {"today", "2× traffic", "3× traffic", "3× + cache 90 %"};
    for (int i = 0; i < 4; i++) {
      double a = (6 + 5 * i) * k;
      double b = a + (1 + i) * k;
      double c = b + (7 + 3 * i) * k;
      bars.add(
          Specimen.bar(
              names[i],
              new Piece(app, 0, a, "$" + (6 + 5 * i) + "k"),
              new Piece(cache, a, b, "$" + (1 + i) + "k"),
              new Piece(db, b, c, "$" + Math.round(c / k) + "k")));
    }
    return Specimen.chart(
        "stacked",
        "A 90 % cache hit ratio saves $3.8k a month at 3× traffic",
        "Monthly cost by tier",
        new Bars(
            "",
            Specimen.axis("cost", Specimen.COST, Scaling.LINEAR, true),
            true,
            bars,
            List.of(new AtValue(30 * k, "budget $30k", Tone.LIMIT))));
  }
}
