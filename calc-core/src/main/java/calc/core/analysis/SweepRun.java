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
  private final Map<String, Double> held;
  private final Line line;
  private final Tabulation table;

  /**
   * Computes a sweep.
   *
   * @param held what keeps a value
   */
  SweepRun(Model model, List<SweepAxis> axes, Tabulation.Wanted wanted, Map<String, Double> held) {
    this.axes = axes;
    this.points = axes.stream().mapToInt(SweepAxis::size).reduce(1, Math::multiplyExact);
    this.held = held;
    this.line = Line.of(axes.get(0).name()).holding(held);
    Set<String> free = axes.stream().map(SweepAxis::name).collect(Collectors.toSet());
    free.addAll(held.keySet());
    this.table = new Tabulation(model, free, wanted, points, this::set);
  }

  /** The way through the values of the only input. */
  Line line() {
    return line;
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
    held.forEach((name, kept) -> blocks.get(name)[point] = kept);
    int slower = points;
    for (SweepAxis axis : axes) {
      slower /= axis.size();
      blocks.get(axis.name())[point] = axis.value(index / slower % axis.size());
    }
  }
}
