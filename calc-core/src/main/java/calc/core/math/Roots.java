package calc.core.math;

import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;

/**
 * Where something starts to hold, by halving. Slower than methods that trust a slope, and right
 * wherever the function is monotone, however flat or steep it is.
 */
public final class Roots {
  private Roots() {}

  /**
   * The smallest number above {@code low} and up to {@code high} from which on a condition holds,
   * to the last bit.
   *
   * @param low a number of 0 or more at which it does not hold
   * @param high a number at which it holds
   * @param holds a condition that stays true once it is true
   */
  public static double firstWhere(double low, double high, DoublePredicate holds) {
    // Doubles of 0 or more are in the order of their bits, so halving these takes 64 steps at most,
    // however far apart the ends are.
    long below = Double.doubleToLongBits(low);
    long above = Double.doubleToLongBits(high);
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (holds.test(Double.longBitsToDouble(middle))) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return Double.longBitsToDouble(above);
  }

  /**
   * The smallest whole number from which on a condition holds: looked for by doubling the step,
   * then by halving.
   *
   * @param from the first candidate
   * @param most the last one
   * @param holds a condition that stays true once it is true
   * @return the number, or {@code most + 1} when it does not hold at {@code most} either
   */
  public static long firstWhole(long from, long most, LongPredicate holds) {
    if (holds.test(from)) {
      return from;
    }
    long below = from;
    long step = 1;
    long above = Math.min(most, from + step);
    while (!holds.test(above)) {
      if (above >= most) {
        return most + 1;
      }
      below = above;
      step *= 2;
      above = most - below > step ? below + step : most;
    }
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (holds.test(middle)) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return above;
  }
}
