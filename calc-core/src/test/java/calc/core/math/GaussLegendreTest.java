package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten nodes make polynomials up to degree 19 exact. */
class GaussLegendreTest {
  @ParameterizedTest(name = "x^{0}")
  @ValueSource(ints = {0, 1, 2, 7, 18, 19})
  void powersUpToNineteenAreExact(int power) {
    double integral = integral(0, 2, 1, x -> Math.pow(x, power));
    assertThat(integral / Math.pow(2, power + 1)).isCloseTo(1.0 / (power + 1), within(1e-15));
  }

  @Test
  void theTwentiethPowerIsNot() {
    double integral = integral(-1, 1, 1, x -> Math.pow(x, 20));
    // The error of the rule, 2^21 · (10!)^4 / (21 · (20!)^2).
    assertThat(2.0 / 21 - integral).isCloseTo(2.9256e-6, within(1e-9));
  }

  @Test
  void moreEqualPartsBringTheExponentialToTheLastDigits() {
    double exact = StrictMath.expm1(12);
    assertThat(integral(0, 12, 1, StrictMath::exp)).isNotCloseTo(exact, within(1e-6));
    assertThat(integral(0, 12, 12, StrictMath::exp)).isCloseTo(exact, within(1e-10));
  }

  @Test
  void nodesAreWrittenFromWhereTheyAreToBegin() {
    double[] nodes = new double[2 + 2 * GaussLegendre.NODES];
    double[] weights = nodes.clone();
    GaussLegendre.fill(3, 5, 2, nodes, weights, 2);
    assertThat(nodes[0] + nodes[1] + weights[0] + weights[1]).isZero();
    for (int i = 2; i < nodes.length; i++) {
      assertThat(nodes[i]).isBetween(i < 12 ? 3.0 : 4.0, i < 12 ? 4.0 : 5.0);
      assertThat(weights[i]).isPositive();
    }
  }

  @Test
  void noPartsAreNoNodes() {
    GaussLegendre.fill(3, 3, 0, new double[0], new double[0], 0);
    assertThat(integral(3, 3, 0, x -> 1)).isZero();
  }

  private static double integral(double low, double high, int parts, DoubleUnaryOperator of) {
    double[] nodes = new double[parts * GaussLegendre.NODES];
    double[] weights = new double[nodes.length];
    GaussLegendre.fill(low, high, parts, nodes, weights, 0);
    Sum sum = new Sum();
    for (int i = 0; i < nodes.length; i++) {
      sum.add(weights[i] * of.applyAsDouble(nodes[i]));
    }
    return sum.value();
  }
}
