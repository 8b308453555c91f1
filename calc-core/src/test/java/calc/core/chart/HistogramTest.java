package calc.core.chart;

import static calc.core.chart.Simulated.MODEL;
import static calc.core.chart.Simulated.chart;
import static calc.core.chart.Simulated.layer;
import static calc.core.chart.Simulated.marks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.model.Design;
import calc.core.result.Chart;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static final SimulationResult RESULT = Simulated.of(MODEL);
  private static final Chart NODES = chart(Histogram.of(RESULT, "nodes"));
  private static final Chart BILL = chart(Histogram.of(RESULT, "bill"));

  @Test
  void columnsAreAllThereIsButTheTails() {
    for (String name : List.of("nodes", "bill")) {
      List<Step> edges = RESULT.spread(name).orElseThrow().edges();
      double below = edges.get(0).atMost().value();
      double above = 1 - edges.get(edges.size() - 1).atMost().value();
      double drawn =
          layer(chart(Histogram.of(RESULT, name)), Columns.class).columns().stream()
              .mapToDouble(column -> column.high() - column.low())
              .sum();
      assertThat(drawn).isGreaterThan(0.98).isCloseTo(1 - below - above, within(1e-9));
    }
  }

  @Test
  void columnsTouchAndStandOnZero() {
    for (Chart chart : List.of(NODES, BILL)) {
      List<Column> columns = layer(chart, Columns.class).columns();
      for (int i = 0; i < columns.size(); i++) {
        assertThat(columns.get(i).low()).isZero();
        assertThat(columns.get(i).high()).isNotNegative();
        assertThat(columns.get(i).to()).isGreaterThan(columns.get(i).from());
        assertThat(i == 0 || columns.get(i - 1).to() == columns.get(i).from()).isTrue();
      }
    }
  }

  @Test
  void aCountLiesInTheMiddleOfItsColumn() {
    Column first = layer(NODES, Columns.class).columns().get(0);
    assertThat(first.from())
        .isEqualTo(RESULT.spread("nodes").orElseThrow().edges().get(0).value() + 0.5);
    assertThat(first.to() - first.from()).isEqualTo(1);
  }

  @Test
  void whatIsNotDrawnIsSaid() {
    assertThat(BILL.subtitle())
        .matches("Probability of each column; 0\\.\\d+% at or below \\$.*; 0\\.\\d+% above \\$.*");
  }

  @Test
  void theTitleSaysWhereItLiesAndMarksWhatIsKnownOfIt() {
    assertThat(BILL.title())
        .isEqualTo("bill lies between $18k/month and $33k/month in 90% of cases");
    assertThat(marks(BILL))
        .containsExactly("point estimate $22k/month", "P95 $33k/month", "mean $24.8k/month");
    assertThat(Histogram.of(RESULT, "rent").why()).startsWith("rent is $100/month in every trial");
  }

  @Test
  void trialsWithoutAValueAreNoTail() {
    SimulationResult result =
        Simulated.of(Design.of("room ~ uniform(-1, 3)", "wait = sqrt(room)").model());
    Chart chart = chart(Histogram.of(result, "wait"));
    assertThat(chart.title()).isEqualTo("wait has no value in 25% of the trials");
    assertThat(chart.subtitle()).endsWith("; in 25% it has no value");
    double drawn = layer(chart, Columns.class).columns().stream().mapToDouble(Column::high).sum();
    assertThat(drawn).isCloseTo(0.75, within(0.01));
  }
}
