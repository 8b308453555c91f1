package calc.core.analysis;

/**
 * Count, mean and central sums of powers of the finite values of a sample.
 *
 * @param count how many
 * @param mean their mean
 * @param squares sum of the squared distances from the mean
 * @param cubes sum of their cubes
 * @param fourths sum of their fourth powers
 * @param lowest the smallest, or infinity when there is none
 * @param highest the largest, or minus infinity when there is none
 */
record Moments(
    long count,
    double mean,
    double squares,
    double cubes,
    double fourths,
    double lowest,
    double highest) {
  private static final int STRETCH = 512;

  static final Moments NONE =
      new Moments(0, 0, 0, 0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of a part of an array; infinite values and those that are no numbers do not count. */
  static Moments of(double[] values, int from, int to) {
    Moments all = NONE;
    // Sums over short stretches lose next to nothing, and their order is always the same.
    for (int at = from; at < to; at += STRETCH) {
      all = all.and(ofStretch(values, at, Math.min(to, at + STRETCH)));
    }
    return all;
  }

  private static Moments ofStretch(double[] values, int from, int to) {
    double sum = 0;
    double more = 0;
    for (int i = from; i + 1 < to; i += 2) {
      sum += values[i];
      more += values[i + 1];
    }
    sum += more + ((to - from) % 2 == 0 ? 0 : values[to - 1]);
    if (!(Math.abs(sum) < Double.POSITIVE_INFINITY)) {
      return ofKnown(values, from, to);
    }
    double mean = sum / (to - from);
    double squares = 0;
    double cubes = 0;
    double fourths = 0;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    // Two at a time, so that one sum need not wait for the other.
    for (int i = from; i + 1 < to; i += 2) {
      double a = values[i];
      double b = values[i + 1];
      lowest = a < lowest ? a : lowest;
      lowest = b < lowest ? b : lowest;
      highest = a > highest ? a : highest;
      highest = b > highest ? b : highest;
      double ofA = a - mean;
      double ofB = b - mean;
      double squareA = ofA * ofA;
      double squareB = ofB * ofB;
      squares += squareA + squareB;
      cubes += squareA * ofA + squareB * ofB;
      fourths += squareA * squareA + squareB * squareB;
    }
    if ((to - from) % 2 == 1) {
      double last = values[to - 1];
      double distance = last - mean;
      double square = distance * distance;
      lowest = last < lowest ? last : lowest;
      highest = last > highest ? last : highest;
      squares += square;
      cubes += square * distance;
      fourths += square * square;
    }
    return new Moments(to - from, mean, squares, cubes, fourths, lowest, highest);
  }

  /** The same where some value is unknown, or their sum too large. */
  private static Moments ofKnown(double[] values, int from, int to) {
    Moments all = NONE;
    for (int i = from; i < to; i++) {
      boolean known = Math.abs(values[i]) < Double.POSITIVE_INFINITY;
      all = known ? all.and(new Moments(1, values[i], 0, 0, 0, values[i], values[i])) : all;
    }
    return all;
  }

  /**
   * Of both samples together.
   *
   * @see "P. Pébay, Formulas for robust, one-pass parallel computation of covariances and
   *     arbitrary-order statistical moments, SAND2008-6212, 2008"
   */
  Moments and(Moments other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    double a = count;
    double b = other.count;
    double n = a + b;
    double gap = other.mean - mean;
    double share = gap / n;
    double between = gap * share * a * b;
    double fourth =
        fourths
            + other.fourths
            + between * share * share * (a * a - a * b + b * b)
            + 6 * share * share * (a * a * other.squares + b * b * squares)
            + 4 * share * (a * other.cubes - b * cubes);
    double third =
        cubes
            + other.cubes
            + between * share * (a - b)
            + 3 * share * (a * other.squares - b * squares);
    return new Moments(
        count + other.count,
        mean + share * b,
        squares + other.squares + between,
        third,
        fourth,
        Math.min(lowest, other.lowest),
        Math.max(highest, other.highest));
  }

  double variance() {
    return squares / Math.max(1, count - 1);
  }

  /** Half the width of the 95 % interval of the mean of independent values. */
  double errorOfMean(double z) {
    return z * Math.sqrt(variance() / Math.max(1, count));
  }

  /** The same of the standard deviation: √((m₄ − s⁴)/n) / 2s, as heavy tails make it uncertain. */
  double errorOfDeviation(double z) {
    double variance = variance();
    double excess = Math.max(0, fourths / Math.max(1, count) - variance * variance);
    return variance == 0
        ? 0
        : z * Math.sqrt(excess / Math.max(1, count)) / (2 * Math.sqrt(variance));
  }
}
