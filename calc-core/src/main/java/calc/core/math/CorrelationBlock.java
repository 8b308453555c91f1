package calc.core.math;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Variables that go together, each with at least one of the others, and with none outside. Blocks
 * are independent of each other, so each is made possible and drawn by itself.
 */
public final class CorrelationBlock {
  private final int[] members;
  private final double[][] ranks;

  private CorrelationBlock(int... members) {
    this.members = members;
    this.ranks = new double[members.length][members.length];
    for (int i = 0; i < members.length; i++) {
      ranks[i][i] = 1;
    }
  }

  /**
   * How two variables go together.
   *
   * @param first the number of one
   * @param second the number of the other
   * @param rank Spearman's rank correlation ρ, above −1 and below 1
   */
  public record Pair(int first, int second, double rank) {}

  /**
   * The blocks that pairs make, in the order of their first variables; what is not stated is
   * uncorrelated.
   *
   * @param pairs each pair once
   */
  public static List<CorrelationBlock> of(List<Pair> pairs) {
    Map<Integer, SortedSet<Integer>> together = new TreeMap<>();
    List<Pair> correlated = pairs.stream().filter(pair -> pair.rank() != 0).toList();
    for (Pair pair : correlated) {
      SortedSet<Integer> both = group(together, pair.first());
      both.addAll(group(together, pair.second()));
      both.forEach(member -> together.put(member, both));
    }
    List<CorrelationBlock> blocks = new ArrayList<>();
    for (Map.Entry<Integer, SortedSet<Integer>> entry : together.entrySet()) {
      SortedSet<Integer> group = entry.getValue();
      if (entry.getKey().equals(group.first())) {
        blocks.add(block(group, correlated));
      }
    }
    return blocks;
  }

  private static SortedSet<Integer> group(Map<Integer, SortedSet<Integer>> together, int member) {
    return together.computeIfAbsent(member, alone -> new TreeSet<>(List.of(alone)));
  }

  private static CorrelationBlock block(SortedSet<Integer> group, List<Pair> pairs) {
    int[] members = group.stream().mapToInt(Integer::intValue).toArray();
    CorrelationBlock block = new CorrelationBlock(members);
    for (Pair pair : pairs) {
      if (group.contains(pair.first())) {
        int i = group.headSet(pair.first()).size();
        int j = group.headSet(pair.second()).size();
        block.ranks[i][j] = pair.rank();
        block.ranks[j][i] = pair.rank();
      }
    }
    return block;
  }

  /** How many variables. */
  public int size() {
    return members.length;
  }

  /** The numbers of its variables, rising. */
  public int member(int i) {
    return members[i];
  }

  /** The place of a variable in the block, or a negative number when it is not in it. */
  public int placeOf(int variable) {
    return Arrays.binarySearch(members, variable);
  }

  /** The rank correlation of two of its variables, by their places in the block. */
  public double rank(int i, int j) {
    return ranks[i][j];
  }

  /** The correlations of the normal scores. */
  public double[][] normal() {
    double[][] normal = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        normal[i][j] = RankCorrelation.toNormal(ranks[i][j]);
        normal[j][i] = normal[i][j];
      }
      normal[i][i] = 1;
    }
    return normal;
  }

  /** What turns independent normal scores into those of the block; empty when nothing can. */
  public Optional<double[][]> factor() {
    return Cholesky.factor(normal());
  }
}
