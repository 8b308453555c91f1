package calc.core.formula.capacity;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More points on the ring share it more evenly. */
class ConsistentHashTest {
  @Property
  void morePointsVaryLessAndMoreNodesMore(
      @ForAll @IntRange(min = 2, max = 10_000) int nodes,
      @ForAll @IntRange(min = 1, max = 10_000) int vnodes) {
    double variation = ConsistentHash.variation(nodes, vnodes);
    assertThat(variation).isBetween(0.0, 1 / Math.sqrt(vnodes));
    assertThat(ConsistentHash.variation(nodes, vnodes + 1.0)).isLessThan(variation);
    assertThat(ConsistentHash.variation(nodes + 1.0, vnodes)).isGreaterThan(variation);
  }

  /** Ten thousand rings; their deviation is within 3 % of the formula. */
  @ParameterizedTest(name = "{0} nodes, {1} points each")
  @CsvSource({"2, 1", "5, 3", "4, 10"})
  void ringsOfRandomPointsVaryAsMuch(int nodes, int vnodes) {
    Random random = new Random(42);
    int rings = 10_000;
    double squares = 0;
    for (int ring = 0; ring < rings; ring++) {
      double excess = share(nodes * vnodes, vnodes, random) * nodes - 1;
      squares += excess * excess;
    }
    assertThat(Math.sqrt(squares / rings))
        .isCloseTo(ConsistentHash.variation(nodes, vnodes), withinRelative(0.03));
  }

  /** Of the first arcs after a point; which of the arcs are a node's is as random as the points. */
  private static double share(int points, int own, Random random) {
    double[] others = random.doubles(points - 1).sorted().toArray();
    return others[own - 1];
  }
}
