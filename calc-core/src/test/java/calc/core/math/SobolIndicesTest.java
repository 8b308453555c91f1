package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SobolIndicesTest {
  private static final double[] EASE = {0, 1, 4.5, 9, 99, 99, 99, 99};

  /** Points of A and B, dimension by dimension, as the lens lays them out. */
  static List<SobolSums> sums(
      ToDoubleFunction<double[]> model, int inputs, int nets, int n, long seed) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      names.add("x" + i);
      names.add("x" + i + "'");
    }
    Points points = Points.nets(seed, names, nets);
    List<SobolSums> sums = new ArrayList<>();
    for (int r = 0; r < nets; r++) {
      double[][] a = new double[inputs][n];
      double[][] b = new double[inputs][n];
      for (int i = 0; i < inputs; i++) {
        points.fill(r, 2 * i, 0, a[i], n);
        points.fill(r, 2 * i + 1, 0, b[i], n);
      }
      sums.add(sums(model, a, b));
    }
    return sums;
  }

  private static SobolSums sums(ToDoubleFunction<double[]> model, double[][] a, double[][] b) {
    int n = a[0].length;
    double[] atA = at(model, a);
    double[] atB = at(model, b);
    SobolSums sums = new SobolSums(a.length, 1);
    sums.base(atA, atB, n);
    for (int i = 0; i < a.length; i++) {
      double[][] mixed = a.clone();
      mixed[i] = b[i];
      sums.mixed(i, atA, atB, at(model, mixed), n);
    }
    return sums;
  }

  private static double[] at(ToDoubleFunction<double[]> model, double[]... points) {
    double[] values = new double[points[0].length];
    for (int k = 0; k < values.length; k++) {
      double[] point = new double[points.length];
      for (int i = 0; i < point.length; i++) {
        point[i] = points[i][k];
      }
      values[k] = model.applyAsDouble(point);
    }
    return values;
  }

  static double ishigami(double... u) {
    double x = Math.PI * (2 * u[0] - 1);
    double y = Math.PI * (2 * u[1] - 1);
    double z = Math.PI * (2 * u[2] - 1);
    return Math.sin(x) + 7 * Math.pow(Math.sin(y), 2) + 0.1 * Math.pow(z, 4) * Math.sin(x);
  }

  private static double g(double... u) {
    double product = 1;
    for (int i = 0; i < u.length; i++) {
      product *= (Math.abs(4 * u[i] - 2) + EASE[i]) / (1 + EASE[i]);
    }
    return product;
  }

  /** The closed form: V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 with a = 7, b = 0.1. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theIndicesOfIshigamiAreKnownToAHundredthFromOneNetOf4096(long seed) {
    SobolSums net = sums(SobolIndicesTest::ishigami, 3, 1, 4096, seed).get(0);
    SobolIndices indices = SobolIndices.of(List.of(net, net)).orElseThrow();
    assertThat(indices.variance().value()).isCloseTo(13.844587940719254, within(0.2));
    assertThat(indices.mean().value()).isCloseTo(3.5 - 1, within(0.02));
    indicesAre(
        indices,
        new double[] {0.31390519114781146, 0.4424111447900409, 0},
        new double[] {0.5575888552099592, 0.4424111447900409, 0.24368366406214773});
  }

  /** V_i = 1/3(1 + a)², V = Π(1 + V_i) − 1, S = V_i/V, T = V_i Π(1 + V_j)/V over the others. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theIndicesOfTheGFunctionAreKnownToAHundredthFromOneNetOf4096(long seed) {
    SobolSums net = sums(SobolIndicesTest::g, 8, 1, 4096, seed).get(0);
    double all = 1;
    for (double ease : EASE) {
      all *= 1 + 1 / (3 * (1 + ease) * (1 + ease));
    }
    double[] first = new double[8];
    double[] total = new double[8];
    for (int i = 0; i < 8; i++) {
      double own = 1 / (3 * (1 + EASE[i]) * (1 + EASE[i]));
      first[i] = own / (all - 1);
      total[i] = own * all / (1 + own) / (all - 1);
    }
    assertThat(total[0]).isCloseTo(0.7871441266592755, within(1e-12));
    indicesAre(SobolIndices.of(List.of(net, net)).orElseThrow(), first, total);
  }

  private static void indicesAre(SobolIndices indices, double[] first, double... total) {
    for (int i = 0; i < first.length; i++) {
      assertThat(indices.first(i).value()).as("first %s", i).isCloseTo(first[i], within(0.01));
      assertThat(indices.total(i).value()).as("total %s", i).isCloseTo(total[i], within(0.01));
    }
  }

  /** Of 90 intervals with a 95 % chance to hold the truth, fewer than 77 do so once in 3,000. */
  @Test
  void theIntervalsHoldTheTruthAsOftenAsTheySay() {
    double[] first = {0.31390519114781146, 0.4424111447900409, 0};
    int held = 0;
    for (int seed = 1; seed <= 30; seed++) {
      SobolIndices indices =
          SobolIndices.of(sums(SobolIndicesTest::ishigami, 3, 16, 256, seed)).orElseThrow();
      for (int i = 0; i < 3; i++) {
        double off = Math.abs(indices.first(i).value() - first[i]);
        held += off <= indices.first(i).error() ? 1 : 0;
      }
    }
    assertThat(held).isBetween(77, 90);
  }

  /** S = c²/(Π(1 + c²) − 1) for the variations c of the factors: here 1/√3 and 1/√12. */
  @Test
  void ofAProductOfIndependentFactorsTheyHaveAClosedForm() {
    SobolIndices indices =
        SobolIndices.of(sums(u -> u[0] * (0.5 + u[1]), 2, 16, 4096, 5)).orElseThrow();
    double wide = 1.0 / 3;
    double narrow = 1.0 / 12;
    double all = (1 + wide) * (1 + narrow) - 1;
    assertThat(indices.first(0).value()).isCloseTo(wide / all, within(1e-3));
    assertThat(indices.first(1).value()).isCloseTo(narrow / all, within(1e-3));
    assertThat(indices.interaction().value()).isCloseTo(wide * narrow / all, within(1e-3));
    assertThat(indices.total(0).value()).isCloseTo(wide * (1 + narrow) / all, within(1e-3));
  }

  @Test
  void aSumHasNoInteraction() {
    SobolIndices indices = SobolIndices.of(sums(u -> 1e6 + u[0] + u[1], 2, 16, 1024, 3)).get();
    assertThat(indices.first(0).value()).isCloseTo(0.5, within(3e-3));
    assertThat(indices.total(0).value()).isCloseTo(0.5, within(3e-3));
    assertThat(indices.interaction().value()).isCloseTo(0, within(3e-3));
  }

  @Test
  void anInputWithoutEffectHasExactlyNone() {
    SobolIndices indices = SobolIndices.of(sums(u -> u[0] * u[0], 2, 4, 64, 3)).orElseThrow();
    assertThat(indices.first(1)).isEqualTo(new Replicates.Interval(0, 0));
    assertThat(indices.total(1)).isEqualTo(new Replicates.Interval(0, 0));
  }

  @Test
  void aConstantHasNoIndices() {
    assertThat(SobolIndices.of(sums(u -> 4, 2, 4, 64, 3))).isEmpty();
    assertThat(SobolIndices.of(sums(u -> Double.NaN, 2, 4, 64, 3))).isEmpty();
  }

  /** Above 0.9 there is no value: what is left is uniform below, and still a sum. */
  @Test
  void pointsWithoutAValueAreLeftOutAndCounted() {
    List<SobolSums> sums =
        sums(u -> u[0] > 0.9 ? Double.POSITIVE_INFINITY : u[0] + u[1], 2, 16, 1024, 3);
    assertThat(SobolIndices.failedShare(sums)).isCloseTo(0.1, within(2e-3));
    SobolIndices indices = SobolIndices.of(sums).orElseThrow();
    assertThat(indices.first(0).value()).isCloseTo(0.81 / 1.81, within(0.01));
    assertThat(indices.total(1).value()).isCloseTo(1 / 1.81, within(0.01));
  }

  @Test
  void blocksAddUp() {
    double[] a = {1, 5, 2, 9};
    double[] b = {4, 1, 8, 3};
    double[] mixed = {2, 2, 7, 7};
    SobolSums whole = new SobolSums(1, 3);
    whole.base(a, b, 4);
    whole.mixed(0, a, b, mixed, 4);
    SobolSums parts = new SobolSums(1, 3);
    for (int k = 0; k < 4; k++) {
      SobolSums part = new SobolSums(1, 3);
      part.base(new double[] {a[k]}, new double[] {b[k]}, 1);
      part.mixed(0, new double[] {a[k]}, new double[] {b[k]}, new double[] {mixed[k]}, 1);
      parts.add(part);
    }
    assertThat(parts.known()).isEqualTo(whole.known()).isEqualTo(8);
    assertThat(parts.points()).isEqualTo(8);
    assertThat(parts.variance(1)).isEqualTo(whole.variance(1));
    assertThat(parts.first(0, 1)).isEqualTo(whole.first(0, 1));
    // (1 + 9 + 25 + 4) / 4 / 2
    assertThat(parts.total(0)).isEqualTo(whole.total(0)).isEqualTo(4.875);
  }
}
