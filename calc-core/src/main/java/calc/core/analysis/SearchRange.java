package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far from its present value an input is looked at, and on which grid.
 *
 * @param low lowest value, in base units
 * @param high highest value
 * @param start the present value, or the end of the range next to it
 * @param whole whether only whole values count
 */
record SearchRange(double low, double high, double start, boolean whole) {
  private static final int GRID = 8_192;
  private static final double FARTHEST = 1e6;

  /** Wider ranges are looked at in equal factors instead of equal steps. */
  private static final double WIDE = 10;

  /** A millionth to a million times the present value; all shares for a share. */
  static SearchRange of(Adjustable input, double now, OptionalDouble from, OptionalDouble to) {
    boolean share = input.unit().unpinned().equals(Unit.PERCENT) && now >= 0 && now <= 1;
    double low = now > 0 ? now / FARTHEST : now * FARTHEST;
    double high = now > 0 ? now * FARTHEST : now / FARTHEST;
    if (now == 0) {
      high = input.unit().toBase(BigDecimal.valueOf(FARTHEST));
    }
    if (share || input.whole()) {
      low = Math.min(now, 0);
      high = share ? 1 : Math.max(high, FARTHEST);
    }
    double least = from.orElse(to.isPresent() ? Math.min(low, to.getAsDouble()) : low);
    double most = to.orElse(from.isPresent() ? Math.max(high, from.getAsDouble()) : high);
    if (input.whole()) {
      least = Math.ceil(least);
      most = Math.floor(most);
    }
    double start = Math.max(least, Math.min(most, now));
    return new SearchRange(least, most, start, input.whole());
  }

  /** From the start to the highest value. */
  double[] up() {
    return grid(high);
  }

  /** From the start to the lowest value. */
  double[] down() {
    return grid(low);
  }

  private double[] grid(double end) {
    if (start == end) {
      return new double[] {start};
    }
    boolean geometric = start > 0 && end > 0 && Math.max(start / end, end / start) > WIDE;
    double[] grid = new double[GRID];
    for (int i = 0; i < GRID; i++) {
      double share = (double) i / (GRID - 1);
      double value =
          geometric ? start * Elementary.pow(end / start, share) : start + (end - start) * share;
      grid[i] = whole ? Math.rint(value) : value;
    }
    grid[0] = start;
    grid[GRID - 1] = end;
    return whole ? Arrays.stream(grid).distinct().toArray() : grid;
  }
}
