package calc.core.catalog;

import java.util.List;

/** Calls a formula without the language around it. */
final class Kernels {
  private Kernels() {}

  /** Applies a kernel to numbers, lists ({@code double[]}) and tables ({@code double[][]}). */
  static double apply(Kernel kernel, List<Object> arguments) {
    if (kernel instanceof Kernel.One one) {
      return one.function().applyAsDouble(number(arguments, 0));
    } else if (kernel instanceof Kernel.Two two) {
      return two.function().applyAsDouble(number(arguments, 0), number(arguments, 1));
    } else if (kernel instanceof Kernel.Three three) {
      return three
          .function()
          .applyAsDouble(number(arguments, 0), number(arguments, 1), number(arguments, 2));
    }
    return ((Kernel.Many) kernel).function().apply(new Given(arguments));
  }

  private static double number(List<Object> arguments, int place) {
    return (Double) arguments.get(place);
  }

  private record Given(List<Object> values) implements Arguments {
    @Override
    public double number(int place) {
      return (Double) values.get(place);
    }

    @Override
    public double[] list(int place) {
      return (double[]) values.get(place);
    }

    @Override
    public double[][] table(int place) {
      return (double[][]) values.get(place);
    }
  }
}
