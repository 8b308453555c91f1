package calc.core.analysis;

import calc.core.model.Model;
import calc.core.result.Series;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of some quantities at every point of a sweep. */
final class SweepRun {
  private final List<SweepAxis> axes;
  private final int points;
  private final Line line;
  private final Tabulation table;

  /**
   * Computes a sweep.
   *
   * @param shown names of the quantities a reader asked for
   * @param counts names of further ones that are followed
   */
  SweepRun(Model model, List<SweepAxis> axes, List<String> shown, Set<String> counts) {
    this.axes = axes;
    this.points = axes.stream().mapToInt(SweepAxis::size).reduce(1, Math::multiplyExact);
    this.line = Line.of(axes.get(0).name());
    Set<String> free = axes.stream().map(SweepAxis::name).collect(Collectors.toSet());
    this.table = new Tabulation(model, free, shown, counts, points, this::set);
  }

  /** The quantities a reader asked for. */
  List<Series> series() {
    return table.series();
  }

  /** Why a point lacks values, by point. */
  Map<Integer, String> lacks() {
    return table.lacks();
  }

  /** Whether a point has all values. */
  boolean isWhole(int point) {
    return !lacks().containsKey(point);
  }

  /** The names of the quantities that are followed. */
  Set<String> followed() {
    return table.followed();
  }

  /** The value of a quantity that is followed, at a point. */
  double value(String quantity, int point) {
    return table.value(quantity, point);
  }

  /** The value of a quantity that is followed, where the only input has a value. */
  double valueAt(String quantity, double input) {
    return table.valueAt(quantity, line, input);
  }

  /** Whether all values are there where the only input has a value. */
  boolean isWholeAt(double input) {
    return table.isWholeAt(line, input);
  }

  private void set(int index, int point, Map<String, double[]> blocks) {
    int slower = points;
    for (SweepAxis axis : axes) {
      slower /= axis.size();
      blocks.get(axis.name())[point] = axis.value(index / slower % axis.size());
    }
  }
}
