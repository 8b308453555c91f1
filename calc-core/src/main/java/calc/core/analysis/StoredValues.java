package calc.core.analysis;

import calc.core.math.Selection;
import java.util.Arrays;

/** Every value by itself: exact, eight bytes each. */
final class StoredValues implements Values {
  private final double[][] values;
  private int size;
  private long unknown;

  StoredValues(int replicates) {
    values = new double[replicates][0];
  }

  @Override
  public int replicates() {
    return values.length;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void reserve(long points) {
    int length = Math.toIntExact(points);
    for (int r = 0; r < values.length; r++) {
      if (values[r].length < length) {
        values[r] = Arrays.copyOf(values[r], length);
      }
    }
  }

  @Override
  public void put(int replicate, long from, double[] block, int n) {
    System.arraycopy(block, 0, values[replicate], (int) from, n);
  }

  @Override
  public void filled(long points) {
    for (double[] replicate : values) {
      for (int i = size; i < points; i++) {
        if (!(Math.abs(replicate[i]) < Double.POSITIVE_INFINITY)) {
          replicate[i] = Double.POSITIVE_INFINITY;
          unknown++;
        }
      }
    }
    size = (int) points;
  }

  @Override
  public long unknown() {
    return unknown;
  }

  @Override
  public Moments moments(int replicate) {
    return Moments.of(values[replicate], 0, size);
  }

  @Override
  public long atMost(int replicate, double bound) {
    double[] of = values[replicate];
    double most = Math.min(bound, Double.MAX_VALUE);
    long count = 0;
    for (int i = 0; i < size; i++) {
      count += of[i] <= most ? 1 : 0;
    }
    return count;
  }

  /** Hands all values over, block by block. */
  void moveTo(Values other, int block) {
    other.reserve(size);
    double[] part = new double[block];
    for (int r = 0; r < values.length; r++) {
      for (int from = 0; from < size; from += block) {
        int n = Math.min(block, size - from);
        System.arraycopy(values[r], from, part, 0, n);
        other.put(r, from, part, n);
      }
      values[r] = new double[0];
    }
    other.filled(size);
  }

  @Override
  public Ordered ordered(long[] each, long[] all) {
    double[] pool = new double[size * values.length];
    double[][] ofEach = new double[values.length][each.length];
    for (int r = 0; r < values.length; r++) {
      // Each replicate is a stretch of the pool; the pool as a whole is put into order afterwards.
      int from = r * size;
      System.arraycopy(values[r], 0, pool, from, size);
      if (each.length > 0) {
        int[] ranks = Arrays.stream(each).mapToInt(rank -> from + (int) rank).toArray();
        Selection.select(pool, from, from + size, ranks);
        ofEach[r] = Arrays.stream(ranks).mapToDouble(rank -> pool[rank]).toArray();
      }
    }
    int[] ranks = Arrays.stream(all).mapToInt(Math::toIntExact).toArray();
    Selection.select(pool, 0, pool.length, ranks);
    return new Selected(ofEach, Arrays.stream(ranks).mapToDouble(rank -> pool[rank]).toArray());
  }

  /** What was asked for, copied out. */
  private static final class Selected implements Ordered {
    private final double[][] each;
    private final double[] all;

    Selected(double[][] each, double[] all) {
      this.each = each;
      this.all = all;
    }

    @Override
    public double of(int replicate, int i) {
      return each[replicate][i];
    }

    @Override
    public double ofAll(int i) {
      return all[i];
    }

    @Override
    public double looseness(int i) {
      return 0;
    }
  }
}
