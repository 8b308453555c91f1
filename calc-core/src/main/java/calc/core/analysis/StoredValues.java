package calc.core.analysis;

import calc.core.math.OrderStatistics;
import java.util.Arrays;

/** Every value by itself: exact, eight bytes each. */
final class StoredValues implements Values {
  private static final int SIGN = 63;

  private final double[][] values;
  private final BlockMoments moments;
  private int size;

  /**
   * Room for values.
   *
   * @param block points of the stretches that are put, all but the last of each round
   */
  StoredValues(int replicates, int block) {
    values = new double[replicates][0];
    moments = new BlockMoments(replicates, block);
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
    moments.reserve(points);
    for (int r = 0; r < values.length; r++) {
      if (values[r].length < length) {
        values[r] = Arrays.copyOf(values[r], length);
      }
    }
  }

  @Override
  public void put(int replicate, long from, double[] block, int n, Moments known) {
    double[] of = values[replicate];
    int start = (int) from;
    System.arraycopy(block, 0, of, start, n);
    moments.put(replicate, from, known);
    if (known.count() < n) {
      for (int i = start; i < start + n; i++) {
        of[i] = Math.abs(of[i]) < Double.POSITIVE_INFINITY ? of[i] : Double.POSITIVE_INFINITY;
      }
    }
  }

  @Override
  public void filled(long points) {
    moments.filled(points);
    size = (int) points;
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
    return Arrays.copyOf(values[replicate], size);
  }

  @Override
  public long atMost(int replicate, double bound) {
    double[] of = values[replicate];
    if (Double.isNaN(bound)) {
      return 0;
    }
    // Without the sign of a zero, which would be that of a difference.
    double most = Math.min(bound, Double.MAX_VALUE) + 0.0;
    long above = 0;
    for (int i = 0; i < size; i++) {
      // The sign of the difference, because no processor could foresee a branch.
      above += Double.doubleToRawLongBits(most - of[i]) >>> SIGN;
    }
    return size - above;
  }

  @Override
  public long[] atMostEach(int replicate, double first, int bounds) {
    double[] of = values[replicate];
    int[] cells = new int[bounds + 1];
    for (int i = 0; i < size; i++) {
      double above = of[i] - first;
      int whole = (int) Math.max(-1, Math.min(bounds, above));
      cells[Math.max(0, whole < above ? Math.min(bounds, whole + 1) : whole)]++;
    }
    long[] counts = new long[bounds];
    long below = 0;
    for (int i = 0; i < bounds; i++) {
      below += cells[i];
      counts[i] = below;
    }
    return counts;
  }

  /** Hands all values over, block by block. */
  void moveTo(Values other, int block) {
    other.reserve(size);
    double[] part = new double[block];
    for (int r = 0; r < values.length; r++) {
      for (int from = 0; from < size; from += block) {
        int n = Math.min(block, size - from);
        System.arraycopy(values[r], from, part, 0, n);
        other.put(r, from, part, n, Moments.of(part, 0, n));
      }
      values[r] = new double[0];
    }
    other.filled(size);
  }

  @Override
  public Ordered ordered(long[] each, long[] all) {
    Moments whole = Moments.NONE;
    for (int r = 0; r < values.length; r++) {
      whole = whole.and(moments(r));
    }
    OrderStatistics order = new OrderStatistics(values, size, whole.lowest(), whole.highest());
    return new Selected(
        order.at(
            Arrays.stream(each).mapToInt(Math::toIntExact).toArray(),
            Arrays.stream(all).mapToInt(Math::toIntExact).toArray()));
  }

  /** Attained values. */
  private record Selected(OrderStatistics.Found found) implements Ordered {
    @Override
    public double of(int replicate, int i) {
      return found.of(replicate, i);
    }

    @Override
    public double ofAll(int i) {
      return found.ofAll(i);
    }

    @Override
    public double looseness(int i) {
      return 0;
    }
  }
}
