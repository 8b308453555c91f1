package calc.benchmarks;

import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The exemplar of the compendium at one point and at 10,000: every quantity, every condition and
 * every limit of it, with the three inputs that state a range set from outside.
 *
 * <p>One point and many go through the same calls, with a block of one point or of {@value #BLOCK}.
 * What is measured ends when every output lies in an array that the caller holds; what a caller
 * does with them is not part of it. The three benchmarks differ in what they start from, because
 * "one point" costs most where it is asked for once.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class EvaluatorBenchmark {
  /** Points in a block: from 256 on the steps cost more than the calls of them. */
  static final int BLOCK = 512;

  private static final List<String> NAMES = List.of("peak", "cache_hit", "app_cpu");
  private static final double[] LOW = {18_000, 0.75, 0.001};
  private static final double[] HIGH = {34_000, 0.95, 0.0015};

  /** How many points are evaluated. */
  @Param({"1", "10000"})
  public int points;

  private final List<double[]> drawn = new ArrayList<>();
  private Model model;
  private Program program;
  private Room room;

  /** Reads the scenario and draws the points. */
  @Setup
  public void read() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < NAMES.size(); i++) {
      drawn.add(random.doubles(points, LOW[i], HIGH[i]).toArray());
    }
    model = Scenarios.exemplar();
    program = compiled();
    room = new Room(program);
  }

  /** From a checked model, as every command does: compile, make room, run, read all outputs. */
  @Benchmark
  public void fromModel(Blackhole hole) {
    new Room(compiled()).run(hole);
  }

  /** From a compiled program: make room, run, read all outputs. */
  @Benchmark
  public void fromProgram(Blackhole hole) {
    new Room(program).run(hole);
  }

  /** In a room that is there: run, read all outputs. */
  @Benchmark
  public void inWorkspace(Blackhole hole) {
    room.run(hole);
  }

  private Program compiled() {
    return model.program(Set.copyOf(NAMES), model.names(), Scenarios.conditions(model));
  }

  /** A workspace with its inputs and outputs at hand. */
  private final class Room {
    private final Workspace workspace;
    private final List<double[]> inputs = new ArrayList<>();
    private final List<double[]> outputs = new ArrayList<>();

    Room(Program compiled) {
      workspace = compiled.workspace(Math.min(points, BLOCK));
      for (String name : NAMES) {
        inputs.add(workspace.input(name));
      }
      for (String name : compiled.outputs()) {
        outputs.add(workspace.output(name));
      }
    }

    void run(Blackhole hole) {
      for (int from = 0; from < points; from += BLOCK) {
        int n = Math.min(BLOCK, points - from);
        for (int i = 0; i < inputs.size(); i++) {
          System.arraycopy(drawn.get(i), from, inputs.get(i), 0, n);
        }
        workspace.run(n);
        for (double[] output : outputs) {
          hole.consume(output);
        }
      }
    }
  }
}
