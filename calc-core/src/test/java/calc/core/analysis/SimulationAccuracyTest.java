package calc.core.analysis;

import static calc.core.analysis.ReferenceModel.OVER;
import static calc.core.analysis.ReferenceModel.estimate;
import static calc.core.analysis.ReferenceModel.simulated;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulationResult;
import calc.core.sampling.Points;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a simulation is right, and as right as it says, on a model whose truth is known. */
class SimulationAccuracyTest {
  private static final int SEEDS = 500;
  private static final double MEAN = 13808.874935157652;
  private static final double P95 = 17485.11825967266;
  private static final double CORES_P95 = 100.26640275255446;
  private static final Study STUDY = new Study();
  private static final int COST;
  private static final int IS_OVER;
  private static final int CORES;
  private static final int NODES;

  static {
    Study.Phase phase = STUDY.design(Plan.of(ReferenceModel.MODEL, Purpose.SIMULATION, Set.of()));
    COST = STUDY.keep(phase, Columns.quantity("monthly_cost"));
    CORES = STUDY.keep(phase, Columns.quantity("cores"));
    NODES = STUDY.keep(phase, Columns.quantity("nodes"));
    IS_OVER =
        STUDY.keep(
            phase,
            (first, self, out, n) -> {
              for (int i = 0; i < n; i++) {
                out[i] = self.raw("monthly_cost")[i] > 16500 ? 1 : 0;
              }
            });
  }

  /**
   * The last column is how well the truth itself is known: two standard errors, 0 where it is a
   * closed form, a quadrature or a step.
   */
  @ParameterizedTest
  @CsvSource({
    "cores, mean, 66.54377006977889, 0",
    "cores, P5, 40.98124560336622, 0",
    "cores, P50, 64.14450505251307, 0",
    "cores, P95, 100.26640275255446, 0",
    "cores, P99, 120.61017125737581, 0",
    "nodes, mean, 17.135942517444903, 0",
    "nodes, P5, 11, 0",
    "nodes, P50, 17, 0",
    "nodes, P95, 26, 0",
    "nodes, P99, 31, 0",
    "db_reads, mean, 3932.0247882956364, 0",
    "db_reads, P5, 2052.672993628282, 0.082",
    "db_reads, P50, 3743.866414820972, 0.066",
    "db_reads, P95, 6452.089724697163, 0.434",
    "db_writes, mean, 6553.374647159393, 0",
    "db_writes, P5, 3856.104258257138, 0.37",
    "db_writes, P50, 6316.293484890728, 0.33",
    "db_writes, P95, 10058.3032252682, 0.83",
    "monthly_cost, mean, 13808.874935157652, 0.0075",
    "monthly_cost, P5, 12040, 0",
    "monthly_cost, P50, 13160, 0",
    "monthly_cost, P95, 17485.11825967266, 0.64",
    "monthly_cost, P99, 19904.665216979003, 1.86"
  })
  void figuresAgreeWithTheTruthWithinTheirErrors(
      String quantity, String statistic, double truth, double known) {
    for (Method method : Method.values()) {
      Estimate found = estimate(Shared.large(method), quantity, statistic);
      // Twice the half-width of a 95 % interval is passed by chance once in 1,000 (t, 15 degrees).
      assertThat(Math.abs(found.value() - truth))
          .as("%s: %s, truth %s", method, found, truth)
          .isLessThanOrEqualTo(2 * found.error() + known);
    }
  }

  /** Simulations that several tests look at. */
  private static final class Shared {
    private static final Map<Method, SimulationResult> LARGE =
        Map.of(
            Method.QMC, simulated(Method.QMC, 3, 1 << 18),
            Method.PLAIN, simulated(Method.PLAIN, 3, 1 << 18));

    private static SimulationResult large(Method method) {
      return LARGE.get(method);
    }
  }

  /** 3.7 % and 2.1 % of all outcomes are these very values. */
  @Test
  void percentilesOfStepsAreExactWithAnySeed() {
    for (long seed = 1; seed <= 50; seed++) {
      SimulationResult result = simulated(Method.QMC, seed, 16 * 4096);
      assertThat(estimate(result, "monthly_cost", "P5").value())
          .as("seed %d", seed)
          .isEqualTo(12040);
      assertThat(estimate(result, "monthly_cost", "P50").value())
          .as("seed %d", seed)
          .isEqualTo(13160);
    }
  }

