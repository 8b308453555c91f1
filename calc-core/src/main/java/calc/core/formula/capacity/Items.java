package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Guarded;

/** How many items there are, or fit somewhere. */
final class Items {
  private static final double LARGEST_EXACT_COUNT = 0x1p53;

  private Items() {}

  /**
   * The whole items among as many as a quotient or a draw gives: of 12.7 items, 12 fit into a
   * cache. Binary noise is taken for the whole number it surrounds.
   */
  static double among(String name, double value, int least) {
    double whole = Guarded.floor(value);
    if (whole >= least && whole <= LARGEST_EXACT_COUNT) {
      return whole;
    }
    if (whole > LARGEST_EXACT_COUNT && value < Double.POSITIVE_INFINITY) {
      throw Check.refused(name, "must be at most 2^53, up to which doubles count exactly", value);
    }
    throw Check.refused(name, "must be " + least + " or more", value);
  }
}
