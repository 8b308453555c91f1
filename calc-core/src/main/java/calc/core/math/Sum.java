package calc.core.math;

/**
 * A sum that keeps what each addition rounds away (Neumaier), so that its error does not grow with
 * the number of terms. For finite terms.
 */
public final class Sum {
  private double total;
  private double lost;

  /** Adds a term. */
  public void add(double term) {
    double next = total + term;
    lost += Math.abs(total) >= Math.abs(term) ? (total - next) + term : (term - next) + total;
    total = next;
  }

  /** The sum so far. */
  public double value() {
    return total + lost;
  }
}
