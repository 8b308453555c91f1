package calc.core.analysis;

/**
 * The values of one quantity at every point of a simulation so far, replicate by replicate. A value
 * that is not known counts as infinite.
 *
 * <p>Where a value is put depends on its replicate and place alone, so the threads that put them
 * there cannot change anything.
 */
interface Values {
  int replicates();

  /** Values of each replicate. */
  long size();

  /** Makes room for so many points of each replicate, more than before. */
  void reserve(long points);

  /**
   * Takes the values of a stretch of points; any thread, each stretch once.
   *
   * @param from the first point; stretches begin at multiples of a block
   * @param known moments of those of the values that are known
   */
  void put(int replicate, long from, double[] values, int n, Moments known);

  /** Says that every point up to this one was put. */
  void filled(long points);

  /** Values that are not known. */
  long unknown();

  /** Moments of the known values of a replicate. */
  Moments moments(int replicate);

  /**
   * The values of a replicate in the order of the points.
   *
   * @throws IllegalStateException if they are not kept
   */
  double[] copy(int replicate);

  /** How many known values of a replicate are not above a bound. */
  long atMost(int replicate, double bound);

  /** The same for bounds that are 1 apart, the first of them given. */
  default long[] atMostEach(int replicate, double first, int bounds) {
    long[] counts = new long[bounds];
    for (int i = 0; i < bounds; i++) {
      counts[i] = atMost(replicate, first + i);
    }
    return counts;
  }

  /**
   * Values by their rank, from 0 for the smallest.
   *
   * @param each ranks within each replicate, rising
   * @param all ranks among the values of all replicates, rising
   */
  Ordered ordered(long[] each, long[] all);

  /** Values at the ranks that were asked for. */
  interface Ordered {
    /** The value at the i-th rank of a replicate. */
    double of(int replicate, int i);

    /** The value at the i-th rank of all. */
    double ofAll(int i);

    /** How far a value of {@link #ofAll} may be from the one that has that rank. */
    double looseness(int i);
  }
}
