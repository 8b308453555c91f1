package calc.core.analysis;

import calc.core.analysis.Decomposition.Shares;
import calc.core.analysis.Evaluation.Plan;
import calc.core.expression.Program.Draw;
import calc.core.math.Replicates.Interval;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.Explained;
import calc.core.result.Explained.Kind;
import calc.core.result.Influence;
import calc.core.result.Influence.Elasticity;
import calc.core.result.Influence.Measured;
import calc.core.result.Influence.Response;
import calc.core.result.SensitivityResult;
import calc.core.result.SensitivityResult.Run;
import calc.core.result.SimulationResult.End;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What drives the uncertainty of a model: for each quantity and limit that is asked about, which
 * share of the variance is whose, what one input at a time does, and what knowing it would be
 * worth.
 */
public final class Sensitivity {
  /** The error of a share of the variance that is small enough unless somebody says otherwise. */
  public static final double PRECISION = 0.01;

  /** Evaluations for those shares at most unless somebody says otherwise. */
  public static final long MOST_TRIALS = 1L << 19;

  private static final double LOW = 0.05;
  private static final double MIDDLE = 0.5;
  private static final double HIGH = 0.95;
  private static final double WORTH_KNOWING = 0.01;
  private static final int MOST_MEASURED = 8;
  private static final int MOST_POINTS = 1 << 22;

  private final Experiment experiment;
  private final SimulationSettings settings;
  private final Progress progress;
  private final PointEstimate point;
  private final List<Target> targets;
  private final Decomposition decomposition;
  private final Map<Integer, List<Optional<Measured>>> measured = new HashMap<>();

  private Sensitivity(
      Model model, List<String> names, SimulationSettings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
    this.point = PointEstimate.of(model);
    Plan whole = Plan.of(model, Purpose.SIMULATION, Set.of());
    Evaluation probe = new Evaluation(whole, 1);
    this.targets =
        names.isEmpty()
            ? Target.usual(model, name -> whole.outputs().contains(name) && probe.varies(name))
            : Target.named(model, names);
    this.experiment = new Experiment(whole, targets, settings);
    double[] centres =
        targets.stream()
            .mapToDouble(target -> target.isChance() ? 0 : point.base(target.name()))
            .toArray();
    this.decomposition =
        experiment.isCorrelated()
            ? new ShapleyRun(experiment, targets)
            : new SobolRun(experiment, targets, centres);
  }

  /**
   * Explains quantities and limits.
   *
   * @param names the quantities and limits, or none for those that most readers ask about
   * @param settings {@code precision} is the error of a share of the variance; trials are
   *     evaluations of the model for those shares
   * @throws calc.core.problem.ProblemException if there is no such quantity, or the point estimate
   *     has no value
   */
  public static SensitivityResult of(
      Model model, List<String> names, SimulationSettings settings, Progress progress) {
    return new Sensitivity(model, names, settings, progress).run();
  }

  private SensitivityResult run() {
    Review review = new Review("", 0);
    End end = End.PRECISE;
    if (experiment.inputs() > 0 && !targets.isEmpty()) {
      int most = most(settings.trials().orElse(settings.mostTrials()));
      int next = settings.trials().isPresent() ? most : Math.min(decomposition.start(), most);
      end = End.STOPPED;
      while (decomposition.runTo(next, progress, decomposition.evaluations(most))) {
        review = review();
        if (settings.trials().isPresent() || review.error() <= settings.precision()) {
          end = settings.trials().isPresent() ? End.TRIALS : End.PRECISE;
          break;
        }
        if (next == most) {
          end = End.LIMIT;
          break;
        }
        next *= 2;
      }
      measure();
    }
    return result(review, progress.isStopped() ? End.STOPPED : end);
  }

  /** As many points of each replicate as the evaluations allow, a power of two. */
  private int most(long evaluations) {
    int points = 1;
    while (points < MOST_POINTS && decomposition.evaluations(2 * points) <= evaluations) {
      points *= 2;
    }
    return points;
  }

  /** The least precise share. */
  private record Review(String worst, double error) {
    Review and(String name, Interval share) {
      return share.error() > error ? new Review(name, share.error()) : this;
    }
  }

  private Review review() {
    Review review = new Review("", 0);
    for (int t = 0; t < targets.size(); t++) {
      Optional<Shares> shares = decomposition.of(t);
      for (int i = 0; shares.isPresent() && i < experiment.inputs(); i++) {
        String name = targets.get(t).name() + " by " + experiment.draws().get(i).name();
        review = review.and(name, shares.get().shares().get(i));
        if (!shares.get().first().isEmpty()) {
          review = review.and(name, shares.get().first().get(i));
        }
      }
    }
    return review;
  }

