package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Sample.Summary;
import calc.core.analysis.SimulationSettings.Method;
import calc.core.expression.Program;
import calc.core.expression.Program.Draw;
import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import calc.core.result.SimulationResult.Chance;
import calc.core.result.SimulationResult.End;
import calc.core.result.SimulationResult.Failure;
import calc.core.result.SimulationResult.Run;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A model with its uncertain quantities drawn: percentiles, means and probabilities, each with its
 * error, from as many trials as the precision asks for.
 */
public final class Simulation {
  /** The percentiles that are reported. */
  public static final List<Double> PROBABILITIES = List.of(0.05, 0.25, 0.5, 0.75, 0.95, 0.99);

  private static final int REPLICATES = 16;
  private static final int FIRST_POINTS = 512;
  private static final double PRECISE_PROBABILITY = 0.005;
  private static final double HALF_A_UNIT = 0.5;
  private static final int MOST_STEPS = 40;

  private final Model model;
  private final SimulationSettings settings;
  private final Progress progress;
  private final PointEstimate point;
  private final Map<String, String> readAs;
  private final Trials trials;
  private final List<Definition> varying;
  private final int replicates;

  private Simulation(Model model, SimulationSettings settings, Progress progress) {
    this.model = model;
    this.settings = settings;
    this.progress = progress;
    this.point = PointEstimate.of(model);
    this.readAs = Ranges.of(model);
    Plan plan = Plan.of(model, Purpose.SIMULATION, Set.of());
    List<Draw> draws = inFileOrder(plan.program());
    List<String> names = draws.stream().map(Draw::name).toList();
    boolean nets = settings.method() == Method.QMC;
    Points points =
        nets
            ? Points.nets(settings.seed(), names, REPLICATES)
            : Points.independent(settings.seed(), names);
    this.replicates = points.replicates();
    Evaluation probe = new Evaluation(plan, 1);
    this.varying =
        model.definitions().stream()
            .filter(definition -> plan.program().outputs().contains(definition.name()))
            .filter(definition -> probe.varies(definition.name()))
            .toList();
    this.trials = new Trials(plan, points, draws, varying.stream().map(Definition::name).toList());
  }

  /**
   * Simulates a model.
   *
   * @throws calc.core.problem.ProblemException if the point estimate has no value
   */
  public static SimulationResult of(Model model, SimulationSettings settings, Progress progress) {
    return new Simulation(model, settings, progress).run();
  }

  /**
   * The draws in the order of the file, so that an input that is appended leaves the dimensions of
   * all others as they are.
   */
  private List<Draw> inFileOrder(Program program) {
    List<String> order = new ArrayList<>(model.names());
    Map<String, Integer> places =
        order.stream().collect(Collectors.toMap(Function.identity(), order::indexOf));
    return program.draws().stream()
        .sorted(
            Comparator.<Draw>comparingInt(
                    draw -> places.getOrDefault(draw.quantity(), Integer.MAX_VALUE))
                .thenComparingInt(Draw::mention))
        .toList();
  }

  private SimulationResult run() {
    int most = perReplicate(settings.trials().orElse(settings.mostTrials()));
    int next = settings.trials().isPresent() ? most : Math.min(FIRST_POINTS, most);
    Review review = Review.NONE;
    End end = End.STOPPED;
    List<SimulatedFigure> figures = List.of();
    while (trials.runTo(next, settings.threads(), progress, (long) most * replicates)) {
      figures = varying.stream().map(this::figure).toList();
      review = review(figures);
      if (settings.trials().isPresent() || review.isPrecise()) {
        end = settings.trials().isPresent() ? End.TRIALS : End.PRECISE;
        break;
      }
      if (next == most) {
        end = End.LIMIT;
        break;
      }
      next = Math.min(most, 2 * next);
    }
    return result(figures, review, end);
  }

  private int perReplicate(long wanted) {
    return (int) Math.min(Integer.MAX_VALUE / 2 / replicates, Math.max(1, wanted / replicates));
  }

  private SimulationResult result(List<SimulatedFigure> figures, Review review, End end) {
    long count = (long) trials.done() * replicates;
    Run run =
        new Run(
            settings.seed(),
            settings.method().name().toLowerCase(Locale.ROOT),
            count,
            replicates,
            settings.precision(),
            end,
            review.worst(),
            review.error());
    return new SimulationResult(
        model.header().title(),
        model.header().units().conventions(),
        run,
        figures,
        count == 0 ? List.of() : model.limits().stream().map(this::chance).toList(),
        trials.failures().values().stream()
            .map(failed -> new Failure(failed.problem(), (double) failed.count() / count))
            .toList(),
        List.of());
  }

