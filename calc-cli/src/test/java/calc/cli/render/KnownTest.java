package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.unit.Digits;
import calc.core.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No digit is shown that the error does not leave. */
class KnownTest {
  private static final Known THREE = new Known(Digits.of(3));

  /**
   * An unstable queue has no 95th percentile of its wait; its median is known to 2 % all the same.
   */
  @Test
  void anInfinitePercentileHidesNoError() {
    double none = Double.POSITIVE_INFINITY;
    List<Percentile> percentiles =
        List.of(
            new Percentile(0.05, new Estimate(10, 0.1)),
            new Percentile(0.5, new Estimate(20, 0.4)),
            new Percentile(0.95, new Estimate(none, none)));
    assertThat(THREE.worst(percentiles)).isEqualTo("2 %");
  }

  @ParameterizedTest
  @CsvSource({
    "123.456, 0, 123",
    "123.456, 0.01, 123",
    "123.456, 5, 120",
    "123.456, 20, 100",
    "123.456, 200, 100",
    "123.456, 1000, 0",
    "-0.123456, 0.005, -0.12",
    "0, 3, 0"
  })
  void figuresHaveTheDigitsThatTheirErrorLeaves(double value, double error, String shown) {
    assertThat(THREE.text(new Estimate(value, error), Unit.ONE, false)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 50 %",
    "0.031, 0.0019, 3.1 % ± 0.2",
    "0.25, 0.000019, 25.000 % ± 0.002",
    "0.013, 0.00029, 1.30 % ± 0.03",
    "0.5, 0.19, 50 % ± 20"
  })
  void chancesStandBesideTheirError(double chance, double error, String shown) {
    assertThat(THREE.chance(new Estimate(chance, error))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"0.5, 50 %", "0.123456, 12.3 %", "0.99714, 99.71 %", "0.00123, 0.12 %", "0, 0 %"})
  void percentagesHaveMoreDigitsNextToTheEnds(double chance, String shown) {
    assertThat(Known.percent(chance)).isEqualTo(shown);
  }
}
