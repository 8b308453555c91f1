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
