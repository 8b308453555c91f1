package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.CorrelationBlock.Pair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrelationBlockTest {
  @Test
  void chainsAreOneBlockAndOtherPairsAreOthers() {
    List<CorrelationBlock> blocks =
        CorrelationBlock.of(
            List.of(
                new Pair(9, 4, 0.1),
                new Pair(7, 2, 0.2),
                new Pair(2, 5, 0.3),
                new Pair(5, 8, 0.4)));
    assertThat(blocks.stream().map(CorrelationBlockTest::members))
        .containsExactly(List.of(2, 5, 7, 8), List.of(4, 9));
    CorrelationBlock chain = blocks.get(0);
    assertThat(chain.rank(0, 2)).isEqualTo(0.2);
    assertThat(chain.rank(2, 0)).isEqualTo(0.2);
    assertThat(chain.rank(3, 1)).isEqualTo(0.4);
    assertThat(chain.rank(0, 3)).isZero();
    assertThat(chain.placeOf(7)).isEqualTo(2);
    assertThat(chain.placeOf(9)).isNegative();
    assertThat(blocks.get(1).rank(1, 0)).isEqualTo(0.1);
  }

  /** Two blocks that a later pair joins. */
  @Test
  void aPairCanJoinTwoBlocks() {
    List<CorrelationBlock> blocks =
        CorrelationBlock.of(
            List.of(new Pair(0, 1, 0.5), new Pair(2, 3, 0.5), new Pair(3, 0, -0.5)));
    assertThat(blocks.stream().map(CorrelationBlockTest::members))
        .containsExactly(List.of(0, 1, 2, 3));
  }

  @Test
  void aCorrelationOfZeroTiesNothing() {
    assertThat(CorrelationBlock.of(List.of(new Pair(0, 1, 0)))).isEmpty();
    assertThat(CorrelationBlock.of(List.of())).isEmpty();
  }

  @Test
  void theFactorIsThatOfTheNormalScores() {
    CorrelationBlock block = CorrelationBlock.of(List.of(new Pair(0, 1, 0.5))).get(0);
    double r = RankCorrelation.toNormal(0.5);
    assertThat(block.normal()[1][0]).isEqualTo(r).isEqualTo(block.normal()[0][1]);
    double[][] factor = block.factor().orElseThrow();
    assertThat(factor[1][0]).isCloseTo(r, within(1e-16));
    assertThat(factor[1][1]).isCloseTo(Math.sqrt(1 - r * r), within(1e-15));
  }

  /** 0.8 and 0.8 leave 0.29 at least. */
  @Test
  void anImpossibleBlockHasNoFactor() {
    Pair rest = new Pair(1, 2, 0.25);
    List<Pair> pairs = List.of(new Pair(0, 1, 0.8), new Pair(0, 2, 0.8), rest);
    assertThat(CorrelationBlock.of(pairs).get(0).factor()).isEmpty();
    pairs = List.of(pairs.get(0), pairs.get(1), new Pair(1, 2, 0.35));
    assertThat(CorrelationBlock.of(pairs).get(0).factor()).isPresent();
  }

  private static List<Integer> members(CorrelationBlock block) {
    return IntStream.range(0, block.size()).mapToObj(block::member).toList();
  }
}
