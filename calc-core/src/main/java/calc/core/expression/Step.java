package calc.core.expression;

import java.util.Optional;

/**
 * One operation over a block: reads registers, writes one. A value that does not exist is NaN
 * inside the block; why it does not is worked out only when somebody asks, so that the loops hold
 * arithmetic alone. NaN never leaves a program.
 */
abstract class Step {
  private final int target;
  private final int[] sources;

  Step(int target, int... sources) {
    this.target = target;
    this.sources = sources;
  }

  final int target() {
    return target;
  }

  final int[] sources() {
    return sources;
  }

  /**
   * Computes the first {@code n} values of the target register. A source that is the same at every
   * point has length 1; when all are, so has the target, and {@code n} is 1.
   *
   * @param level the probability at whose quantile uncertain values are taken
   */
  abstract void run(double[][] registers, int n, double level);

  /** The sources on which the value at a point rests. */
  int[] sourcesAt(double[][] registers, int point) {
    return sources;
  }

  /**
   * Why there is no value at a point where every source has one; empty when it is only too large.
   */
  Optional<Failure> failure(double[][] registers, int point, double level) {
    return Optional.empty();
  }

  /** What a register holds at a point, whatever its length. */
  static double at(double[] register, int point) {
    return register[register.length == 1 ? 0 : point];
  }

  /**
   * The value, or NaN for infinity, which a division would turn into a 0 that looks sound. A sum
   * instead of a branch, so that loops stay loops of arithmetic.
   */
  static double finite(double value) {
    return value + 0 * value;
  }

  static boolean isKnown(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY;
  }
}
