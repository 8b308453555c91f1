package calc.core.analysis;

import calc.core.result.Series;
import calc.core.result.UslFit;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** What was measured beside what the law says. */
final class UslComparison {
  private static final int MOST_ROWS = 15;

  private final LoadTest test;
  private final FittedLaw law;

  UslComparison(LoadTest test, FittedLaw law) {
    this.test = test;
    this.law = law;
  }

  UslFit.Points points() {
    int count = test.points();
    double[] concurrency = new double[count];
    double[] measured = new double[count];
    double[] fitted = new double[count];
    double[] residual = new double[count];
    for (int i = 0; i < count; i++) {
      concurrency[i] = test.concurrency(i);
      measured[i] = test.throughput(i);
      fitted[i] = law.throughput(concurrency[i]);
      residual[i] = residual(measured[i], fitted[i]);
    }
    return new UslFit.Points(
        new Series("concurrency", Unit.ONE, false, concurrency),
        new Series("measured", test.unit(), false, measured),
        new Series("fitted", test.unit(), false, fitted),
        new Series("residual", Unit.PERCENT, false, residual));
  }

  /** A row a level or, where these are many, rows of several levels with about as many points. */
  List<UslFit.Row> rows() {
    List<UslFit.Row> rows = new ArrayList<>();
    int left = Math.min(MOST_ROWS, test.levels());
    int level = 0;
    while (level < test.levels()) {
      int last = level + 1;
      int most = test.levels() - left + 1;
      double share = (double) (test.points() - test.start(level)) / left;
      // The next level is taken as well if that comes nearer to an equal share.
      while (last < most
          && test.start(last) + test.start(last + 1) - 2 * test.start(level) < 2 * share) {
        last++;
      }
      rows.add(row(test.start(level), test.start(last)));
      level = last;
      left--;
    }
    return rows;
  }

  private UslFit.Row row(int start, int end) {
    double measured = 0;
    double fitted = 0;
    for (int i = start; i < end; i++) {
      measured += test.throughput(i) / (end - start);
      fitted += law.throughput(test.concurrency(i)) / (end - start);
    }
    return new UslFit.Row(
        value(test.concurrency(start), Unit.ONE),
        value(test.concurrency(end - 1), Unit.ONE),
        end - start,
        value(measured, test.unit()),
        value(fitted, test.unit()),
        value(residual(measured, fitted), Unit.PERCENT));
  }

  private static double residual(double measured, double fitted) {
    return measured / fitted - 1;
  }

  private static Value value(double number, Unit unit) {
    return Value.known(new Quantity(number, unit), false);
  }
}
