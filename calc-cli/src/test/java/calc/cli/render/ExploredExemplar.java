package calc.cli.render;

import calc.core.result.Series;
import calc.core.result.Solution;
import calc.core.result.SweepTable;
import calc.core.result.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What exploring the exemplar gives, written out by hand. */
public final class ExploredExemplar {
  private ExploredExemplar() {}

  /** A sweep of a few points, one of which has no value. */
  public static SweepTable sweep() {
    Series peak =
        new Series(
            "peak", Exemplar.value("1 req/s").unit(), false, new double[] {20e3, 25e3, 30e3});
    Series nodes =
        new Series(
            "app.nodes", Exemplar.count("1 node").unit(), true, new double[] {10, 13, Double.NaN});
    return new SweepTable(
        "Public API",
        List.of(new SweepTable.Axis(Exemplar.value("25k req/s"), false, peak)),
        List.of(nodes),
        Map.of(1, List.of("app +3 nodes")),
        Map.of(2, "app.load is beyond measure"),
        List.of(
            new SweepTable.Breakpoint(
                new Threshold(
                    Exemplar.value("22000.000022 req/s"),
                    Optional.of(Exemplar.value("22k req/s")),
                    true),
                SweepTable.Kind.STEP,
                "app.nodes",
                "10 → 13 nodes"),
            new SweepTable.Breakpoint(
                new Threshold(Exemplar.value("26k req/s"), Optional.empty(), true),
                SweepTable.Kind.NO_VALUE,
                "app.load is beyond measure",
                "no value from here on")),
        false,
        List.of());
  }

  /** The limit of the database, solved for. */
  public static Solution solution() {
    Solution.Crossing answer =
        new Solution.Crossing(
            new Threshold(Exemplar.value("40k req/s"), Optional.empty(), true),
            OptionalDouble.of(1.6),
            List.of("db.utilization >= 80%"));
    return new Solution(
        "Public API",
        "db.utilization >= 80% or app.nodes >= 30",
        "peak",
        Exemplar.value("25k req/s"),
        false,
        Optional.of(answer),
        List.of(answer),
        false,
        Exemplar.value("1 req/s"),
        Exemplar.value("1M req/s"),
        "",
        List.of());
  }
}
