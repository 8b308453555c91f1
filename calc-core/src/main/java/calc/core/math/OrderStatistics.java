package calc.core.math;

import java.util.Arrays;

/**
 * Order statistics of samples that stay as they are, of each by itself and of all together, in two
 * passes over the values: they are counted in cells between the lowest and the highest, and only
 * those of the few cells that hold a rank are looked at one by one. The cells are equally wide, or
 * get wider with the values where these are positive and far apart, as in a heavy tail. Whole
 * numbers that are not far apart have a cell each, which says it all.
 */
public final class OrderStatistics {
  private static final int MOST_CELLS = 1 << 12;
  private static final int VALUES_A_CELL = 8;
  private static final double FAR_APART = 16;

  /** Cells of less could not be counted by a finite scale. */
  private static final double NARROWEST = 1e-300;

  private final double[][] samples;
  private final int n;
  private final double lowest;
  private final double scale;
  private final long base;
  private final int shift;
  private final int last;
  private final boolean whole;
  private final short[][] cells;
  private final int[][] counts;
  private final int[] all;

  /**
   * Counts the values.
   *
   * @param samples numbers, none of them NaN
   * @param n how many of each sample count, from the first; 1 or more
   * @param lowest the smallest of all
   * @param highest the largest of all but infinity
   */
  public OrderStatistics(double[][] samples, int n, double lowest, double highest) {
    this.samples = samples.clone();
    this.n = n;
    double range = highest - lowest;
    boolean cellable = range > NARROWEST && range < Double.POSITIVE_INFINITY;
    int most = cellable ? Math.max(1, Math.min(MOST_CELLS, n / VALUES_A_CELL)) : 1;
    boolean far = cellable && lowest > 0 && highest / lowest > FAR_APART;
    this.lowest = cellable ? lowest : 0;
    this.whole = cellable && range < most && areWhole();
    this.scale = whole ? 1 : most == 1 ? 0 : (most - 1) / range;
    this.base = Double.doubleToRawLongBits(lowest);
    this.shift = far && !whole ? shift(Double.doubleToRawLongBits(highest) - base, most) : 0;
    this.last = most - 1;
    this.cells = new short[samples.length][];
    this.counts = new int[samples.length][most];
    this.all = new int[most];
    for (int s = 0; s < samples.length; s++) {
      if (last == 0) {
        counts[s][0] = n;
      } else {
        cells[s] = cells(samples[s]);
        count(cells[s], counts[s]);
      }
      for (int cell = 0; cell <= last; cell++) {
        all[cell] += counts[s][cell];
      }
    }
  }

  /** Whether all are some whole steps above the lowest; mostly the first few tell. */
  private boolean areWhole() {
    for (double[] values : samples) {
      for (int i = 0; i < n; i++) {
        if (values[i] != lowest + (int) (values[i] - lowest)) {
          return false;
        }
      }
    }
    return true;
  }

  /** By how many digits a number of steps is cut so that it counts cells. */
  private static int shift(long steps, int cells) {
    int shift = 1;
    while (steps >>> shift >= cells) {
      shift++;
    }
    return shift;
  }

  /** The cells of values: of a larger one never a lower; the last holds infinity, too. */
  private short[] cells(double[] values) {
    short[] cells = new short[n];
    if (shift > 0) {
      for (int i = 0; i < n; i++) {
        long steps = (Double.doubleToRawLongBits(values[i]) - base) >>> shift;
        cells[i] = (short) (steps < last ? steps : last);
      }
      return cells;
    }
    for (int i = 0; i < n; i++) {
      int steps = (int) ((values[i] - lowest) * scale);
      cells[i] = (short) (steps < last ? steps : last);
    }
    return cells;
  }

  private static void count(short[] cells, int[] into) {
    for (short cell : cells) {
      into[cell]++;
    }
  }

  /** What was found. */
  public static final class Found {
    private final double[][] each;
    private final double[] all;

