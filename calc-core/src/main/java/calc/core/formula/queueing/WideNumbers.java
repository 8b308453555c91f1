package calc.core.formula.queueing;

/**
 * Numbers of 0 or more without a largest or smallest one: each a double times a power of 2⁵¹².
 * Neighbours in a table mostly have the same power, so that adding them costs little more than
 * adding doubles; and every digit of a double is kept, which logarithms of this size cannot.
 */
final class WideNumbers {
  private static final double STEP = 0x1p512;
  private static final double LARGE = 0x1p256;
  private static final double SMALL = 0x1p-256;
  private static final double NEGLIGIBLE = 0x1p-70;

  private final double[] parts;
  private final int[] powers;
  private double sum;
  private int power;

  /** So many zeros. */
  WideNumbers(int size) {
    this(new double[size], new int[size]);
  }

  private WideNumbers(double[] parts, int[] powers) {
    this.parts = parts;
    this.powers = powers;
  }

  /** The same numbers, to be changed on their own. */
  WideNumbers copy() {
    return new WideNumbers(parts.clone(), powers.clone());
  }

  int size() {
    return parts.length;
  }

  void setOne(int index) {
    parts[index] = 1;
    powers[index] = 0;
  }

  /** Multiplies all numbers by a factor from 0 to 1. */
  void multiply(double factor) {
    for (int i = 0; i < parts.length; i++) {
      start();
      add(this, i, factor);
      store(i);
    }
  }

  /** Begins a sum. */
  void start() {
    sum = 0;
  }

  /**
   * Adds a number to the sum, times a factor that is 0 or from 1e-100 to 1.
   *
   * @return whether it changes the sum, or could change what is computed from it
   */
  boolean add(WideNumbers from, int index, double factor) {
    double term = from.parts[index] * factor;
    if (term == 0) {
      return false;
    }
    int above = from.powers[index] - power;
    if (above == 0 || sum == 0) {
      power = from.powers[index];
      sum += term;
      return term > NEGLIGIBLE * sum;
    } else if (above > 0) {
      power = from.powers[index];
      sum = above == 1 ? sum / STEP + term : term;
      return true;
    } else if (above == -1) {
      sum += term / STEP;
      return term / STEP > NEGLIGIBLE * sum;
    }
    return false;
  }

  /** Stores the sum. */
  void store(int index) {
    if (sum >= LARGE) {
      sum /= STEP;
      power++;
    } else if (sum < SMALL && sum > 0) {
      sum *= STEP;
      power--;
    }
    parts[index] = sum;
    powers[index] = power;
  }

  /** A number over another that is not 0. */
  double ratio(int index, WideNumbers other, int by) {
    double quotient = parts[index] / other.parts[by];
    int steps = powers[index] - other.powers[by];
    return steps == 0 ? quotient : Math.scalb(quotient, 512 * steps);
  }
}
