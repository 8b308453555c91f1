package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Block.Sketch;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.Spread;
import calc.core.unit.Digits;
import calc.core.unit.Unit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadSketchTest {
  private final SpreadSketch sketch = new SpreadSketch(new Numbers(Digits.of(3)));

  @Test
  void aColumnIsAsHighAsItsValueIsLikely() {
    Spread nodes = spread(true, step(2, 0), step(3, 0.25), step(4, 0.75), step(5, 1));
    assertThat(cells(nodes)).containsExactly("n", "3", "▁█▁", "5");
  }

  @Test
  void whatIsContinuousBeginsAtItsFirstEdge() {
    Spread cost = spread(false, step(1, 0), step(2, 0.9), step(3, 1));
    assertThat(cells(cost)).containsExactly("n", "1", "█▁", "3");
  }

  @Test
  void manyIntervalsAreDrawnTogether() {
    Step[] steps =
        IntStream.rangeClosed(0, 100).mapToObj(i -> step(i, i / 100.0)).toArray(Step[]::new);
    assertThat(cells(spread(false, steps)).get(2)).hasSize(25);
  }

  @Test
  void oneValueIsNoDistribution() {
    assertThat(sketch.block(List.of(spread(true, step(2, 0), step(3, 1))))).isEmpty();
    assertThat(sketch.block(List.of())).isEmpty();
  }

  private List<String> cells(Spread spread) {
    Sketch block = (Sketch) sketch.block(List.of(spread)).orElseThrow();
    return block.table().rows().get(0).cells().stream().map(Cell::text).toList();
  }

  private static Spread spread(boolean whole, Step... steps) {
    return new Spread("n", Unit.ONE, whole, whole, List.of(steps), List.of());
  }

  private static Step step(double value, double atMost) {
    return new Step(value, new Estimate(atMost, 0));
  }
}