    Found(double[][] each, double[] all) {
      this.each = each;
      this.all = all;
    }

    /** The value at the i-th rank of a sample. */
    public double of(int sample, int i) {
      return each[sample][i];
    }

    /** The value at the i-th rank of all values. */
    public double ofAll(int i) {
      return all[i];
    }
  }

  /**
   * The values at some ranks.
   *
   * @param each ranks within each sample, from 0 for the smallest, rising
   * @param all ranks among the values of all samples, rising
   */
  public Found at(int[] each, int[] all) {
    boolean[] holdsAll = new boolean[this.all.length];
    int[] places = holding(this.all, all, holdsAll);
    if (whole) {
      double[][] ofEach =
          Arrays.stream(counts)
              .map(of -> attained(holding(of, each, new boolean[of.length])))
              .toArray(double[][]::new);
      return new Found(ofEach, attained(places));
    }
    Few pool = new Few(this.all, holdsAll);
    double[][] ofEach = new double[samples.length][];
    for (int s = 0; s < samples.length; s++) {
      boolean[] holds = new boolean[counts[s].length];
      int[] own = holding(counts[s], each, holds);
      for (int cell = 0; cell < holds.length; cell++) {
        holds[cell] |= holdsAll[cell];
      }
      Few few = new Few(counts[s], holds);
      collect(samples[s], cells[s], few);
      for (int cell = 0; cell < holdsAll.length; cell++) {
        if (holdsAll[cell]) {
          pool.take(cell, few.values, few.start[cell], counts[s][cell]);
        }
      }
      ofEach[s] = few.selected(own, each, counts[s]);
    }
    return new Found(ofEach, pool.selected(places, all, this.all));
  }

  private double[] attained(int... cells) {
    return Arrays.stream(cells).mapToDouble(cell -> lowest + cell).toArray();
  }

  private void collect(double[] values, short[] cells, Few few) {
    if (few.start.length == 1) {
      few.take(0, values, 0, few.values.length);
      return;
    }
    for (int i = 0; i < n; i++) {
      int at = few.next[cells[i]];
      if (at >= 0) {
        few.values[at] = values[i];
        few.next[cells[i]] = at + 1;
      }
    }
  }

  /** The cell of each rank; the cells that have one are marked. */
  private static int[] holding(int[] counts, int[] ranks, boolean[] marked) {
    int[] cells = new int[ranks.length];
    int below = 0;
    int next = 0;
    for (int cell = 0; cell < counts.length && next < ranks.length; cell++) {
      while (next < ranks.length && ranks[next] < below + counts[cell]) {
        marked[cell] = true;
        cells[next++] = cell;
      }
      below += counts[cell];
    }
    return cells;
  }

  /** Values of some cells, those of a lower cell first. */
  private static final class Few {
    private final int[] start;
    private final int[] next;
    private final double[] values;

    Few(int[] counts, boolean[] wanted) {
      start = new int[counts.length];
      next = new int[counts.length];
      int size = 0;
      for (int cell = 0; cell < counts.length; cell++) {
        start[cell] = size;
        next[cell] = wanted[cell] ? size : -1;
        size += wanted[cell] ? counts[cell] : 0;
      }
      values = new double[size];
    }

    void take(int cell, double[] from, int at, int count) {
      System.arraycopy(from, at, values, next[cell], count);
      next[cell] += count;
    }

    /** The values at ranks that were counted over all cells, those left out too. */
    double[] selected(int[] cells, int[] ranks, int[] counts) {
      int[] shifted = new int[ranks.length];
      int below = 0;
      int cell = 0;
      for (int i = 0; i < ranks.length; i++) {
        for (; cell < cells[i]; cell++) {
          below += counts[cell];
        }
        shifted[i] = ranks[i] - below + start[cell];
      }
      Selection.select(values, 0, values.length, shifted);
      return Arrays.stream(shifted).mapToDouble(place -> values[place]).toArray();
    }
  }
}
