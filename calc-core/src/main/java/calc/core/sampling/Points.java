package calc.core.sampling;

import calc.core.math.CorrelationBlock;
import calc.core.math.SobolDirections;
import java.util.ArrayList;
import java.util.List;

/**
 * Uniform numbers for the draws of a simulation, in independent replicates. A number belongs to the
 * seed, the name of its draw, its replicate and its place, and to nothing else.
 */
public interface Points {
  /** Independent replicates of the whole design; 1 where every point is independent. */
  int replicates();

  /** Points of a replicate at most. */
  long longest();

  /**
   * Numbers above 0 and below 1 of one draw.
   *
   * @param replicate which replicate, from 0
   * @param draw which draw, in the order of the names
   * @param from the first point
   * @param out receives points {@code from}, {@code from + 1}, …
   * @param n how many
   */
  void fill(int replicate, int draw, long from, double[] out, int n);

  /**
   * Numbers of all draws at the same points; where draws go together, much faster than one by one.
   *
   * @param replicate which replicate, from 0
   * @param from the first point
   * @param out receives the numbers, an array for each draw in the order of the names
   * @param n how many
   */
  default void fill(int replicate, long from, double[][] out, int n) {
    for (int draw = 0; draw < out.length; draw++) {
      fill(replicate, draw, from, out[draw], n);
    }
  }

  /**
   * Points of which some draws go together, as a Gaussian copula: the numbers of each draw stay
   * uniform, and those of draws in no block, and of the first draw in each, stay what they were.
   *
   * @param independent points whose draws are independent
   * @param blocks which draws go together, by their places among the names
   * @throws IllegalArgumentException if no draws have the correlations of a block
   */
  static Points correlated(Points independent, List<CorrelationBlock> blocks) {
    return blocks.isEmpty() ? independent : new CorrelatedPoints(independent, blocks);
  }

  /**
   * Randomised Sobol' nets. The dimension of a draw is its place among the names; those beyond the
   * table of direction numbers are drawn independently.
   *
   * @param seed the seed of the run
   * @param names the draws, in an order that further ones are appended to
   * @param replicates independent nets
   */
  static Points nets(long seed, List<String> names, int replicates) {
    int dimensions = Math.min(names.size(), SobolDirections.DIMENSIONS);
    long[][] plain = SobolDirections.first(dimensions);
    List<Net[]> nets = new ArrayList<>();
    for (int r = 0; r < replicates; r++) {
      Net[] net = new Net[dimensions];
      for (int d = 0; d < dimensions; d++) {
        net[d] = Net.of(plain[d], Keyed.key(seed, names.get(d), r + 1L));
      }
      nets.add(net);
    }
    Points rest = independent(seed, names);
    return new Points() {
      @Override
      public int replicates() {
        return replicates;
      }

      @Override
      public long longest() {
        return Net.LONGEST;
      }

      @Override
      public void fill(int replicate, int draw, long from, double[] out, int n) {
        if (draw < dimensions) {
          nets.get(replicate)[draw].fill(from, out, n);
        } else {
          rest.fill(0, draw, replicate * Net.LONGEST + from, out, n);
        }
      }
    };
  }

  /** Independent uniform numbers: plain Monte Carlo. */
  static Points independent(long seed, List<String> names) {
    long[] keys = names.stream().mapToLong(name -> Keyed.key(seed, name, 0)).toArray();
    return new Points() {
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
        Keyed.fill(keys[draw], from, out, n);
      }
    };
  }
}
