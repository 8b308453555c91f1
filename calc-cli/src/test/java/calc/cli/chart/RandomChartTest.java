package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RandomChartTest {
  private static final List<Size> SIZES = List.of(Size.DOCUMENT, Size.SLIDE, Size.of(400, 900));

  @Property(tries = 120)
  void drawsAnyChartWithLettersApart(@ForAll long seed) {
    Size size = SIZES.get(Math.floorMod(seed, SIZES.size()));
    String svg = Drawing.svg(RandomChart.of(seed), Look.LIGHT, size);
    assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").hasSizeLessThan(1_000_000);
    assertThat(Drawn.of(svg).faults(size)).isEmpty();
    assertThat(ChartData.csv(RandomChart.of(seed))).doesNotContain("NaN");
  }

  @Property(tries = 60)
  void drawsOrRefusesTheSmallestPictures(@ForAll long seed) {
    Size size = Size.of(320, 200);
    try {
      assertThat(Drawn.of(Drawing.svg(RandomChart.of(seed), Look.DARK, size)).faults(size))
          .isEmpty();
    } catch (DrawingException e) {
      assertThat(e).hasMessageContaining("too small");
    }
  }
}
