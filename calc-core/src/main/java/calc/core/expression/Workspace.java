package calc.core.expression;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
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

  /** The values of an input in base units, to be filled before a run; as long as a block. */
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
    for (int s = 0; s < steps.length; s++) {
      if (program.varies(steps[s].target())) {
        steps[s].run(registers, n, run, s);
      } else if (!prepared) {
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
    double value = registers[register][point];
    if (Math.abs(value) < Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    BitSet needed = stepsBehind(register);
    Failure tooLarge =
        new Failure(Code.OUT_OF_RANGE, "the result is too large to be a number", "beyond 1.8e308");
    for (int s = needed.nextSetBit(0); s >= 0; s = needed.nextSetBit(s + 1)) {
      double there = registers[program.steps()[s].target()][point];
      if (!(Math.abs(there) < Double.POSITIVE_INFINITY)) {
        Failure failure = run.failure(s) == null ? tooLarge : run.failure(s);
        return Optional.of(program.site(s).problem(failure));
      }
    }
    return Optional.of(Problem.of(tooLarge.code(), tooLarge.message()));
  }

  private BitSet stepsBehind(int register) {
    Step[] steps = program.steps();
    int[] writer = new int[program.registers()];
    Arrays.fill(writer, -1);
    for (int s = 0; s < steps.length; s++) {
      writer[steps[s].target()] = s;
    }
    BitSet needed = new BitSet(steps.length);
    Deque<Integer> open = new ArrayDeque<>();
    open.push(register);
    while (!open.isEmpty()) {
      int s = writer[open.pop()];
      if (s >= 0 && !needed.get(s)) {
        needed.set(s);
        Arrays.stream(steps[s].sources()).forEach(open::push);
      }
    }
    return needed;
  }
}
