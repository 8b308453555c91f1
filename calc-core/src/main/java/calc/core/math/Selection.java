package calc.core.math;

/**
 * Order statistics without sorting: only as much of an array is put into order as the ranks that
 * are asked for need.
 */
public final class Selection {
  private static final int SMALL = 24;

  private Selection() {}

  /**
   * Rearranges values so that those of some ranks stand where sorting would put them.
   *
   * @param values numbers, none of them NaN; rearranged
   * @param from the first that counts
   * @param to behind the last that counts
   * @param ranks places between {@code from} and {@code to}, in rising order
   */
  public static void select(double[] values, int from, int to, int... ranks) {
    select(values, from, to - 1, ranks, 0, ranks.length);
  }

  private static void select(
      double[] values, int first, int last, int[] ranks, int firstRank, int endRank) {
    int low = first;
    int high = last;
    int begin = firstRank;
    int end = endRank;
    while (begin < end && high - low > SMALL) {
      long bounds = partition(values, low, high);
      int left = (int) (bounds >>> Integer.SIZE);
      int right = (int) bounds;
      int below = begin;
      while (below < end && ranks[below] <= left) {
        below++;
      }
      int above = below;
      while (above < end && ranks[above] < right) {
        above++;
      }
      // The shorter list of ranks by recursion, the longer one by going on.
      if (below - begin < end - above) {
        select(values, low, left, ranks, begin, below);
        low = right;
        begin = above;
      } else {
        select(values, right, high, ranks, above, end);
        high = left;
        end = below;
      }
    }
    if (begin < end) {
      insertionSort(values, low, high);
    }
  }

  /**
   * Parts a range: at most the pivot up to the left bound, at least the pivot from the right bound
   * on, and equal to it between.
   */
  private static long partition(double[] values, int low, int high) {
    double pivot = pivot(values, low, high);
    int less = low;
    int at = low;
    int more = high;
    while (at <= more) {
      double value = values[at];
      if (value < pivot) {
        values[at++] = values[less];
        values[less++] = value;
      } else if (value > pivot) {
        values[at] = values[more];
        values[more--] = value;
      } else {
        at++;
      }
    }
    return (long) (less - 1) << Integer.SIZE | (more + 1);
  }

  /** The median of three medians of three, so that sorted and stepped data part well. */
  private static double pivot(double[] values, int low, int high) {
    int eighth = (high - low) >>> 3;
    int middle = low + ((high - low) >>> 1);
    return median(
        median(values[low], values[low + eighth], values[low + 2 * eighth]),
        median(values[middle - eighth], values[middle], values[middle + eighth]),
        median(values[high - 2 * eighth], values[high - eighth], values[high]));
  }

  private static double median(double a, double b, double c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static void insertionSort(double[] values, int low, int high) {
    for (int i = low + 1; i <= high; i++) {
      double value = values[i];
      int j = i - 1;
      while (j >= low && values[j] > value) {
        values[j + 1] = values[j];
        j--;
      }
      values[j + 1] = value;
    }
  }
}
