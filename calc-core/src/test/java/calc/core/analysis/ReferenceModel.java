package calc.core.analysis;

import calc.core.analysis.SimulationSettings.Method;
import calc.core.model.Assertion;
import calc.core.model.Design;
import calc.core.model.Model;
import calc.core.model.QuestionDrafts.OfAssertion;
import calc.core.model.Written;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulationResult;
import java.util.OptionalLong;

/**
 * A model whose true distribution is known: closed forms and quadrature for cores and nodes and for
 * the means of reads and writes; for the rest 2·10^8 plain samples and 16 randomised nets of 2^21
 * points. The service is CPU-bound at 60 %, its cost has steps and a kink.
 */
final class ReferenceModel {
  /** P(cost > $16,500). */
  static final double OVER = 0.0910950005;

  static final Model MODEL = model();

  private ReferenceModel() {}

  private static Model model() {
    Design design =
        Design.of(
            "peak ~ 18k to 34k req/s",
            "cpu ~ lognormal(p5=0.9 ms, p95=1.6 ms)",
            "write_share ~ beta(mean=20%, sd=4%)",
            "hit_ratio ~ beta(mean=85%, sd=4%)",
            "growth_factor ~ normal(mean=1.3, sd=0.1)",
            "cores = peak * cpu / 60% * growth_factor",
            "nodes = ceil(cores / 4)",
            "db_reads = peak * growth_factor * (1 - write_share) * (1 - hit_ratio)",
            "db_writes = peak * growth_factor * write_share",
            "monthly_cost = nodes * $140 + $3500 + $7000 * max(1, (db_reads + db_writes) / 10k req/s)");
    design
        .builder()
        .assertion(
            new OfAssertion(
                "P(monthly_cost > $16500) <= 10%",
                Written.generated("assert", "monthly_cost > $16500"),
                Assertion.Relation.AT_MOST,
                Written.generated("assert", "10%"),
                design.source().at(0)));
    return design.model();
  }

  static SimulationResult simulated(Method method, long seed, long trials) {
    return Simulation.of(MODEL, settings(method, seed, trials), Progress.NONE);
  }

  static SimulationSettings settings(Method method, long seed, long trials) {
    return new SimulationSettings(
        seed,
        method,
        1,
        OptionalLong.of(trials),
        SimulationSettings.PRECISION,
        SimulationSettings.MOST_TRIALS);
  }

  static SimulatedFigure figure(SimulationResult result, String quantity) {
    return result.figures().stream()
        .filter(figure -> figure.name().equals(quantity))
        .findFirst()
        .orElseThrow();
  }

  /** {@code mean}, or a percentile as {@code P95}. */
  static Estimate estimate(SimulationResult result, String quantity, String statistic) {
    SimulatedFigure figure = figure(result, quantity);
    return statistic.equals("mean")
        ? figure.mean().orElseThrow()
        : figure.percentile(Integer.parseInt(statistic.substring(1)) / 100.0);
  }
}
