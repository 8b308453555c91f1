package calc.core.formula.queueing;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Fields;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Percentage;

/** Compares stations with the columns of a vector. */
final class Columns {
  private Columns() {}

  /** The columns utilization, response, inside and throughput, each a list. */
  static void check(List<StationLoad> stations, Fields expected, Percentage tolerance) {
    check(stations, StationLoad::utilization, expected.list("utilization"), tolerance);
    check(stations, StationLoad::response, expected.list("response"), tolerance);
    check(stations, StationLoad::inside, expected.list("inside"), tolerance);
    check(stations, StationLoad::throughput, expected.list("throughput"), tolerance);
  }

  /** The same columns, each a list for every class. */
  static void checkClasses(List<List<StationLoad>> classes, Fields expected, Percentage tolerance) {
    assertThat(classes).hasSameSizeAs(expected.table("response"));
    for (int r = 0; r < classes.size(); r++) {
      List<StationLoad> stations = classes.get(r);
      check(stations, StationLoad::utilization, expected.table("utilization")[r], tolerance);
      check(stations, StationLoad::response, expected.table("response")[r], tolerance);
      check(stations, StationLoad::inside, expected.table("inside")[r], tolerance);
      check(stations, StationLoad::throughput, expected.table("throughput")[r], tolerance);
    }
  }

  private static void check(
      List<StationLoad> stations,
      ToDoubleFunction<StationLoad> figure,
      double[] expected,
      Percentage tolerance) {
    double[] actual = stations.stream().mapToDouble(figure).toArray();
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("station %s", i + 1).isCloseTo(expected[i], tolerance);
    }
  }
}
