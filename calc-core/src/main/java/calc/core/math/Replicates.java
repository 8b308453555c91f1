package calc.core.math;

import java.util.Arrays;

/**
 * What independent replicates of a calculation say of its error. Points within one randomised net
 * depend on each other, so that s/√n over them would be wrong; figures of different nets do not.
 *
 * <pre>  x̄ ± t · s/√R,   t = 97.5 % quantile of Student's distribution with R − 1 degrees</pre>
 */
public final class Replicates {
  private static final double OUTSIDE = 0.05;

  private Replicates() {}

  /**
   * A figure and how far it may be off.
   *
   * @param value the figure
   * @param error half the width of its 95 % interval
   */
  public record Interval(double value, double error) {}

  /**
   * The mean of figures, one of each replicate.
   *
   * @param figures two or more
   */
  public static Interval mean(double... figures) {
    double mean = Arrays.stream(figures).sum() / figures.length;
    double squares = 0;
    for (double figure : figures) {
      squares += (figure - mean) * (figure - mean);
    }
    int degrees = figures.length - 1;
    return new Interval(mean, student(degrees) * Math.sqrt(squares / degrees / figures.length));
  }

  /**
   * What one figure is of another, both known from the same replicates: the ratio of their means,
   * which is off by less than the mean of their ratios, with the error that the replicates have
   * about it.
   *
   * @param over the figure above, one of each replicate
   * @param under the figure below; its mean is not 0
   */
  public static Interval ratio(double[] over, double... under) {
    double below = Arrays.stream(under).sum() / under.length;
    double ratio = Arrays.stream(over).sum() / over.length / below;
    double[] off = new double[over.length];
    for (int r = 0; r < off.length; r++) {
      off[r] = (over[r] - ratio * under[r]) / below;
    }
    return new Interval(ratio, mean(off).error());
  }

  /** 97.5 % quantile of Student's distribution, from that of the beta distribution. */
  static double student(int degrees) {
    double share = Quantiles.beta(OUTSIDE, degrees / 2.0, 0.5);
    return Math.sqrt(degrees * (1 - share) / share);
  }
}
