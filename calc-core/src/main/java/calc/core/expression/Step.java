package calc.core.expression;

/**
 * One operation over a block: reads registers, writes one. A value that does not exist is NaN
 * inside the block, with its reason among the failures; NaN never leaves a program.
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

  /** The registers on which the value at a point rests: not those of a branch not taken. */
  int[] sourcesAt(double[][] registers, int point) {
    return sources;
  }

  /** Computes the first {@code n} values of the target register. */
  abstract void run(double[][] registers, int n, Run run, int self);
}
