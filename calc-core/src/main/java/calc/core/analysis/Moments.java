package calc.core.analysis;

/**
 * Count, mean and central sums of powers of the finite values of a sample.
 *
 * @param count how many
 * @param mean their mean
 * @param squares sum of the squared distances from the mean
 * @param cubes sum of their cubes
 * @param fourths sum of their fourth powers
 */
record Moments(long count, double mean, double squares, double cubes, double fourths) {
  static final Moments NONE = new Moments(0, 0, 0, 0, 0);

  /** Of the first values of an array; infinite ones and those that are no numbers do not count. */
  static Moments of(double[] values, int from, int to) {
    double sum = 0;
    double lost = 0;
    long count = 0;
    for (int i = from; i < to; i++) {
      double value = values[i];
      if (Math.abs(value) < Double.POSITIVE_INFINITY) {
        double next = value - lost;
        double total = sum + next;
        lost = (total - sum) - next;
        sum = total;
        count++;
      }
    }
    double mean = sum / Math.max(1, count);
    double squares = 0;
    double cubes = 0;
    double fourths = 0;
    for (int i = from; i < to; i++) {
      double distance = values[i] - mean;
      if (Math.abs(distance) < Double.POSITIVE_INFINITY) {
        double square = distance * distance;
        squares += square;
        cubes += square * distance;
        fourths += square * square;
      }
    }
    return new Moments(count, mean, squares, cubes, fourths);
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
        count + other.count, mean + share * b, squares + other.squares + between, third, fourth);
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
