package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.CorrelationBlock.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PossibleRanksTest {
  private static List<Pair> pairs(double[][] ranks) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(new Pair(j, i, ranks[i][j]));
      }
    }
    return pairs;
  }

  private static CorrelationBlock each(int n, double rank) {
    double[][] ranks = new double[n][n];
    for (double[] row : ranks) {
      Arrays.fill(row, rank);
    }
    return CorrelationBlock.of(pairs(ranks)).get(0);
  }

  @Property(tries = 100)
  void theyArePossibleAndHaveTwoDecimals(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int n) {
    Random random = new Random(seed);
    double[][] ranks = new double[n][n];
    for (double[] row : ranks) {
      for (int j = 0; j < n; j++) {
        row[j] = 1.98 * random.nextDouble() - 0.99;
      }
    }
    CorrelationBlock block = CorrelationBlock.of(pairs(ranks)).get(0);
    double[][] possible = PossibleRanks.near(block);
    for (CorrelationBlock again : CorrelationBlock.of(pairs(possible))) {
      assertThat(again.factor()).isPresent();
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        assertThat(possible[i][j]).isEqualTo(possible[j][i]);
        assertThat(Math.rint(possible[i][j] * 100) / 100).isEqualTo(possible[i][j]);
      }
    }
  }

  /** Four can repel each other by r = −1/3 at most, which is a rank correlation of −0.3199. */
  @Test
  void theNearestOfFourThatRepelEachOther() {
    double[][] possible = PossibleRanks.near(each(4, -0.5));
    assertThat(possible[3][1]).isEqualTo(-0.31);
    assertThat(possible[0][2]).isEqualTo(-0.31);
  }

  @Test
  void whatIsPossibleIsOnlyRounded() {
    double[][] possible = PossibleRanks.near(each(3, 0.333));
    assertThat(possible[1][0]).isEqualTo(0.33);
  }

  /** Of twelve, pairs that nobody stated may help; of thirteen they stay as they are. */
  @Test
  void amongManyNothingIsAdded() {
    for (int n : new int[] {12, 13}) {
      List<Pair> chain = new ArrayList<>();
      for (int i = 1; i < n; i++) {
        chain.add(new Pair(i - 1, i, 0.9));
      }
      double[][] possible = PossibleRanks.near(CorrelationBlock.of(chain).get(0));
      assertThat(possible[2][0] > 0.1).isEqualTo(n == 12);
      assertThat(possible[1][0]).isGreaterThan(0.4);
    }
  }

  /** Three can repel each other by r = −1/2 at most, a rank correlation of −0.4826. */
  @Test
  void theLargestPossibleShare() {
    assertThat(PossibleRanks.share(each(3, -0.8))).isCloseTo(0.60, within(1e-12));
    assertThat(PossibleRanks.share(each(3, -0.4))).isEqualTo(1);
  }
}
