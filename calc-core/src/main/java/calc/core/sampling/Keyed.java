package calc.core.sampling;

/**
 * Random bits that belong to a key and a place instead of coming one after the other: the same for
 * any number of threads, and untouched by whatever else is drawn.
 *
 * <p>The key is a hash of seed, name and what the bits are for; a place is mixed into it by the
 * finaliser of SplitMix64 (two multiplications, three shifts).
 */
public final class Keyed {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long FNV_START = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final double ULP = 0x1p-52;

  private Keyed() {}

  /**
   * The key of a stream.
   *
   * @param seed the seed of the run
   * @param name what is drawn
   * @param purpose a number that tells several streams of one name apart
   */
  public static long key(long seed, String name, long purpose) {
    long hash = FNV_START;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return mix(mix(mix(seed + GOLDEN) ^ hash) + purpose * GOLDEN);
  }

  /** 64 random bits at a place. */
  public static long bits(long key, long place) {
    return mix(key + place * GOLDEN);
  }

  /** A number above 0 and below 1, in the middle of one of 2^52 equal cells. */
  static double uniform(long bits) {
    return ((bits >>> 12) + 0.5) * ULP;
  }

  /**
   * Independent uniform numbers.
   *
   * @param key the stream
   * @param from the first trial
   * @param out receives the numbers of trials {@code from}, {@code from + 1}, …
   * @param n how many
   */
  public static void fill(long key, long from, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = uniform(bits(key, from + i));
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
