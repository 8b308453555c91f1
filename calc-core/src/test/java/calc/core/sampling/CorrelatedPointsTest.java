package calc.core.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.CorrelationBlock;
import calc.core.math.CorrelationBlock.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelatedPointsTest {
  private static final int N = 8192;
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  /** b, d and e go together, a and c do not. */
  private static final List<Pair> THREE =
      List.of(new Pair(1, 3, 0.5), new Pair(1, 4, -0.3), new Pair(3, 4, 0.2));

  private static Points nets(long seed, List<Pair> pairs) {
    return Points.correlated(Points.nets(seed, NAMES, 2), CorrelationBlock.of(pairs));
  }

  private static double[][] all(Points points, int replicate, long from, int n) {
    double[][] out = new double[NAMES.size()][n];
    points.fill(replicate, from, out, n);
    return out;
  }

  /** Spearman's ρ of nets of 8,192 points is off by less than 0.004, as measured over seeds. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theRanksAreCorrelatedAsStated(long seed) {
    double[][] out = all(nets(seed, THREE), 0, 0, N);
    for (Pair pair : THREE) {
      assertThat(spearman(out[pair.first()], out[pair.second()]))
          .isCloseTo(pair.rank(), within(0.004));
    }
    assertThat(spearman(out[0], out[1])).isCloseTo(0, within(0.004));
    assertThat(spearman(out[2], out[3])).isCloseTo(0, within(0.004));
  }

  /** The standard error of ρ at independent points is 1/√n at most. */
  @Property(tries = 30)
  void anyRankCorrelationIsMet(
      @ForAll long seed, @ForAll @Scale(3) @DoubleRange(min = -0.999, max = 0.999) double rank) {
    Points points =
        Points.correlated(
            Points.independent(seed, NAMES), CorrelationBlock.of(List.of(new Pair(0, 1, rank))));
    double[][] out = all(points, 0, 0, N);
    assertThat(spearman(out[0], out[1])).isCloseTo(rank, within(5 / Math.sqrt(N)));
  }

  @Test
  void allButTheFurtherOnesOfABlockStayAsTheyWere() {
    double[][] before = all(Points.nets(7, NAMES, 2), 1, 1024, 512);
    double[][] after = all(nets(7, THREE), 1, 1024, 512);
    for (int draw : List.of(0, 1, 2)) {
      assertThat(after[draw]).isEqualTo(before[draw]);
    }
    assertThat(after[3]).isNotEqualTo(before[3]);
    assertThat(after[4]).isNotEqualTo(before[4]);
  }

  @Test
  void oneDrawByItselfHasTheSameBits() {
    Points points = nets(7, THREE);
    double[][] together = all(points, 1, 300, 700);
    for (int draw = 0; draw < NAMES.size(); draw++) {
      double[] alone = new double[700];
      points.fill(1, draw, 300, alone, 700);
      assertThat(alone).isEqualTo(together[draw]);
    }
  }

  @Test
  void aPartOfTheNumbersIsThatPart() {
    Points points = nets(7, THREE);
    double[][] whole = all(points, 0, 0, 100);
    double[][] part = all(points, 0, 60, 40);
    for (int draw = 0; draw < NAMES.size(); draw++) {
      assertThat(part[draw]).isEqualTo(Arrays.copyOfRange(whole[draw], 60, 100));
    }
  }

  /** What is left of an array behind the last number is not touched. */
  @Test
  void aShortBlockLeavesTheRestOfTheArray() {
    double[][] out = new double[NAMES.size()][100];
    nets(7, THREE).fill(0, 0, out, 60);
    assertThat(out[3][59]).isPositive();
    assertThat(out[3][60]).isZero();
  }

  /** Each is uniform: its mean and the mean of its squares, to the error of a net. */
  @Test
  void everyDrawStaysUniform() {
    double[][] out = all(nets(3, THREE), 0, 0, N);
    for (double[] draw : out) {
      assertThat(Arrays.stream(draw).average().orElseThrow()).isCloseTo(0.5, within(0.002));
      assertThat(Arrays.stream(draw).map(u -> u * u).average().orElseThrow())
          .isCloseTo(1 / 3.0, within(0.002));
      assertThat(Arrays.stream(draw).min().orElseThrow()).isBetween(1e-9, 0.002);
      assertThat(Arrays.stream(draw).max().orElseThrow()).isBetween(0.998, 1 - 1e-9);
    }
  }

  /** Points at the very ends stay inside, although their scores add up. */
  @Test
  void nothingReachesZeroOrOne() {
    double[] ends = {0x1p-53, 1 - 0x1p-53, Double.MIN_VALUE};
    Points extreme =
        new Points() {
          @Override
          public int replicates() {
            return 1;
          }

          @Override
          public long longest() {
            return Long.MAX_VALUE;
          }

          @Override
          public void fill(int replicate, int draw, long from, double[] out, int n) {
            System.arraycopy(ends, 0, out, 0, n);
          }
        };
    Pair pair = new Pair(0, 1, 0.7);
    double[][] out = new double[2][3];
    Points.correlated(extreme, CorrelationBlock.of(List.of(pair))).fill(0, 0, out, 3);
    assertThat(out[1][0]).isEqualTo(0x1p-53);
    assertThat(out[1][1]).isEqualTo(1 - 0x1p-53);
    assertThat(out[1][2]).isEqualTo(0x1p-53);
  }

  @Test
  void sixtyDrawsCanGoTogether() {
    List<String> names = IntStream.range(0, 60).mapToObj(i -> "x" + i).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Pair(i, j, 0.4));
      }
    }
    double[][] out = new double[60][4096];
    Points.correlated(Points.nets(1, names, 1), CorrelationBlock.of(pairs)).fill(0, 0, out, 4096);
    // In high dimensions a net is no better than independent points: four standard errors.
    assertThat(spearman(out[0], out[59])).isCloseTo(0.4, within(4 / 64.0));
    assertThat(spearman(out[57], out[58])).isCloseTo(0.4, within(4 / 64.0));
  }

  @Test
  void withoutCorrelationsNothingIsWrapped() {
    Points independent = Points.independent(1, NAMES);
    assertThat(Points.correlated(independent, List.of())).isSameAs(independent);
  }

  @Test
  void whatCannotBeIsAMistakeOfTheProgram() {
    List<Pair> pairs = List.of(new Pair(0, 1, 0.9), new Pair(1, 2, 0.9), new Pair(0, 2, -0.9));
    assertThatThrownBy(() -> nets(1, pairs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no draws have these correlations");
  }

  @Test
  void replicatesAndLengthAreThoseOfThePointsBehind() {
    Points points = nets(1, THREE);
    assertThat(points.replicates()).isEqualTo(2);
    assertThat(points.longest()).isEqualTo(Net.LONGEST);
  }

  private static double spearman(double[] x, double[] y) {
    double[] a = ranks(x);
    double[] b = ranks(y);
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      squares += (a[i] - b[i]) * (a[i] - b[i]);
    }
    double n = a.length;
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  private static double[] ranks(double[] values) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
    order.sort((a, b) -> Double.compare(values[a], values[b]));
    double[] ranks = new double[values.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[order.get(i)] = i;
    }
    return ranks;
  }
}
