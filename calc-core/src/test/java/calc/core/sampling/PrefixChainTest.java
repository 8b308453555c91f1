package calc.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixChainTest {
  private static final double[][] CORRELATIONS = {{1, 0.5, -0.3}, {0.5, 1, 0.2}, {-0.3, 0.2, 1}};

  private static double[][] points(String name, int n) {
    double[][] points = new double[3][n];
    for (int i = 0; i < 3; i++) {
      Keyed.fill(Keyed.key(1, name, i), 0, points[i], n);
    }
    return points;
  }

  private static double covariance(double[] x, double... y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += Quantiles.normal(x[k]) * Quantiles.normal(y[k]);
    }
    return sum / x.length;
  }

  /** The standard error of a correlation of 100,000 points is 0.003. */
  @ParameterizedTest
  @CsvSource({"0, 1, 2", "2, 0, 1", "1, 2, 0"})
  void inAnyOrderTheScoresHaveTheCorrelationsThatAreAskedFor(int first, int second, int third) {
    int n = 100_000;
    double[][] u = new double[3][n];
    PrefixChain chain = new PrefixChain(new int[] {first, second, third}, CORRELATIONS);
    for (int known = 0; known <= 3; known++) {
      chain.fill(known, points("a", n), points("b", n), u, n);
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          assertThat(covariance(u[i], u[j])).isCloseTo(CORRELATIONS[i][j], within(0.015));
        }
      }
    }
  }

  @Test
  void theFirstInputsAreThoseOfAAndAllElseIsDrawnAnew() {
    int n = 50;
    double[][] before = new double[3][n];
    double[][] after = new double[3][n];
    PrefixChain chain = new PrefixChain(new int[] {2, 0, 1}, CORRELATIONS);
    chain.fill(2, points("a", n), points("b", n), before, n);
    chain.fill(3, points("a", n), points("b", n), after, n);
    assertThat(before[2]).containsExactly(after[2]);
    assertThat(before[0]).containsExactly(after[0]);
    assertThat(before[1][0]).isNotEqualTo(after[1][0]);
    assertThat(chain.order()).containsExactly(2, 0, 1);
  }

  @Test
  void anInputThatIsNotCorrelatedIsTakenAsItIs() {
    double[][] a = points("a", 10);
    double[][] u = new double[3][10];
    double[][] partly = {{1, 0, 0.9}, {0, 1, 0}, {0.9, 0, 1}};
    new PrefixChain(new int[] {0, 1, 2}, partly).fill(3, a, points("b", 10), u, 10);
    assertThat(u[1]).containsExactly(a[1]);
    assertThat(u[2][0]).isNotEqualTo(a[2][0]);
  }

  @Test
  void noUniformNumberIsRoundedTo0Or1() {
    double[][] extreme = {{1 - 0x1p-53, 0x1p-53}, {1 - 0x1p-53, 0x1p-53}};
    double[][] u = new double[2][2];
    double[][] correlations = {{1, 0.7}, {0.7, 1}};
    new PrefixChain(new int[] {0, 1}, correlations).fill(2, extreme, extreme, u, 2);
    assertThat(u[1][0]).isEqualTo(1 - 0x1p-53);
    assertThat(u[1][1]).isEqualTo(0x1p-53);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 6", "4, 24", "5, 120"})
  void ofFewInputsThereAreAllOrders(int inputs, int count) {
    List<int[]> orders = Orders.of(inputs, 3, 7);
    assertThat(texts(orders)).hasSize(count).hasSameSizeAs(orders);
    orders.forEach(order -> isAnOrder(order, inputs));
  }

  @Test
  void ofManyInputsSomeOrdersAreDrawnWithTheirReverse() {
    List<int[]> orders = Orders.of(9, 3, 7);
    assertThat(orders).hasSize(6);
    orders.forEach(order -> isAnOrder(order, 9));
    for (int p = 0; p < 6; p += 2) {
      for (int i = 0; i < 9; i++) {
        assertThat(orders.get(p)[i]).isEqualTo(orders.get(p + 1)[8 - i]);
      }
    }
    assertThat(texts(orders)).hasSize(6).isNotEqualTo(texts(Orders.of(9, 3, 8)));
  }

  /** 6,000 orders of six: each input leads 1,000 of them, give or take 30. */
  @Test
  void everyInputIsAsLikelyToLead() {
    int[] leading = new int[6];
    Orders.of(6, 3000, 3).forEach(order -> leading[order[0]]++);
    assertThat(Arrays.stream(leading).boxed()).allSatisfy(c -> assertThat(c).isBetween(880, 1120));
  }

  private static void isAnOrder(int[] order, int inputs) {
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < inputs; i++) {
      expected.add(i);
    }
    assertThat(Arrays.stream(order).boxed().sorted()).containsExactlyElementsOf(expected);
  }

  private static Set<String> texts(List<int[]> orders) {
    Set<String> texts = new TreeSet<>();
    orders.forEach(order -> texts.add(Arrays.toString(order)));
    return texts;
  }
}
