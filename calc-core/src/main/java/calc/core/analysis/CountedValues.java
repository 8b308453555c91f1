package calc.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values counted in narrow cells, for more of them than fit into memory.
 *
 * <p>A cell is a 1,024th of a power of two wide, so that a value read from it is off by at most 0.1
 * % of itself, half of that as a rule; the smallest and the largest value of each cell are kept, so
 * that one that holds a single value (12 nodes, a price) gives exactly that. Moments are those of
 * the values themselves.
 */
final class CountedValues implements Values {
  private final BlockMoments moments;
  private final List<Cells> cells = new ArrayList<>();

  /** What was put but is not filled yet; a round that somebody stops is lost as a whole. */
  private final List<Cells> fresh = new ArrayList<>();

  /**
   * Room for values.
   *
   * @param block points of the stretches that are put, all but the last of each round
   */
  CountedValues(int replicates, int block) {
    moments = new BlockMoments(replicates, block);
    for (int r = 0; r < replicates; r++) {
      cells.add(new Cells());
      fresh.add(new Cells());
    }
  }

  @Override
  public int replicates() {
    return cells.size();
  }

  @Override
  public long size() {
    return moments.size();
  }

  @Override
  public void reserve(long points) {
    moments.reserve(points);
    fresh.replaceAll(lost -> new Cells());
  }

  @Override
  public void put(int replicate, long from, double[] values, int n) {
    moments.put(replicate, from, values, n);
    fresh.get(replicate).add(values, n);
  }

  @Override
  public void filled(long points) {
    moments.filled(points);
    for (int r = 0; r < cells.size(); r++) {
      cells.get(r).add(fresh.get(r));
    }
    fresh.replaceAll(taken -> new Cells());
  }

  @Override
  public long unknown() {
    return moments.unknown();
  }

  @Override
  public Moments moments(int replicate) {
    return moments.of(replicate);
  }

  @Override
  public double[] copy(int replicate) {
    throw new IllegalStateException("values are counted, not kept");
  }

  @Override
  public long atMost(int replicate, double bound) {
    return cells.get(replicate).atMost(bound);
  }

  @Override
  public Ordered ordered(long[] each, long[] all) {
    Cells pool = new Cells();
    cells.forEach(pool::add);
    double[][] ofEach = new double[cells.size()][];
    for (int r = 0; r < ofEach.length; r++) {
      Cells of = cells.get(r);
      ofEach[r] = Arrays.stream(each).mapToDouble(rank -> of.at(rank).value()).toArray();
    }
    List<Cells.Found> ofAll = Arrays.stream(all).mapToObj(pool::at).toList();
    return new Ordered() {
      @Override
      public double of(int replicate, int i) {
        return ofEach[replicate][i];
      }

      @Override
      public double ofAll(int i) {
        return ofAll.get(i).value();
      }

      @Override
      public double looseness(int i) {
        return ofAll.get(i).looseness();
      }
    };
  }

  /** Counts by the leading bits of a number: its sign, its exponent and ten binary digits. */
  private static final class Cells {
    private static final int DIGITS = 10;
    private static final int PAGE = 1 << DIGITS;
    private static final int PAGES = 1 << 12;
    private static final int SHIFT = 52 - DIGITS;

    private final long[][] counts = new long[PAGES][];
    private final double[][] lowest = new double[PAGES][];
    private final double[][] highest = new double[PAGES][];

    record Found(double value, double looseness) {}

    synchronized void add(double[] values, int n) {
      for (int i = 0; i < n; i++) {
        double value = values[i];
        if (Math.abs(value) < Double.POSITIVE_INFINITY) {
          add(value + 0.0, value + 0.0, 1);
        }
      }
    }

    private void add(double low, double high, long count) {
      int cell = cell(low);
      int page = cell >>> DIGITS;
      if (counts[page] == null) {
        counts[page] = new long[PAGE];
        lowest[page] = new double[PAGE];
        highest[page] = new double[PAGE];
      }
      int in = cell & (PAGE - 1);
      boolean first = counts[page][in] == 0;
      counts[page][in] += count;
      lowest[page][in] = first ? low : Math.min(lowest[page][in], low);
      highest[page][in] = first ? high : Math.max(highest[page][in], high);
    }

    synchronized void add(Cells other) {
      for (int page = 0; page < PAGES; page++) {
        for (int in = 0; other.counts[page] != null && in < PAGE; in++) {
          if (other.counts[page][in] > 0) {
            add(other.lowest[page][in], other.highest[page][in], other.counts[page][in]);
          }
        }
      }
    }

    /** Cells in the order of their numbers. */
    private static int cell(double value) {
      long bits = Double.doubleToRawLongBits(value);
      long ordered = bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE);
      return (int) (ordered >>> SHIFT);
    }

    long atMost(double bound) {
      long count = 0;
      int last = cell(Math.min(bound, Double.MAX_VALUE) + 0.0);
      for (int page = 0; page <= last >>> DIGITS; page++) {
        for (int in = 0; counts[page] != null && in < PAGE; in++) {
          int cell = (page << DIGITS) | in;
          count += cell < last ? counts[page][in] : cell > last ? 0 : within(page, in, bound);
        }
      }
      return count;
    }

    /** Of the values of a cell, those up to a bound, as if they were spread evenly. */
    private long within(int page, int in, double bound) {
      double low = lowest[page][in];
      double high = highest[page][in];
      if (bound >= high || bound < low) {
        return bound >= high ? counts[page][in] : 0;
      }
      return Math.round(counts[page][in] * ((bound - low) / (high - low)));
    }

    Found at(long rank) {
      long below = 0;
      for (int page = 0; page < PAGES; page++) {
        for (int in = 0; counts[page] != null && in < PAGE; in++) {
          long here = counts[page][in];
          if (rank < below + here) {
            double low = lowest[page][in];
            double high = highest[page][in];
            double value = here == 1 ? low : low + (high - low) * ((rank - below) / (here - 1.0));
            return new Found(value, high - low);
          }
          below += here;
        }
      }
      return new Found(Double.POSITIVE_INFINITY, 0);
    }
  }
}
