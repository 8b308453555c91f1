package calc.core.analysis;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.result.UslFit;
import calc.core.result.UslFit.Points;
import calc.core.result.UslFit.Row;
import calc.core.result.Value;
import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class UslComparisonTest {
  private static final FittedLaw LINEAR =
      new FittedLaw(10, 0, 0, 0, 1, java.util.Set.of(), FittedLaw.Errors.NONE);

  @Test
  void everyMeasurementStandsBesideTheLaw() {
    LoadTest test = LoadTests.of(new double[] {4, 1, 2}, new double[] {30, 11, 20});
    Points points = new UslComparison(test, LINEAR).points();
    assertThat(points.concurrency().size()).isEqualTo(3);
    assertThat(base(points.concurrency().at(2))).isEqualTo(4);
    assertThat(base(points.measured().at(2))).isEqualTo(30);
    assertThat(base(points.fitted().at(2))).isEqualTo(40);
    assertThat(base(points.residual().at(2))).isCloseTo(-0.25, within(1e-15));
    assertThat(base(points.residual().at(0))).isCloseTo(0.1, within(1e-15));
    assertThat(points.residual().unit().symbol()).isEqualTo("%");
    assertThat(points.measured().unit().symbol()).isEqualTo("req/s");
  }

  @Test
  void aRowIsTheMeanOfWhatWasMeasuredAtOneConcurrency() {
    LoadTest test = LoadTests.of(new double[] {2, 1, 2, 1, 3}, new double[] {17, 11, 19, 9, 30});
    assertThat(new UslComparison(test, LINEAR).rows().stream().map(Row::points))
        .containsExactly(2, 2, 1);
    Row two = new UslComparison(test, LINEAR).rows().get(1);
    assertThat(base(two.from())).isEqualTo(2);
    assertThat(base(two.to())).isEqualTo(2);
    assertThat(base(two.measured())).isEqualTo(18);
    assertThat(base(two.fitted())).isEqualTo(20);
    assertThat(base(two.residual())).isCloseTo(-0.1, within(1e-15));
  }

  @Test
  void fifteenConcurrenciesHaveARowEachAndSixteenShareOne() {
    assertThat(rows(15)).hasSize(15).allMatch(row -> row.points() == 1);
    assertThat(rows(16)).hasSize(15);
    assertThat(Arrays.stream(rows(16)).mapToInt(Row::points).sum()).isEqualTo(16);
    assertThat(rows(32)).hasSize(15).allMatch(row -> row.points() >= 2 && row.points() <= 3);
  }

  @Property(tries = 200)
  void rowsHoldEveryMeasurementOnceFromLowToHigh(@ForAll @IntRange(min = 3, max = 500) int levels) {
    Row[] rows = rows(levels);
    assertThat(rows).hasSizeLessThanOrEqualTo(15);
    assertThat(base(rows[0].from())).isEqualTo(1);
    assertThat(base(rows[rows.length - 1].to())).isEqualTo(levels);
    for (int i = 1; i < rows.length; i++) {
      assertThat(base(rows[i].from())).isEqualTo(base(rows[i - 1].to()) + 1);
    }
    assertThat(Arrays.stream(rows).mapToInt(Row::points).sum()).isEqualTo(levels);
    double share = levels / (double) rows.length;
    assertThat(rows).allMatch(row -> Math.abs(row.points() - share) <= 1);
  }

  @Test
  void aLevelThatHoldsMostMeasurementsStaysOneRow() {
    double[] n = IntStream.range(0, 1000).mapToDouble(i -> Math.max(1, i - 960)).toArray();
    UslFit.Row first = new UslComparison(LoadTests.of(n, n), LINEAR).rows().get(0);
    assertThat(first.points()).isEqualTo(962);
    assertThat(base(first.to())).isEqualTo(1);
  }

  @Test
  void aRowOfSeveralConcurrenciesComparesMeans() {
    Row row = rows(32)[0];
    assertThat(base(row.from())).isEqualTo(1);
    assertThat(base(row.to())).isEqualTo(2);
    assertThat(base(row.measured())).isCloseTo(15, withinRelative(1e-15));
    assertThat(base(row.fitted())).isCloseTo(15, withinRelative(1e-15));
  }

  private static Row[] rows(int levels) {
    double[] n = IntStream.rangeClosed(1, levels).mapToDouble(i -> i).toArray();
    double[] x = Arrays.stream(n).map(i -> 10 * i).toArray();
    return new UslComparison(LoadTests.of(n, x), LINEAR).rows().toArray(Row[]::new);
  }

  private static double base(Value value) {
    return value.quantity().orElseThrow().value();
  }
}
