package calc.core.expression;

import calc.core.catalog.Arguments;
import calc.core.catalog.Formula;
import calc.core.catalog.Kernel;
import calc.core.math.Refusal;
import calc.core.problem.Code;
import java.util.List;
import java.util.Optional;

/** A catalogue function. A refusal makes that point fail, not the run. */
final class FunctionStep extends Step {
  private final String name;
  private final Kernel kernel;
  private final Optional<Kernel.Loop> loop;
  private final List<Operand> operands;

  FunctionStep(Formula formula, int target, List<Operand> operands) {
    super(target, Operand.registers(operands));
    this.name = formula.name();
    this.kernel = formula.kernel();
    this.loop = formula.loop();
    this.operands = operands;
  }

  @Override
  void run(double[][] registers, int n, double level) {
    double[] out = registers[target()];
    if (n > 1 && loop.isPresent() && runs(loop.get(), registers, out, n)) {
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = isKnown(registers, i) ? value(registers, i) : Double.NaN;
    }
  }

  /** Whether the whole block could be computed; else its points have to be taken one by one. */
  private boolean runs(Kernel.Loop whole, double[][] registers, double[] out, int n) {
    try {
      whole.run(registers, sources(), out, n);
    } catch (IllegalArgumentException refused) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      out[i] = finite(out[i]);
    }
    return true;
  }

  private boolean isKnown(double[][] registers, int i) {
    double sum = 0;
    for (int source : sources()) {
      sum += at(registers[source], i) * 0;
    }
    return sum == 0;
  }

  private double value(double[][] registers, int i) {
    try {
      return finite(compute(registers, i));
    } catch (IllegalArgumentException refused) {
      return Double.NaN;
    }
  }

  @Override
  Optional<Failure> failure(double[][] registers, int point, double level) {
    try {
      compute(registers, point);
      String message = name + ": " + Failure.TOO_LARGE.message();
      return Optional.of(new Failure(Code.OUT_OF_RANGE, message, ""));
    } catch (IllegalArgumentException refused) {
      return Optional.of(new Failure(code(refused), name + ": " + refused.getMessage(), ""));
    }
  }

  private double compute(double[][] registers, int i) {
    int[] s = sources();
    if (kernel instanceof Kernel.One one) {
      return one.function().applyAsDouble(at(registers[s[0]], i));
    } else if (kernel instanceof Kernel.Two two) {
      return two.function().applyAsDouble(at(registers[s[0]], i), at(registers[s[1]], i));
    } else if (kernel instanceof Kernel.Three three) {
      return three
          .function()
          .applyAsDouble(at(registers[s[0]], i), at(registers[s[1]], i), at(registers[s[2]], i));
    } else if (kernel instanceof Kernel.Many many) {
      return many.function().apply(new Point(registers, operands, i));
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
    private final int index;

    Point(double[][] registers, List<Operand> operands, int index) {
      this.registers = registers;
      this.operands = operands;
      this.index = index;
    }

    @Override
    public double number(int place) {
      return value(operands.get(place));
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
        row[i] = value(items.get(i));
      }
      return row;
    }

    private double value(Operand operand) {
      return at(registers[((Operand.One) operand).register()], index);
    }
  }
}
