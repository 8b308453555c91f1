package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * The registers of one run of a {@link Program}: fill the inputs, run, read the outputs. Mutable,
 * for one thread.
 *
 * <p>What does not depend on an input is held once, at index 0.
 */
public final class Workspace {
  private final Program program;
  private final int block;
  private final double[][] registers;
  private final Run run;
  private boolean prepared;
  private int[] causes;

  Workspace(Program program, int block) {
    if (block < 1) {
      throw new IllegalArgumentException("block must be 1 or more, got " + block);
    }
    this.program = program;
    this.block = block;
    this.run = new Run(program.steps().length);
    this.registers = new double[program.registers()][];
    for (int r = 0; r < registers.length; r++) {
      registers[r] = new double[block];
      if (program.isConstant(r)) {
        Arrays.fill(registers[r], program.constant(r));
      }
    }
  }

  /** The finite values of an input in base units, to be filled before a run; as long as a block. */
  public double[] input(String name) {
    return registers[program.inputRegister(name)];
  }

  /**
   * Takes every uncertain value at a quantile instead of its median.
   *
   * @param probability above 0 and below 1
   */
  public void level(double probability) {
    run.level(probability);
    prepared = false;
  }

  /**
   * Computes the first points of the block.
   *
   * @param n points, at most the block's length
   */
  public void run(int n) {
    if (n > block) {
      throw new IllegalArgumentException("n must be at most " + block + ", got " + n);
    }
    Step[] steps = program.steps();
    causes = null;
    for (int s = 0; s < steps.length; s++) {
      if (program.varies(steps[s].target())) {
        run.forget(s);
        steps[s].run(registers, n, run, s);
      } else if (!prepared) {
        run.forget(s);
        steps[s].run(registers, 1, run, s);
        double[] once = registers[steps[s].target()];
        Arrays.fill(once, once[0]);
      }
    }
    prepared = true;
  }

  /** Whether an output depends on an input; if not, its value is the same at every point. */
  public boolean varies(String output) {
    return program.varies(program.outputRegister(output));
  }

  /**
   * The values of an output in base units; a point that failed is not a number here and must be
   * asked about with {@link #failure}. The array is overwritten by the next run.
   */
  public double[] output(String name) {
    return registers[program.outputRegister(name)];
  }

  /** Why an output has no value at a point, or empty when it has one. */
  public Optional<Problem> failure(String name, int point) {
    int register = program.outputRegister(name);
    if (isNumber(registers[register][point])) {
      return Optional.empty();
    }
    return Optional.of((block == 1 ? this : at(point)).reason(register));
  }

  /** One point by itself, because a block knows no more than the first failure of each step. */
  private Workspace at(int point) {
    Workspace one = new Workspace(program, 1);
    one.level(run.level());
    program.inputs().forEach(input -> one.input(input)[0] = input(input)[point]);
    one.run(1);
    return one;
  }

  private Problem reason(int register) {
    if (causes == null) {
      causes = causes();
    }
    int cause = causes[register];
    if (cause < 0 || run.failure(cause) == null) {
      return Problem.of(Code.OUT_OF_RANGE, "an input of the calculation is not a finite number");
    }
    return program.site(cause).problem(run.failure(cause));
  }

  /** For each register of a workspace for one point, the step that failed first, or -1. */
  private int[] causes() {
    int[] found = new int[registers.length];
    Arrays.fill(found, -1);
    Step[] steps = program.steps();
    for (int s = 0; s < steps.length; s++) {
      if (!isNumber(registers[steps[s].target()][0])) {
        int inherited = inherited(steps[s], found);
        found[steps[s].target()] = inherited < 0 ? s : inherited;
      }
    }
    return found;
  }

  private int inherited(Step step, int[] found) {
    for (int source : step.sourcesAt(registers, 0)) {
      if (found[source] >= 0) {
        return found[source];
      }
    }
    return -1;
  }

  private static boolean isNumber(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY;
  }
}
