package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.analysis.Evaluation.Plan;
import calc.core.model.Design;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.sampling.Points;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that go on, that are stopped, and that are too long to keep every value. */
class TrialsTest {
  /** Wants to end once so many points are done. */
  private record Stop(long after, AtomicLong reached) implements Progress {
    Stop(long after) {
      this(after, new AtomicLong());
    }

    @Override
    public void reached(long done, long atMost) {
      reached.accumulateAndGet(done, Math::max);
    }

    @Override
    public boolean isStopped() {
      return reached.get() >= after;
    }
  }

  private static Trials trials(Model model, String quantity, int replicates) {
    Study study = new Study();
    Study.Phase phase = study.design(Plan.of(model, Purpose.SIMULATION, Set.of()));
    assertThat(study.keep(phase, Columns.quantity(quantity))).isZero();
    List<String> draws = study.draws();
    return new Trials(
        study, replicates == 1 ? Points.independent(5, draws) : Points.nets(5, draws, replicates));
  }

  private static List<Percentile> percentiles(Trials trials) {
    return trials.sample(0).percentiles(List.of(0.05, 0.5, 0.95));
  }

  /** More values than are kept; half of them were kept before there were too many. */
  @Test
  void fortyMillionTrialsAreCountedAndStillRight() {
    Trials trials = trials(Design.of("x ~ uniform(2 s, 4 s)").model(), "x", Sample.NETS);
    assertThat(trials.runTo(1 << 14, 2, Progress.NONE, 40_000_000)).isTrue();
    assertThat(trials.runTo(2_500_000, 2, Progress.NONE, 40_000_000)).isTrue();
    assertThat(trials.count()).isEqualTo(40_000_000);
    Estimate mean = trials.sample(0).mean();
    assertThat(mean.value()).isCloseTo(3, within(mean.error() + 1e-9));
    assertThat(mean.error()).isLessThan(1e-6);
    double[] truth = {2.1, 3, 3.9};
    for (int i = 0; i < truth.length; i++) {
      Estimate percentile = percentiles(trials).get(i).value();
      assertThat(percentile.value()).isCloseTo(truth[i], within(percentile.error()));
      // What the cells leave open is part of the error.
      assertThat(percentile.error()).isBetween(1e-5, truth[i] / 1000);
    }
    Estimate chance = trials.sample(0).atMost(2.5);
    assertThat(chance.value()).isCloseTo(0.25, within(chance.error() + 1e-5));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void aRunThatGoesOnIsTheRunThatWasNeverInterrupted(int replicates) {
    Trials atOnce = trials(ReferenceModel.MODEL, "monthly_cost", replicates);
    Trials inSteps = trials(ReferenceModel.MODEL, "monthly_cost", replicates);
    assertThat(atOnce.runTo(4096, 1, Progress.NONE, 4096)).isTrue();
    for (long to : new long[] {1024, 2048, 4096}) {
      assertThat(inSteps.runTo(to, 3, Progress.NONE, 4096)).isTrue();
    }
    assertThat(percentiles(inSteps)).isEqualTo(percentiles(atOnce));
    assertThat(inSteps.sample(0).mean().value())
        .isCloseTo(atOnce.sample(0).mean().value(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void aStoppedRunKnowsWhatItsFinishedRoundsKnew(int replicates) {
    Trials stopped = trials(ReferenceModel.MODEL, "monthly_cost", replicates);
    Trials whole = trials(ReferenceModel.MODEL, "monthly_cost", replicates);
    long round = (1L << 18) / replicates;
    Stop stop = new Stop((round + 20_000 / replicates) * replicates);
    assertThat(stopped.runTo(4 * round, 2, stop, 1 << 20)).isFalse();
    assertThat(stopped.done()).isEqualTo(round);
    assertThat(stopped.count()).isEqualTo(1 << 18);
    assertThat(whole.runTo(round, 1, Progress.NONE, 1 << 20)).isTrue();
    assertThat(percentiles(stopped)).isEqualTo(percentiles(whole));
    assertThat(stopped.sample(0).mean()).isEqualTo(whole.sample(0).mean());
    assertThat(stopped.sample(0).atMost(16500)).isEqualTo(whole.sample(0).atMost(16500));
  }

  /** Nothing is known before the first round. */
  @Test
  void aRunThatIsStoppedAtOnceHasNoTrials() {
    Trials trials = trials(ReferenceModel.MODEL, "monthly_cost", Sample.NETS);
    assertThat(trials.runTo(4096, 2, new Stop(0), 65536)).isFalse();
    assertThat(trials.count()).isZero();
    assertThat(trials.failures()).isEmpty();
  }

  /** P(normal > 2 standard deviations) = 2.275 %. */
  @Test
  void whatFailsIsCountedOnceAndToldByItsFirstPoint() {
    Model failing = Design.of("x ~ normal(mean=3, sd=1)", "y = sqrt(5 - x)").model();
    Trials one = trials(failing, "y", Sample.NETS);
    Trials three = trials(failing, "y", Sample.NETS);
    assertThat(one.runTo(4096, 1, Progress.NONE, 65536)).isTrue();
    assertThat(three.runTo(4096, 3, Progress.NONE, 65536)).isTrue();
    assertThat(one.failures()).hasSize(1).isEqualTo(three.failures());
    long count = one.failures().values().iterator().next().count();
    assertThat(count / 65536.0).isCloseTo(0.02275, within(0.0005));
    assertThat(one.sample(0).failedShare()).isEqualTo(count / 65536.0);
  }
}
