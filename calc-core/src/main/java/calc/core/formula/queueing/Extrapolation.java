package calc.core.formula.queueing;

/**
 * Speeds up an iteration that creeps to its end: from time to time the values jump along their last
 * change to where a geometric series of such changes would end. A jump that did not help is taken
 * back, and the next one waits longer.
 */
final class Extrapolation {
  private final double[] values;
  private final double[] last;
  private final double[] step;
  private final double[] before;
  private boolean jumped;
  private double changeBefore;
  private int patience = 10;
  private int wait = patience;
  private double ratio;

  /** Of values that the iteration changes in place, 0 or more. */
  Extrapolation(double[] values) {
    this.values = values;
    this.last = values.clone();
    this.step = new double[values.length];
    this.before = new double[values.length];
  }

  /**
   * After an iteration.
   *
   * @param change how much it changed, in whatever measure
   * @return how far the end may be, in the same measure
   */
  double after(double change) {
    observe();
    double distance = ratio > 0 && ratio < 1 ? change / (1 - ratio) : change;
    wait--;
    if (wait <= 0 && jumped && change > changeBefore) {
      goBack();
    } else if (wait <= 0 && ratio > 0 && ratio < 1) {
      jump(change);
    }
    return distance;
  }

  /** The ratio of this change to the last one, along that one. */
  private void observe() {
    double product = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      double now = values[i] - last[i];
      product += now * step[i];
      square += step[i] * step[i];
      step[i] = now;
      last[i] = values[i];
    }
    ratio = square > 0 ? product / square : 0;
  }

  private void jump(double change) {
    System.arraycopy(values, 0, before, 0, values.length);
    changeBefore = change;
    jumped = true;
    wait = patience;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i] + ratio / (1 - ratio) * step[i]);
      last[i] = values[i];
    }
  }

  private void goBack() {
    System.arraycopy(before, 0, values, 0, values.length);
    System.arraycopy(before, 0, last, 0, values.length);
    jumped = false;
    patience *= 2;
    wait = patience;
  }
}
