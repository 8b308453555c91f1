package calc.benchmarks;

import calc.core.analysis.Progress;
import calc.core.analysis.Simulation;
import calc.core.analysis.SimulationSettings;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.model.Model;
import calc.core.result.SimulationResult;
import java.util.Map;
import java.util.OptionalLong;
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
 * The reference model of five uncertain inputs, simulated with a fixed number of trials: by the
 * engine, from a model that is read to a result that can be shown, and by {@link Handwritten}, the
 * same model as a loop in Java.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 3)
public class SimulationBenchmark {

  /** How many trials; a power of two, so that nets are whole. */
  @State(Scope.Benchmark)
  public static class Trials {
    @Param("1048576")
    public int trials;
  }

  /** How the engine is asked. */
  @State(Scope.Benchmark)
  public static class Engine {
    /** Independent points, or nets. */
    @Param({"PLAIN", "QMC"})
    public Method method;

    /** 0 for as many as there are processors. */
    @Param({"1", "0"})
    public int threads;

    private Model model;

    /** Reads the scenario. */
    @Setup
    public void read() {
      model = Scenarios.reference();
    }
  }

  /** The engine: see {@link #simulated(Model, Method, int, int)} for what it finds. */
  @Benchmark
  public SimulationResult engine(Engine engine, Trials trials) {
    return simulated(engine.model, engine.method, engine.threads, trials.trials);
  }

  /** The loop, on one thread. */
  @Benchmark
  public Map<String, Handwritten.Summary> handwritten(Trials trials) {
    return Handwritten.summaries(trials.trials, 1);
  }

  /**
   * One simulation: of every quantity mean, standard deviation and six percentiles, each with its
   * error, and the rank of the point estimate; of whole numbers the probabilities of each.
   *
   * @param threads 0 for as many as there are processors
   */
  static SimulationResult simulated(Model model, Method method, int threads, int trials) {
    int most = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    return Simulation.of(
        model,
        new SimulationSettings(
            1, method, most, OptionalLong.of(trials), SimulationSettings.PRECISION, trials),
        Progress.NONE);
  }
}
