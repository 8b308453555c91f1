package calc.core.catalog;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** How a formula computes: the fewer the arguments, the faster the block evaluator runs it. */
public sealed interface Kernel {
  /** Of one number. */
  record One(DoubleUnaryOperator function) implements Kernel {}

  /** Of two numbers. */
  record Two(DoubleBinaryOperator function) implements Kernel {}

  /** Of three numbers. */
  record Three(Ternary function) implements Kernel {}

  /** Of anything else. */
  record Many(Function function) implements Kernel {}

  /**
   * A formula over a block of points: a loop around its kernel that the compiler can see into. At
   * every point it computes what the kernel computes; it refuses a block that holds a point that
   * the kernel refuses, and makes NaN of NaN.
   */
  @FunctionalInterface
  interface Loop {
    /**
     * Computes the first {@code n} points, two or more.
     *
     * @param values arrays of which some are arguments, as long as a block, or of length 1 where
     *     the argument is the same at every point
     * @param at which of them are the arguments, in order, those of a list one by one
     * @param out receives the results
     * @param n points
     */
    void run(double[][] values, int[] at, double[] out, int n);
  }

  /** A function of three numbers. */
  @FunctionalInterface
  interface Ternary {
    /** The value at a point. */
    double applyAsDouble(double a, double b, double c);
  }

  /** A function of numbers, lists and lists of lists. */
  @FunctionalInterface
  interface Function {
    /** The value at a point. */
    double apply(Arguments arguments);
  }
}
