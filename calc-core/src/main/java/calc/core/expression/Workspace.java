package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.Arrays;
import java.util.Optional;

/**
 * The registers of one run of a {@link Program}: fill the inputs, run, read the outputs. Mutable,
 * for one thread.
 *
 * <p>What does not depend on an input is computed and held once, and spread over a block only for
 * whoever reads it.
 */
public final class Workspace {
  private final Program program;
  private final int block;
  private final double[][] registers;
  private final double[][] spread;
  private double level = 0.5;
  private boolean prepared;

  Workspace(Program program, int block) {
    if (block < 1) {
      throw new IllegalArgumentException("block must be 1 or more, got " + block);
    }
    this.program = program;
    this.block = block;
    this.registers = new double[program.registers()][];
    this.spread = new double[program.registers()][];
    for (int r = 0; r < registers.length; r++) {
      registers[r] = new double[program.varies(r) ? block : 1];
      if (program.isConstant(r)) {
        registers[r][0] = program.constant(r);
      }
    }
  }

  /** The finite values of an input in base units, to be filled before a run; as long as a block. */
  public double[] input(String name) {
    return registers[program.inputRegister(name)];
  }

  /** The uniform numbers of a draw, above 0 and below 1, to be filled before a run. */
  public double[] uniforms(Program.Draw draw) {
    return registers[draw.register()];
  }

  /**
   * Takes every uncertain value at a quantile instead of its median.
   *
   * @param probability above 0 and below 1
   */
  public void level(double probability) {
    level = probability;
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
    if (!prepared) {
      prepare();
    }
    run(program.varying(), n);
  }

  private void prepare() {
    run(program.fixed(), 1);
    for (int r = 0; r < spread.length; r++) {
      if (spread[r] != null) {
        Arrays.fill(spread[r], registers[r][0]);
      }
    }
    prepared = true;
  }

  private void run(Step[] steps, int n) {
    for (Step step : steps) {
      step.run(registers, n, level);
    }
  }

  /** Whether an output depends on an input; if not, its value is the same at every point. */
  public boolean varies(String output) {
    return program.varies(program.outputRegister(output));
  }

  /**
   * The values of an output in base units, as long as a block. A point that failed is not a number
   * here and must be asked about with {@link #failure} before the next run, which overwrites the
   * array.
   */
  public double[] output(String name) {
    int register = program.outputRegister(name);
    if (registers[register].length == block) {
      return registers[register];
    }
    if (spread[register] == null) {
      spread[register] = new double[block];
      Arrays.fill(spread[register], registers[register][0]);
    }
    return spread[register];
  }

  /** What a draw is drawn from, if that is the same at every point. */
  public Optional<Distribution> distribution(Program.Draw draw) {
    if (!prepared) {
      prepare();
    }
    return program.drawing(draw).distribution(registers);
  }

  /** Why an output has no value at a point, or empty when it has one. */
  public Optional<Problem> failure(String name, int point) {
    int register = program.outputRegister(name);
    if (isKnown(register, point)) {
      return Optional.empty();
    }
    int step = program.writer(register);
    while (step >= 0) {
      int missing = missing(program.step(step), point);
      if (missing < 0) {
        return Optional.of(program.site(step).problem(failure(program.step(step), point)));
      }
      step = program.writer(missing);
    }
    return Optional.of(
        Problem.of(Code.OUT_OF_RANGE, "an input of the calculation is not a finite number"));
  }

  /** The first source that has no value at a point, or -1. */
  private int missing(Step step, int point) {
    for (int source : step.sourcesAt(registers, point)) {
      if (!isKnown(source, point)) {
        return source;
      }
    }
    return -1;
  }

  private Failure failure(Step step, int point) {
    return step.failure(registers, point, level).orElse(Failure.TOO_LARGE);
  }

  private boolean isKnown(int register, int point) {
    return Step.isKnown(Step.at(registers[register], point));
  }
}
