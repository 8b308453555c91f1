package calc.core.expression;

import calc.core.catalog.Arguments;
import calc.core.catalog.Kernel;
import calc.core.math.Refusal;
import calc.core.problem.Code;
import java.util.List;

/** A catalogue function, point by point. A refusal makes that point fail, not the run. */
final class FunctionStep extends Step {
  private final String name;
  private final Kernel kernel;
  private final List<Operand> operands;

  FunctionStep(String name, Kernel kernel, int target, List<Operand> operands) {
    super(target, operands.stream().flatMapToInt(Operand::registers).toArray());
    this.name = name;
    this.kernel = kernel;
    this.operands = operands;
  }

  @Override
  void run(double[][] registers, int n, Run run, int self) {
    double[] out = registers[target()];
    Point point = new Point(registers, operands);
    for (int i = 0; i < n; i++) {
      out[i] = isKnown(registers, i) ? value(registers, point, i, run, self) : Double.NaN;
    }
  }

  private boolean isKnown(double[][] registers, int i) {
    double sum = 0;
    for (int source : sources()) {
      sum += registers[source][i] * 0;
    }
    return sum == 0;
  }

  private double value(double[][] registers, Point point, int i, Run run, int self) {
    try {
      double value = compute(registers, point, i);
      if (Math.abs(value) < Double.POSITIVE_INFINITY) {
        return value;
      }
      run.fail(
          self,
          new Failure(Code.OUT_OF_RANGE, name + ": the result is too large to be a number", ""));
    } catch (IllegalArgumentException refused) {
      run.fail(self, new Failure(code(refused), name + ": " + refused.getMessage(), ""));
    }
    return Double.NaN;
  }

  private double compute(double[][] registers, Point point, int i) {
    int[] s = sources();
    if (kernel instanceof Kernel.One one) {
      return one.function().applyAsDouble(registers[s[0]][i]);
    } else if (kernel instanceof Kernel.Two two) {
      return two.function().applyAsDouble(registers[s[0]][i], registers[s[1]][i]);
    } else if (kernel instanceof Kernel.Three three) {
      return three
          .function()
          .applyAsDouble(registers[s[0]][i], registers[s[1]][i], registers[s[2]][i]);
    } else if (kernel instanceof Kernel.Many many) {
      point.index = i;
      return many.function().apply(point);
    }
    throw new IllegalStateException("no kernel");
  }

  private static Code code(IllegalArgumentException refused) {
    if (!(refused instanceof Refusal refusal)) {
      return Code.OUT_OF_RANGE;
    }
    return switch (refusal.kind()) {
      case OUT_OF_RANGE -> Code.OUT_OF_RANGE;
      case UNSTABLE -> Code.UNSTABLE;
      case INFEASIBLE -> Code.INFEASIBLE;
    };
  }

  /** The arguments at one point of the block. */
  private static final class Point implements Arguments {
    private final double[][] registers;
    private final List<Operand> operands;
    private int index;

    Point(double[][] registers, List<Operand> operands) {
      this.registers = registers;
      this.operands = operands;
    }

    @Override
    public double number(int place) {
      return registers[((Operand.One) operands.get(place)).register()][index];
    }

    @Override
    public double[] list(int place) {
      return row(operands.get(place));
    }

    @Override
    public double[][] table(int place) {
      List<Operand> rows = ((Operand.Many) operands.get(place)).items();
      double[][] table = new double[rows.size()][];
      for (int i = 0; i < table.length; i++) {
        table[i] = row(rows.get(i));
      }
      return table;
    }

    private double[] row(Operand operand) {
      List<Operand> items = ((Operand.Many) operand).items();
      double[] row = new double[items.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = registers[((Operand.One) items.get(i)).register()][index];
      }
      return row;
    }
  }
}
