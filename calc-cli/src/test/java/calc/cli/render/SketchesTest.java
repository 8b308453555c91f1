package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SketchesTest {
  @Test
  void aBarFillsItsShareToAnEighthOfACharacter() {
    assertThat(Sketches.bar(1, 4)).isEqualTo("████");
    assertThat(Sketches.bar(0.5, 4)).isEqualTo("██");
    assertThat(Sketches.bar(0.3125, 2)).isEqualTo("▋");
    assertThat(Sketches.bar(0, 4)).isEmpty();
  }

  @Test
  void whatIsThereShowsAndWhatIsTooMuchIsCut() {
    assertThat(Sketches.bar(1e-9, 4)).isEqualTo("▏");
    assertThat(Sketches.bar(7, 4)).isEqualTo("████");
    assertThat(Sketches.bar(-1, 4)).isEmpty();
  }

  @Test
  void aLineRisesFromTheLeastToTheGreatest() {
    assertThat(Sketches.line(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0)))
        .isEqualTo("▁▂▃▄▅▆▇█");
    assertThat(Sketches.line(List.of(-1e308, 1e308, 0.0))).isEqualTo("▁█▅");
    assertThat(Sketches.line(List.of(3.0, 3.0))).isEqualTo("▁▁");
  }

  @Test
  void whatHasNoValueLeavesAGap() {
    assertThat(Sketches.line(List.of(1.0, Double.NaN, 2.0, Double.POSITIVE_INFINITY)))
        .isEqualTo("▁ █ ");
    assertThat(Sketches.line(List.of(Double.NaN))).isEqualTo(" ");
  }

  @Property
  void aLineHasASignForEachValue(@ForAll @Size(max = 40) List<Double> values) {
    assertThat(Sketches.line(values)).hasSize(values.size());
  }
}
