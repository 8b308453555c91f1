package calc.core.distribution;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The probabilities of the counts of a distribution, one by one, where they are not too many.
 *
 * <p><b>Numerics</b>: each from its neighbour, outward from the median to where nothing counts any
 * more, all over their sum; each is within 1e-11 of itself.
 */
final class Weights {
  /** More do not fit into a table. That is a standard deviation of about 10,000. */
  private static final int MOST = 1 << 18;

  private static final double NOTHING = 1e-30;

  private final double first;
  private final double[] probabilities;

  private Weights(double first, double[] probabilities) {
    this.first = first;
    this.probabilities = probabilities;
  }

  /** The probabilities, or empty when they are too many. */
  static Optional<Weights> of(Counted law) {
    double middle = law.median();
    double[] up = outward(middle, law.most(), 1, law::ratio);
    double[] down = outward(middle, law.least(), -1, k -> 1 / law.ratio(k - 1));
    if (up.length + down.length > MOST) {
      return Optional.empty();
    }
    double[] all = new double[down.length + up.length - 1];
    for (int i = 1; i < down.length; i++) {
      all[down.length - 1 - i] = down[i];
    }
    System.arraycopy(up, 0, all, down.length - 1, up.length);
    double sum = Arrays.stream(all).sum();
    for (int i = 0; i < all.length; i++) {
      all[i] /= sum;
    }
    return Optional.of(new Weights(middle - (down.length - 1), all));
  }

  /** Probabilities from the middle on, in units of that of the middle. */
  private static double[] outward(
      double middle, double end, int direction, DoubleUnaryOperator ratio) {
    double[] found = new double[64];
    found[0] = 1;
    int count = 1;
    for (double k = middle; k != end && found[count - 1] > NOTHING; k += direction) {
      if (count > MOST) {
        break;
      }
      if (count == found.length) {
        found = Arrays.copyOf(found, 2 * count);
      }
      found[count] = found[count - 1] * ratio.applyAsDouble(k);
      count++;
    }
    return Arrays.copyOf(found, count);
  }

  /** The count that the first probability belongs to. */
  double first() {
    return first;
  }

  /** The probabilities of it and those that follow. */
  double[] probabilities() {
    return probabilities;
  }

  double mean() {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      sum += i * probabilities[i];
    }
    return first + sum;
  }

  double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double gap = first + i - mean;
      sum += gap * gap * probabilities[i];
    }
    return Math.sqrt(sum);
  }
}
