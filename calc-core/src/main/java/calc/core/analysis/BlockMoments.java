package calc.core.analysis;

import java.util.Arrays;

/**
 * Moments of values that come in blocks from any thread, each taken while it is still at hand, and
 * added up in the order of the blocks, so that the threads cannot change a digit.
 */
final class BlockMoments {
  private final int block;
  private final Moments[] sums;
  private final Moments[][] fresh;
  private long size;

  /**
   * Room for moments.
   *
   * @param block points of every block but the last before each {@link #filled}
   */
  BlockMoments(int replicates, int block) {
    this.block = block;
    this.sums = new Moments[replicates];
    this.fresh = new Moments[replicates][0];
    Arrays.fill(sums, Moments.NONE);
  }

  /** Points of each replicate so far. */
  long size() {
    return size;
  }

  /** Makes room for the blocks up to so many points; what was put and not filled is lost. */
  void reserve(long points) {
    int count = (int) ((points - size + block - 1) / block);
    for (int r = 0; r < fresh.length; r++) {
      fresh[r] = new Moments[count];
    }
  }

  /** Takes the moments of the block that begins at a point. */
  void put(int replicate, long from, Moments of) {
    fresh[replicate][(int) ((from - size) / block)] = of;
  }

  /** Says that every point up to this one was put. */
  void filled(long points) {
    for (int r = 0; r < sums.length; r++) {
      for (Moments of : fresh[r]) {
        sums[r] = of == null ? sums[r] : sums[r].and(of);
      }
      fresh[r] = new Moments[0];
    }
    size = points;
  }

  Moments of(int replicate) {
    return sums[replicate];
  }

  /** Values that are not known. */
  long unknown() {
    return Arrays.stream(sums).mapToLong(of -> size - of.count()).sum();
  }
}
