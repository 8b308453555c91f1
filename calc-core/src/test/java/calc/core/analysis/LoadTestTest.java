package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import calc.core.unit.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadTestTest {
  @Test
  void measurementsAreInOrderOfConcurrencyAndOtherwiseAsTheyCame() {
    LoadTest test = LoadTests.of(new double[] {4, 1, 2, 1, 4}, new double[] {40, 11, 20, 10, 39});
    assertThat(test.points()).isEqualTo(5);
    assertThat(test.levels()).isEqualTo(3);
    double[] throughputs = {11, 10, 20, 40, 39};
    for (int i = 0; i < 5; i++) {
      assertThat(test.throughput(i)).isEqualTo(throughputs[i]);
    }
    assertThat(test.concurrency(1)).isEqualTo(1);
    assertThat(test.start(0)).isZero();
    assertThat(test.start(1)).isEqualTo(2);
    assertThat(test.start(2)).isEqualTo(3);
    assertThat(test.start(3)).isEqualTo(5);
    assertThat(test.widest()).isEqualTo(4);
    assertThat(test.fastest()).isEqualTo(40);
  }

  @Test
  void whatWasGivenIsCopied() {
    double[] n = {1, 2, 3};
    double[] x = {10, 20, 30};
    LoadTest test = LoadTests.of(n, x);
    n[2] = 9;
    x[2] = 9;
    assertThat(test.widest()).isEqualTo(3);
    assertThat(test.throughput(2)).isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aConcurrencyIsAboveZero(double n) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadTests.of(new double[] {n}, new double[] {1}))
        .withMessage("a concurrency of " + n);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-Double.MIN_VALUE, Double.NaN, Double.POSITIVE_INFINITY})
  void aThroughputIsNotNegative(double x) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadTests.of(new double[] {1}, new double[] {x}))
        .withMessage("a throughput of " + x);
  }

  @Test
  void aMeasurementIsAPairAndThroughputARate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadTests.of(new double[] {1, 2}, new double[] {1}))
        .withMessage("2 concurrencies, 1 throughputs");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new LoadTest("a.csv", Units.standard().parse("MB/s"), new double[0], new double[0]))
        .withMessage("throughput must be a rate, got MB/s");
  }
}
