package calc.core.sampling;

import calc.core.distribution.QuantileTable;
import calc.core.math.CorrelationBlock;
import calc.core.math.NormalCells;
import java.util.ArrayList;
import java.util.List;

/**
 * Uniform numbers of which some go together: a Gaussian copula. In a block, the normal scores of
 * independent numbers are mixed by the Cholesky factor of their correlations, and what comes out is
 * a uniform number again. Each draw keeps its own distribution, and the first of a block its
 * numbers; the nets keep what makes them better than independent points.
 *
 * <p>Immutable; any number of threads may use it.
 */
final class CorrelatedPoints implements Points {
  /** Nothing is further from 0 and 1 than these from those, so all quantiles are finite. */
  private static final double LEAST = 0x1p-53;

  private static final double LARGEST = 1 - 0x1p-53;

  private final Points independent;
  private final List<CorrelationBlock> blocks;
  private final List<double[][]> factors = new ArrayList<>();

  CorrelatedPoints(Points independent, List<CorrelationBlock> blocks) {
    this.independent = independent;
    this.blocks = List.copyOf(blocks);
    for (CorrelationBlock block : blocks) {
      factors.add(
          block
              .factor()
              .orElseThrow(() -> new IllegalArgumentException("no draws have these correlations")));
    }
  }

  @Override
  public int replicates() {
    return independent.replicates();
  }

  @Override
  public long longest() {
    return independent.longest();
  }

  /** One draw by itself costs as much as all those before it in its block. */
  @Override
  public void fill(int replicate, int draw, long from, double[] out, int n) {
    independent.fill(replicate, draw, from, out, n);
    for (int b = 0; b < blocks.size(); b++) {
      CorrelationBlock block = blocks.get(b);
      int place = block.placeOf(draw);
      if (place > 0) {
        double[] row = factors.get(b)[place];
        scores(out, n);
        scale(out, row[place], n);
        double[] before = new double[n];
        for (int k = 0; k < place; k++) {
          independent.fill(replicate, block.member(k), from, before, n);
          scores(before, n);
          add(out, row[k], before, n);
        }
        uniforms(out, n);
      }
    }
  }

  @Override
  public void fill(int replicate, long from, double[][] out, int n) {
    independent.fill(replicate, from, out, n);
    for (int b = 0; b < blocks.size(); b++) {
      mix(blocks.get(b), factors.get(b), out, n);
    }
  }

  /** The last row first, since it needs the independent scores of all others. */
  private static void mix(CorrelationBlock block, double[][] factor, double[][] out, int n) {
    double[] first = out[block.member(0)].clone();
    scores(first, n);
    for (int i = 1; i < block.size(); i++) {
      scores(out[block.member(i)], n);
    }
    for (int i = block.size() - 1; i > 0; i--) {
      double[] mixed = out[block.member(i)];
      scale(mixed, factor[i][i], n);
      add(mixed, factor[i][0], first, n);
      for (int k = 1; k < i; k++) {
        add(mixed, factor[i][k], out[block.member(k)], n);
      }
      uniforms(mixed, n);
    }
  }

  private static void scores(double[] numbers, int n) {
    QuantileTable.ofScores().fill(numbers, numbers, n);
  }

  private static void uniforms(double[] scores, int n) {
    for (int i = 0; i < n; i++) {
      scores[i] = Math.min(LARGEST, Math.max(LEAST, NormalCells.cumulative(scores[i])));
    }
  }

  private static void scale(double[] numbers, double factor, int n) {
    for (int i = 0; i < n; i++) {
      numbers[i] *= factor;
    }
  }

  private static void add(double[] sums, double factor, double[] numbers, int n) {
    for (int i = 0; i < n; i++) {
      sums[i] += factor * numbers[i];
    }
  }
}