  /** Independent points have errors of 29, 111 and 0.89. */
  @Test
  void oneNetOf4096PointsHasAFractionOfTheErrorOfIndependentPoints() {
    List<Known> known =
        LongStream.rangeClosed(1, 100)
            .mapToObj(seed -> known(Points.nets(seed, STUDY.draws(), 1), 4096))
            .toList();
    assertThat(deviation(known, Known::mean, MEAN)).isLessThanOrEqualTo(1.5);
    assertThat(deviation(known, Known::p95, P95)).isLessThanOrEqualTo(62);
    assertThat(deviation(known, Known::coresP95, CORES_P95)).isLessThanOrEqualTo(0.36);
  }

  private static double deviation(
      List<Known> known, Function<Known, Estimate> figure, double truth) {
    double squares =
        known.stream().mapToDouble(of -> Math.pow(figure.apply(of).value() - truth, 2)).sum();
    return Math.sqrt(squares / known.size());
  }

  /** Of 500 intervals that cover with 95 %, less than 92 or more than 98 % cover once in 500. */
  @Test
  void intervalsOfNetsCoverTheTruthAsOftenAsTheySay() {
    List<Known> known = coverage(seed -> Points.nets(seed, STUDY.draws(), Sample.NETS), 512);
    assertThat(covered(known, Known::mean, MEAN)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::p95, P95)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::coresP95, CORES_P95)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::over, OVER)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::p5, 12040)).isGreaterThanOrEqualTo(0.92);
    assertThat(covered(known, Known::p50, 13160)).isGreaterThanOrEqualTo(0.92);
    // 94.9 % need no more than 25 nodes: which of the two it is, these points cannot tell.
    assertThat(covered(known, Known::nodesP95, 26)).isGreaterThanOrEqualTo(0.92);
  }

  /** Order statistics cover with 95 % or more, whatever the distribution is. */
  @Test
  void intervalsOfIndependentPointsCoverTheTruthAtLeastAsOftenAsTheySay() {
    List<Known> known = coverage(seed -> Points.independent(seed, STUDY.draws()), 4096);
    assertThat(covered(known, Known::mean, MEAN)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::over, OVER)).isBetween(0.92, 0.98);
    assertThat(covered(known, Known::p95, P95)).isGreaterThanOrEqualTo(0.92);
    assertThat(covered(known, Known::coresP95, CORES_P95)).isGreaterThanOrEqualTo(0.92);
    assertThat(covered(known, Known::p5, 12040)).isGreaterThanOrEqualTo(0.92);
    assertThat(covered(known, Known::p50, 13160)).isGreaterThanOrEqualTo(0.92);
    assertThat(covered(known, Known::nodesP95, 26)).isGreaterThanOrEqualTo(0.92);
  }

  private static List<Known> coverage(LongFunction<Points> points, int count) {
    return LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> known(points.apply(seed), count))
        .toList();
  }

  private static double covered(List<Known> known, Function<Known, Estimate> figure, double truth) {
    long count =
        known.stream()
            .map(figure)
            .filter(found -> Math.abs(found.value() - truth) <= found.error())
            .count();
    return (double) count / known.size();
  }

  /** What some points say of the cost, and of cores and nodes at the 95th percentile. */
  private record Known(
      Estimate mean,
      Estimate p5,
      Estimate p50,
      Estimate p95,
      Estimate over,
      Estimate coresP95,
      Estimate nodesP95) {}

  private static Known known(Points points, int count) {
    Trials trials = new Trials(STUDY, points);
    assertThat(trials.runTo(count, 1, Progress.NONE, count)).isTrue();
    List<Percentile> cost = trials.sample(COST).percentiles(List.of(0.05, 0.5, 0.95));
    return new Known(
        trials.sample(COST).mean(),
        cost.get(0).value(),
        cost.get(1).value(),
        cost.get(2).value(),
        trials.sample(IS_OVER).chance(),
        trials.sample(CORES).percentiles(List.of(0.95)).get(0).value(),
        trials.sample(NODES).percentiles(List.of(0.95)).get(0).value());
  }
}
