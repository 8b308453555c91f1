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
  public void put(int replicate, long from, double[] values, int n, Moments known) {
    moments.put(replicate, from, known);
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

    /** The value of every cell that holds no other one; else NaN. */
    private final double[][] only = new double[PAGES][];

    record Found(double value, double looseness) {}

    synchronized void add(double[] values, int n) {
      for (int i = 0; i < n; i++) {
        double value = values[i];
        if (Math.abs(value) < Double.POSITIVE_INFINITY) {
          // Zero has one sign here.
          add(cell(value + 0.0), value + 0.0, 1);
        }
      }
    }

    private void add(int cell, double value, long count) {
      int page = cell >>> DIGITS;
      if (counts[page] == null) {
        counts[page] = new long[PAGE];
        only[page] = new double[PAGE];
      }
      int in = cell & (PAGE - 1);
      long before = counts[page][in];
      counts[page][in] = before + count;
      if (only[page][in] != value) {
        only[page][in] = before == 0 ? value : Double.NaN;
      }
    }

    synchronized void add(Cells other) {
      for (int page = 0; page < PAGES; page++) {
        for (int in = 0; other.counts[page] != null && in < PAGE; in++) {
          if (other.counts[page][in] > 0) {
            add((page << DIGITS) | in, other.only[page][in], other.counts[page][in]);
          }
        }
      }
    }

    /** Where a cell begins; the one behind the last of a sign begins it, too. */
    private static double begin(int cell) {
      long ordered = (long) cell << SHIFT;
      return Double.longBitsToDouble(ordered < 0 ? ordered ^ Long.MIN_VALUE : ~ordered);
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
      double single = only[page][in];
      if (!Double.isNaN(single)) {
        return bound >= single ? counts[page][in] : 0;
      }
      int cell = (page << DIGITS) | in;
      double low = begin(cell);
      return Math.round(counts[page][in] * ((bound - low) / (begin(cell + 1) - low)));
    }

    Found at(long rank) {
      long below = 0;
      for (int page = 0; page < PAGES; page++) {
        for (int in = 0; counts[page] != null && in < PAGE; in++) {
          long here = counts[page][in];
          if (rank < below + here) {
            return found((page << DIGITS) | in, only[page][in], (rank - below + 0.5) / here);
          }
          below += here;
        }
      }
      return new Found(Double.POSITIVE_INFINITY, 0);
    }

    private static Found found(int cell, double single, double share) {
      double low = begin(cell);
      double width = begin(cell + 1) - low;
      return Double.isNaN(single) ? new Found(low + width * share, width) : new Found(single, 0);
    }
  }
}
