package calc.core.sampling;

import calc.core.math.SobolDirections;

/**
 * One dimension of a randomised Sobol' net: a random linear matrix scramble of the digits, and a
 * random digital shift. Each point by itself is uniform, and any 2^k first points together are
 * spread evenly, so that a mean over them has an error of about 1/n instead of 1/√n; independent
 * nets tell how large it is.
 *
 * <p>The first point is kept: without it, or with a number of points that is no power of two, the
 * net is no net.
 *
 * @see "J. Matoušek, On the L2-discrepancy for anchored boxes, J. Complexity 14(4), 1998; A. B.
 *     Owen, On dropping the first Sobol' point, arXiv 2008.08051"
 */
public final class Net {
  /** Points of the longest net. */
  public static final long LONGEST = 1L << SobolDirections.DIGITS;

  /** One less than a double holds, so that the middle of the last cell is still below 1. */
  private static final int DIGITS = 52;

  private static final double ULP = 0x1p-52;

  private final long[] directions;
  private final long shift;

  private Net(long[] directions, long shift) {
    this.directions = directions;
    this.shift = shift;
  }

  /**
   * Scrambles one dimension.
   *
   * @param plain its direction numbers, from {@link SobolDirections}
   * @param key the stream of its random digits
   */
  public static Net of(long[] plain, long key) {
    long[] scrambled = new long[plain.length];
    for (int row = 0; row < DIGITS; row++) {
      long mask = maskOf(row, Keyed.bits(key, row));
      for (int i = 0; i < plain.length; i++) {
        long digit = Long.bitCount(plain[i] & mask) & 1;
        scrambled[i] |= digit << (DIGITS - 1 - row);
      }
    }
    return new Net(scrambled, Keyed.bits(key, DIGITS) >>> (Long.SIZE - DIGITS));
  }

  /**
   * Which digits of a plain point make digit {@code row} of the scrambled one: that digit itself
   * and random ones before it; behind the last digit, random ones alone.
   */
  private static long maskOf(int row, long random) {
    int plain = SobolDirections.DIGITS;
    if (row >= plain) {
      return random & ((1L << plain) - 1);
    }
    long own = 1L << (plain - 1 - row);
    long before = ((1L << plain) - 1) & -(own << 1);
    return (random & before) | own;
  }

  /**
   * Points of the net, in the order in which each differs from the last by one direction number.
   *
   * @param from the first point
   * @param out receives the points {@code from}, {@code from + 1}, … each above 0 and below 1
   * @param n how many
   */
  public void fill(long from, double[] out, int n) {
    long point = shift;
    long gray = from ^ (from >>> 1);
    for (int i = 0; gray != 0; i++, gray >>>= 1) {
      if ((gray & 1) == 1) {
        point ^= directions[i];
      }
    }
    for (int i = 0; i < n; i++) {
      out[i] = (point + 0.5) * ULP;
      int changing = Long.numberOfTrailingZeros(from + i + 1);
      point ^= changing < directions.length ? directions[changing] : 0;
    }
  }
}