  /** Knowing an input that has hardly a share of anything is worth nothing. */
  private void measure() {
    double[] largest = new double[experiment.inputs()];
    for (int t = 0; t < targets.size(); t++) {
      Optional<Shares> shares = decomposition.of(t);
      for (int i = 0; !targets.get(t).isChance() && shares.isPresent() && i < largest.length; i++) {
        largest[i] = Math.max(largest[i], shares.get().shares().get(i).value());
      }
    }
    List<Integer> worth =
        IntStream.range(0, largest.length)
            .filter(i -> largest[i] >= WORTH_KNOWING)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -largest[i]))
            .limit(MOST_MEASURED)
            .toList();
    List<List<Optional<Measured>>> found =
        new Measuring(experiment, targets, decomposition.kept()).of(worth, progress);
    for (int i = 0; i < worth.size(); i++) {
      measured.put(worth.get(i), found.get(i));
    }
  }

  private SensitivityResult result(Review review, End end) {
    Run run =
        new Run(
            settings.seed(),
            settings.method().name().toLowerCase(Locale.ROOT),
            decomposition.evaluations(decomposition.done()),
            decomposition.done(),
            Experiment.REPLICATES,
            settings.precision(),
            end,
            review.worst(),
            review.error());
    return new SensitivityResult(
        experiment.model().header().title(),
        experiment.model().header().units().conventions(),
        run,
        Readings.of(experiment.model()),
        explained(),
        experiment.isCorrelated());
  }

  private List<Explained> explained() {
    List<List<Response>> responses = Tornado.of(experiment, targets);
    Elasticities slopes = new Elasticities(experiment, targets, point);
    List<List<Optional<Elasticity>>> elasticities =
        experiment.draws().stream().map(slopes::of).toList();
    List<Explained> explained = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<Influence> influences = new ArrayList<>();
      for (int i = 0; i < experiment.inputs(); i++) {
        influences.add(influence(t, i, responses.get(t).get(i), elasticities.get(i).get(t)));
      }
      explained.add(explained(t, influences));
    }
    return explained;
  }

  private Influence influence(
      int target, int input, Response response, Optional<Elasticity> elasticity) {
    Draw draw = experiment.draws().get(input);
    boolean isLimit = targets.get(target).isChance();
    Optional<Shares> shares = decomposition.of(target);
    return new Influence(
        draw.name(),
        shares.map(all -> estimate(all.shares().get(input))),
        shares.filter(all -> !all.first().isEmpty()).map(all -> estimate(all.first().get(input))),
        decomposition.done() == 0 ? Optional.empty() : decomposition.kept().rank(input, target),
        isLimit ? Optional.empty() : Optional.of(response),
        isLimit ? Optional.empty() : elasticity,
        measured.containsKey(input) ? measured.get(input).get(target) : Optional.empty());
  }

  private Explained explained(int t, List<Influence> influences) {
    Target target = targets.get(t);
    List<Influence> largestFirst =
        influences.stream()
            .sorted(
                Comparator.comparingDouble(
                    influence -> -influence.share().map(Estimate::value).orElse(0.0)))
            .toList();
    return new Explained(
        target.name(),
        kind(target),
        target.condition(),
        target.definition().map(definition -> definition.type().unit()).orElse(Unit.ONE),
        target.definition().map(Definition::isWhole).orElse(false),
        target.isChance() ? List.of() : percentiles(t),
        target.isChance() ? chance(t) : Optional.empty(),
        largestFirst,
        decomposition.of(t).flatMap(Shares::interaction).map(Sensitivity::estimate),
        decomposition.failedShare(t),
        Disagreements.of(largestFirst));
  }

  /** Where nothing is drawn, everything is what the point estimate says. */
  private List<Estimate> percentiles(int target) {
    if (decomposition.done() > 0) {
      return decomposition.kept().percentiles(target, LOW, MIDDLE, HIGH);
    }
    Estimate value = new Estimate(point.base(targets.get(target).name()), 0);
    return experiment.inputs() == 0 ? List.of(value, value, value) : List.of();
  }

  private Optional<Estimate> chance(int target) {
    if (decomposition.done() > 0) {
      return Optional.of(decomposition.kept().chance(target));
    }
    return targets.get(target).limit().map(limit -> new Estimate(point.holds(limit) ? 1 : 0, 0));
  }

  private static Kind kind(Target target) {
    return target.definition().isPresent()
        ? Kind.QUANTITY
        : target.limit().isPresent() ? Kind.LIMIT : Kind.ASSERT;
  }

  private static Estimate estimate(Interval interval) {
    return new Estimate(interval.value(), interval.error());
  }
}
