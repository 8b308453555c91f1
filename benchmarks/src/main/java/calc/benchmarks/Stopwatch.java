package calc.benchmarks;

import calc.core.analysis.SimulationSettings.Method;
import calc.core.model.Model;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Times simulations of the reference model on demand, so that whoever asks can take turns with
 * something else. Each line of the input is a method, threads (0 for all) and trials, such as
 * {@code plain 1 1000000}; each is answered with seconds of wall time and of processor time, the
 * latter over all threads, compilers and the collector of garbage too.
 */
public final class Stopwatch {
  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Stopwatch() {}

  /** Answers until the input ends. */
  public static void main(String[] args) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Model model = Scenarios.reference();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      out.println(timed(model, line.split(" ")));
    }
  }

  private static String timed(Model model, String... asked) {
    Method method = Method.valueOf(asked[0].toUpperCase(Locale.ROOT));
    int threads = Integer.parseInt(asked[1]);
    int trials = Integer.parseInt(asked[2]);
    double processor = processorSeconds();
    long start = System.nanoTime();
    SimulationBenchmark.simulated(model, method, threads, trials);
    double wall = (System.nanoTime() - start) / NANOS;
    return String.format(Locale.ROOT, "%.6f %.6f", wall, processorSeconds() - processor);
  }

  private static double processorSeconds() {
    return PROCESS.getProcessCpuTime() / NANOS;
  }
}
