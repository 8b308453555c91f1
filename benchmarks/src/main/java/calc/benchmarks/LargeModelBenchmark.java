package calc.benchmarks;

import calc.core.analysis.PointEstimate;
import calc.core.expression.Program;
import calc.core.expression.Workspace;
import calc.core.model.Model;
import calc.core.problem.Source;
import java.util.Set;
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

/**
 * A generated scenario of 200 tiers and 2,000 quantities beside one a tenth of its size: what takes
 * much more than ten times as long grows faster than the file.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class LargeModelBenchmark {
  private static final int QUANTITIES_PER_TIER = 10;

  /** How many tiers; there are ten quantities for each. */
  @Param({"20", "200"})
  public int tiers;

  private Source source;
  private Model model;
  private Workspace workspace;

  /** Writes and reads the scenario. */
  @Setup
  public void write() {
    source = LargeScenario.of(tiers, tiers * QUANTITIES_PER_TIER);
    model = Scenarios.model(source);
    workspace = compile().workspace(1);
  }

  /** From the text to a checked model. */
  @Benchmark
  public Model read() {
    return Scenarios.model(source);
  }

  /** From the model to a program of everything in it. */
  @Benchmark
  public Program compile() {
    return model.program(Set.of("peak"), model.names(), Scenarios.conditions(model));
  }

  /** One point, in a room that is there. */
  @Benchmark
  public Workspace run() {
    workspace.input("peak")[0] = 25_000;
    workspace.run(1);
    return workspace;
  }

  /** From the model to its point estimate, as every command takes it. */
  @Benchmark
  public PointEstimate estimate() {
    return PointEstimate.of(model);
  }
}