  private Chance chance(Limit limit) {
    return new Chance(limit.name(), limit.when().text().strip(), trials.of(limit).share());
  }

  private SimulatedFigure figure(Definition definition) {
    Sample sample = trials.of(definition.name());
    double[] probabilities = PROBABILITIES.stream().mapToDouble(p -> p).toArray();
    Summary summary = sample.summary(probabilities);
    boolean whole = summary.failedShare() == 0;
    List<Percentile> percentiles = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      percentiles.add(new Percentile(probabilities[i], summary.percentiles().get(i)));
    }
    double estimate = point.base(definition.name());
    return new SimulatedFigure(
        definition.name(),
        definition.group(),
        definition.type().unit(),
        definition.isWhole(),
        definition.basis(),
        readAs.getOrDefault(definition.name(), ""),
        definition.title(),
        whole ? Optional.of(summary.mean()) : Optional.empty(),
        whole ? Optional.of(summary.deviation()) : Optional.empty(),
        percentiles,
        Optional.of(estimate),
        sample.shareWhere(value -> value <= estimate),
        definition.isWhole() ? steps(sample, percentiles) : List.of(),
        isHeadline(definition),
        summary.failedShare());
  }

  /** Of a tier, what the table of tiers shows; of all else, what is not another name or a share. */
  private boolean isHeadline(Definition definition) {
    boolean another =
        definition.drawn().filter(drawn -> drawn.tree().bare() instanceof Syntax.Name).isPresent();
    if (another || definition.name().startsWith("cost.share.")) {
      return false;
    }
    return model.tiers().stream()
        .filter(tier -> tier.name().equals(definition.group()))
        .allMatch(tier -> tier.roles().containsValue(definition.name()));
  }

  /** The values between the first and the last percentile, unless there are too many to list. */
  private static List<Step> steps(Sample sample, List<Percentile> percentiles) {
    double first = percentiles.get(0).value().value();
    double last = percentiles.get(percentiles.size() - 1).value().value();
    List<Step> steps = new ArrayList<>();
    if (!(last - first < MOST_STEPS)) {
      return steps;
    }
    for (double value = first; value <= last; value++) {
      double bound = value;
      steps.add(new Step(value, sample.shareWhere(x -> x <= bound)));
    }
    return steps;
  }

  /**
   * How precise the figures are.
   *
   * @param worst the least precise one, in words
   * @param error its error as a share of what precision is measured by
   * @param isPrecise whether all are as precise as asked for
   */
  private record Review(String worst, double error, boolean isPrecise) {
    static final Review NONE = new Review("", 0, true);

    Review and(String name, double share, double allowed) {
      boolean worse = share > error;
      return new Review(
          worse ? name : worst, Math.max(error, share), isPrecise && share <= allowed);
    }
  }

  private Review review(List<SimulatedFigure> figures) {
    Review review = Review.NONE;
    for (SimulatedFigure figure : figures) {
      double range = figure.percentile(0.95).value() - figure.percentile(0.05).value();
      if (figure.mean().isPresent()) {
        review =
            review.and(
                figure.name() + " mean",
                share(figure, figure.mean().get(), range),
                settings.precision());
      }
      for (Percentile percentile : figure.percentiles()) {
        String name = figure.name() + " P" + Math.round(percentile.probability() * 100);
        review = review.and(name, share(figure, percentile.value(), range), settings.precision());
      }
    }
    for (Limit limit : model.limits()) {
      double error = trials.of(limit).share().error();
      double share = error / PRECISE_PROBABILITY * settings.precision();
      review = review.and("P(" + limit.name() + ")", share, settings.precision());
    }
    return review;
  }

  /** The error of a figure as a share of its value or of the range, whichever is larger. */
  private static double share(SimulatedFigure figure, Estimate estimate, double range) {
    // An attained whole number that is known to half a unit is known.
    if (estimate.error() == 0 || (figure.whole() && estimate.error() < HALF_A_UNIT)) {
      return 0;
    }
    double scale = Math.max(Math.abs(estimate.value()), Math.abs(range));
    // Infinite where waits are: more trials would not tell more.
    return Double.isInfinite(scale) ? 0 : estimate.error() / scale;
  }
}
