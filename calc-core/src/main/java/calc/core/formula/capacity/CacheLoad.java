package calc.core.formula.capacity;

import calc.core.math.Check;

/** What a cache leaves for the store behind it. */
public final class CacheLoad {
  private CacheLoad() {}

  /**
   * Load on the store: all writes, and the reads the cache does not answer.
   *
   * <pre>  store = writes + reads · (1 − hit · cacheable)</pre>
   *
   * <p>A hit ratio of 0 gives the load of a cold cache.
   *
   * @param reads reads per second, 0 or more
   * @param writes writes per second, 0 or more
   * @param hit share of the cacheable reads that the cache answers, 0 to 1
   * @param cacheable share of the reads that may be answered from a cache, 0 to 1
   * @return load on the store per second
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double store(double reads, double writes, double hit, double cacheable) {
    Check.notNegative("reads", reads);
    Check.notNegative("writes", writes);
    double answered = Check.ratio("hit", hit) * Check.ratio("cacheable", cacheable);
    return writes + reads * (1 - answered);
  }
}
