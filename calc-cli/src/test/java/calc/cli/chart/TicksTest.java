package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Scaling;
import calc.core.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static List<String> labels(String unit, Scaling scaling, double low, double high) {
    Range.Extent extent = new Range.Extent();
    extent.add(low);
    extent.add(high);
    Unit read = unit.equals("1") ? Unit.ONE : Specimen.unit(unit);
    Axis axis = new Axis("x", read, scaling, false);
    return Scale.of(axis, extent, false).ticks(5).stream().map(Tick::label).toList();
  }

  @Test
  void haveTheScaleOfPeople() {
    assertThat(labels("req/s", Scaling.LINEAR, 0, 25_000))
        .containsExactly("0", "5k", "10k", "15k", "20k", "25k");
    assertThat(labels("USD/month", Scaling.LINEAR, 0, 16_000 * Specimen.MONTH))
        .containsExactly("$0", "$5k", "$10k", "$15k");
    assertThat(labels("ms", Scaling.LINEAR, 0, 0.4))
        .containsExactly("0", "100 ms", "200 ms", "300 ms", "400 ms");
    assertThat(labels("ms", Scaling.LINEAR, 0, 2))
        .containsExactly("0", "0.5 s", "1 s", "1.5 s", "2 s");
  }

  @Test
  void haveDigitsEnoughToTellThemApart() {
    assertThat(labels("%", Scaling.LINEAR, 0.999, 0.9995))
        .containsExactly("99.9%", "99.92%", "99.94%");
    assertThat(labels("1", Scaling.LINEAR, 1e6, 1e6 + 4))
        .containsExactly("1M", "1.000001M", "1.000002M", "1.000003M", "1.000004M");
  }

  @Test
  void areWholeWhereThingsAre() {
    assertThat(labels("node", Scaling.WHOLE, 1, 3)).containsExactly("1", "2", "3");
    assertThat(labels("1", Scaling.MONTHS, 0, 3)).containsExactly("0", "1", "2", "3");
    assertThat(labels("1", Scaling.MONTHS, 0, 36)).containsExactly("0", "12", "24", "36");
  }

  @Test
  void spanAnyOrdersOfMagnitude() {
    assertThat(labels("s", Scaling.LOGARITHMIC, 1e-9, 1e3))
        .contains("1 ns", "1 ms", "1 s", "10 min");
    assertThat(labels("1", Scaling.LOGARITHMIC, 1e-300, 1e300)).hasSizeBetween(3, 6);
    assertThat(labels("1", Scaling.LINEAR, -1e308, 1e308)).contains("0", "1e308", "−1e308");
  }

  /** A single number tells nothing of how high anything is. */
  @Test
  void areTwoAtLeastHoweverLowThePanel() {
    Letters letters = new Letters(1);
    for (double high : new double[] {1.9, 3, 7, 24_000, 4.9e6, 9.1}) {
      Range.Extent extent = new Range.Extent();
      extent.add(high);
      Axis axis = new Axis("x", Unit.ONE, Scaling.LINEAR, true);
      for (int height = 40; height < 200; height += 7) {
        assertThat(Ticks.beside(Scale.of(axis, extent, true), height, letters))
            .as(high + " on " + height)
            .hasSizeGreaterThan(1);
      }
    }
  }

  @Test
  void standAroundASingleValue() {
    assertThat(labels("req/s", Scaling.LINEAR, 100, 100)).contains("100");
    assertThat(labels("req/s", Scaling.LOGARITHMIC, 100, 100)).contains("100");
    assertThat(labels("req/s", Scaling.LINEAR, 0, 0)).contains("0", "1");
  }
}
