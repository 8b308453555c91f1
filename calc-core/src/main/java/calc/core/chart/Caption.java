package calc.core.chart;

import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.unit.Conventions;
import java.util.Locale;

/**
 * Where a picture comes from, so that it can be drawn again: {@code Public API · month = 730 h}.
 */
public final class Caption {
  private static final String POINT = "point estimate";

  private Caption() {}

  /** Of a point estimate. */
  public static String of(RunResult run) {
    return of(run.scenario(), run.conventions(), POINT);
  }

  /** Of a point estimate of which only the scenario is known. */
  public static String of(String scenario) {
    return scenario + " · " + POINT;
  }

  /** Of a simulation. */
  public static String of(SimulationResult result) {
    return of(result.scenario(), result.conventions(), how(result.run()));
  }

  /** Of what was found about the drivers of uncertainty. */
  public static String of(SensitivityResult result) {
    return of(result.scenario(), result.conventions(), how(result.run()));
  }

  /** Of anything else. */
  public static String of(String scenario, Conventions conventions, String how) {
    return scenario + " · " + conventions(conventions) + " · " + how;
  }

  /** What a month is, and the currency. */
  public static String conventions(Conventions conventions) {
    String month = conventions.monthText().replaceFirst("(?<=\\d)(?=[a-z])", " ");
    return "month = " + month + " · " + conventions.currency();
  }

  /** How a simulation was run. */
  public static String how(SimulationResult.Run run) {
    String nets = run.replicates() > 1 ? " in " + run.replicates() + " randomised nets" : "";
    return String.format(Locale.ROOT, "%,d trials%s · seed %d", run.trials(), nets, run.seed());
  }

  /** How an analysis of the drivers was run. */
  public static String how(SensitivityResult.Run run) {
    return String.format(
        Locale.ROOT,
        "%,d evaluations in %d %s · seed %d",
        run.evaluations(),
        run.replicates(),
        run.method().equals("qmc") ? "randomised nets" : "independent parts",
        run.seed());
  }
}
