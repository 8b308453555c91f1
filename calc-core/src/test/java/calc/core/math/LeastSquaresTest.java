package calc.core.math;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class LeastSquaresTest {
  /** b1 · (1 − exp(−b2 · x)), and nowhere for b2 of 0 or less. */
  private static LeastSquares.Curve adsorption(double[] x, double... y) {
    return new LeastSquares.Curve() {
      @Override
      public int points() {
        return x.length;
      }

      @Override
      public double measured(int point) {
        return y[point];
      }

      @Override
      public LeastSquares.Shape with(double[] b) {
        return (point, slopes) -> {
          double left = Elementary.exp(-b[1] * x[point]);
          slopes[0] = 1 - left;
          slopes[1] = b[0] * x[point] * left;
          return b[1] > 0 ? b[0] * (1 - left) : 1e200;
        };
      }
    };
  }

  /** A straight line through points. */
  private static LeastSquares.Equations line(double[] x, double... y) {
    return new LeastSquares.Equations() {
      @Override
      public int count() {
        return x.length;
      }

      @Override
      public double at(int equation, double[] coefficients) {
        coefficients[0] = 1;
        coefficients[1] = x[equation];
        return y[equation];
      }
    };
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("math/least-squares.json")
  void agreesWithCertifiedValues(Vector v) {
    double[] x = v.in().list("x");
    LeastSquares.Fit fit =
        LeastSquares.fit(adsorption(x, v.in().list("y")), 1_000, v.in().list("start"))
            .orElseThrow();
    // Eleven digits are certified; the method stops where the squares no longer change, which is
    // about the root of a double's precision away.
    assertThat(fit.parameters()[0]).isCloseTo(v.expected("b1"), withinRelative(1e-7));
    assertThat(fit.parameters()[1]).isCloseTo(v.expected("b2"), withinRelative(1e-7));
    assertThat(fit.squares()).isCloseTo(v.expected("squares"), within(1e-11));
    double deviation = Math.sqrt(fit.squares() / (x.length - 2));
    assertThat(fit.deviation(0).orElseThrow() * deviation)
        .isCloseTo(v.expected("b1_error"), within(1e-6));
    assertThat(fit.deviation(1).orElseThrow() * deviation)
        .isCloseTo(v.expected("b2_error"), within(1e-12 + 1e-9 * deviation));
  }

  @Test
  void startsWhereTheCurveIsNowhereEndWithoutAFit() {
    assertThat(LeastSquares.fit(adsorption(new double[] {1, 2}, 1, 2), 9, 1, -1)).isEmpty();
  }

  @Test
  void parametersThatThePointsDoNotTellApartHaveNoError() {
    // With every x at 0 the value is 0 whatever the parameters.
    LeastSquares.Fit fit =
        LeastSquares.fit(adsorption(new double[] {0, 0}, 1, 3), 9, 1, 1).orElseThrow();
    assertThat(fit.squares()).isCloseTo(10, withinRelative(1e-15));
    assertThat(fit.deviation(0)).isEmpty();
    assertThat(fit.deviation(1)).isEmpty();
  }

  @Test
  void parametersAreACopy() {
    LeastSquares.Fit fit =
        LeastSquares.fit(adsorption(new double[] {0, 0}, 1, 3), 9, 1, 1).orElseThrow();
    fit.parameters()[0] = 7;
    assertThat(fit.parameters()[0]).isEqualTo(1);
  }

  @Test
  void aLineThroughPointsIsFoundAndOneThroughASinglePointIsNot() {
    double[] line =
        LeastSquares.linear(line(new double[] {0, 1, 2, 3}, 1, 3, 5, 8), 2).orElseThrow();
    // Normal equations: 4a + 6b = 17, 6a + 14b = 37.
    assertThat(line[0]).isCloseTo(0.8, within(1e-14));
    assertThat(line[1]).isCloseTo(2.3, within(1e-14));
    assertThat(LeastSquares.linear(line(new double[] {2, 2}, 1, 3), 2)).isEmpty();
  }
}
