package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.sampling.Orders;
import calc.core.sampling.Points;
import calc.core.sampling.PrefixChain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ShapleyEffectsTest {
  private static final int NETS = 16;

  private static ShapleyEffects effects(
      ToDoubleFunction<double[]> model, int n, double[][] correlations) {
    return ShapleyEffects.of(sums(model, n, correlations)).orElseThrow();
  }

  private static List<ShapleySums> sums(
      ToDoubleFunction<double[]> model, int n, double[][] correlations) {
    int inputs = correlations.length;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      names.add("x" + i);
      names.add("x" + i + "'");
    }
    Points points = Points.nets(1, names, NETS);
    List<ShapleySums> sums = new ArrayList<>();
    for (int r = 0; r < NETS; r++) {
      ShapleySums sum = new ShapleySums(inputs);
      List<int[]> orders = Orders.of(inputs, 4, r);
      for (int o = 0; o < orders.size(); o++) {
        double[][] a = new double[inputs][n];
        double[][] b = new double[inputs][n];
        for (int i = 0; i < inputs; i++) {
          points.fill(r, 2 * i, (long) o * n, a[i], n);
          points.fill(r, 2 * i + 1, (long) o * n, b[i], n);
        }
        ShapleySums part = new ShapleySums(inputs);
        add(part, model, new PrefixChain(orders.get(o), correlations), a, b);
        sum.add(part);
      }
      sums.add(sum);
    }
    return sums;
  }

  private static void add(
      ShapleySums sum,
      ToDoubleFunction<double[]> model,
      PrefixChain chain,
      double[][] a,
      double[][] b) {
    int n = a[0].length;
    double[][] steps = new double[a.length + 1][n];
    double[][] u = new double[a.length][n];
    for (int known = 0; known <= a.length; known++) {
      chain.fill(known, a, b, u, n);
      for (int k = 0; k < n; k++) {
        double[] point = new double[a.length];
        for (int i = 0; i < point.length; i++) {
          point[i] = u[i][k];
        }
        steps[known][k] = model.applyAsDouble(point);
      }
    }
    sum.add(chain.order(), steps, n);
  }

  private static double[][] independent(int inputs) {
    double[][] matrix = new double[inputs][inputs];
    for (int i = 0; i < inputs; i++) {
      matrix[i][i] = 1;
    }
    return matrix;
  }

  private static double sum(ShapleyEffects effects, int inputs) {
    double sum = 0;
    for (int i = 0; i < inputs; i++) {
      sum += effects.of(i).value();
    }
    return sum;
  }

  private static double linear(double[] factors, double... u) {
    double sum = 0;
    for (int i = 0; i < u.length; i++) {
      sum += factors[i] * Quantiles.normal(u[i]);
    }
    return sum;
  }

  /**
   * For two of correlation ρ: b₁²(1 − ρ²/2) + ρ b₁b₂ + ρ²b₂²/2 of V = b₁² + b₂² + 2ρ b₁b₂ (Song,
   * Nelson, Staum).
   */
  @Test
  void ofALinearModelWithTwoCorrelatedInputsTheyHaveAClosedForm() {
    double rho = 0.6;
    double[][] correlations = {{1, rho}, {rho, 1}};
    double one = 2;
    double two = 1;
    ShapleyEffects effects = effects(u -> linear(new double[] {one, two}, u), 1024, correlations);
    double variance = one * one + two * two + 2 * rho * one * two;
    double first =
        (one * one * (1 - rho * rho / 2) + rho * one * two + rho * rho * two * two / 2) / variance;
    assertThat(effects.of(0).value()).isCloseTo(first, within(0.01));
    assertThat(effects.of(1).value()).isCloseTo(1 - first, within(0.01));
    assertThat(effects.of(0).error()).isBetween(1e-5, 0.01);
  }

  /** The third is independent: it has its own share and nothing of the others'. */
  @Test
  void anInputThatIsNotCorrelatedKeepsItsOwnShare() {
    double rho = -0.4;
    double[][] correlations = {{1, 0, rho}, {0, 1, 0}, {rho, 0, 1}};
    ShapleyEffects effects = effects(u -> linear(new double[] {1, 3, 2}, u), 512, correlations);
    double variance = 1 + 9 + 4 + 2 * rho * 2;
    double first = (1 - rho * rho / 2 + rho * 2 + rho * rho * 4 / 2) / variance;
    assertThat(effects.of(0).value()).isCloseTo(first, within(0.01));
    assertThat(effects.of(1).value()).isCloseTo(9 / variance, within(0.01));
    assertThat(sum(effects, 3)).isCloseTo(1, within(1e-12));
  }

  /** Independent inputs share an interaction evenly: S + half of what two of them do together. */
  @Test
  void ofAProductTheInteractionIsHalved() {
    ShapleyEffects effects = effects(u -> u[0] * (0.5 + u[1]), 1024, independent(2));
    double wide = 1.0 / 3;
    double narrow = 1.0 / 12;
    double all = wide + narrow + wide * narrow;
    assertThat(effects.of(0).value()).isCloseTo((wide + wide * narrow / 2) / all, within(0.01));
    assertThat(effects.of(1).value()).isCloseTo((narrow + wide * narrow / 2) / all, within(0.01));
  }

  /** Between first order and total, here (0.314 + 0.558) / 2 and half of 0.244. */
  @Test
  void ofIshigamiTheyLieInTheMiddle() {
    ShapleyEffects effects = effects(SobolIndicesTest::ishigami, 1024, independent(3));
    assertThat(effects.of(0).value()).isCloseTo(0.43574702317888, within(0.01));
    assertThat(effects.of(1).value()).isCloseTo(0.4424111447900409, within(0.01));
    assertThat(effects.of(2).value()).isCloseTo(0.12184183203107, within(0.01));
  }

  /** Eight inputs have 40,320 orders; 128 are drawn. */
  @Test
  void ordersThatAreDrawnDoAsWell() {
    double rho = 0.5;
    double[][] correlations = independent(8);
    correlations[0][7] = rho;
    correlations[7][0] = rho;
    double[] factors = {2, 1, 1, 1, 1, 1, 0, 1};
    ShapleyEffects effects = effects(u -> linear(factors, u), 256, correlations);
    double variance = 4 + 1 + 5 + 2 * rho * 2;
    double first = (4 * (1 - rho * rho / 2) + rho * 2 + rho * rho / 2) / variance;
    assertThat(effects.of(0).value()).isCloseTo(first, within(0.02));
    assertThat(effects.of(1).value()).isCloseTo(1 / variance, within(0.01));
    assertThat(effects.of(6).value()).isCloseTo(0, within(1e-12));
    assertThat(sum(effects, 8)).isCloseTo(1, within(1e-12));
    assertThat(Math.abs(effects.of(0).value() - first)).isLessThan(2 * effects.of(0).error());
  }

  /** With ρ = 1 both are one and the same, and share alike whoever is used. */
  @Test
  void inputsThatAreTheSameShareAlike() {
    double[][] correlations = {{1, 1}, {1, 1}};
    ShapleyEffects effects = effects(u -> linear(new double[] {1, 0}, u), 256, correlations);
    assertThat(effects.of(0).value()).isCloseTo(0.5, within(0.01));
    assertThat(effects.of(1).value()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void chainsWithoutAValueAreLeftOutAndCounted() {
    List<ShapleySums> sums = sums(u -> u[0] > 0.9 ? Double.NaN : u[0] + u[1], 1024, independent(2));
    // A chain has the first input of A and of B.
    assertThat(ShapleyEffects.failedShare(sums)).isCloseTo(1 - 0.81, within(5e-3));
    ShapleyEffects effects = ShapleyEffects.of(sums).orElseThrow();
    assertThat(effects.of(0).value()).isCloseTo(0.81 / 1.81, within(0.01));
  }

  @Test
  void aConstantHasNoEffects() {
    assertThat(ShapleyEffects.of(sums(u -> 4, 64, independent(2)))).isEmpty();
    assertThat(ShapleyEffects.of(sums(u -> Double.NaN, 64, independent(2)))).isEmpty();
  }
}
