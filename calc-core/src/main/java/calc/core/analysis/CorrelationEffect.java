package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.analysis.Study.Phase;
import calc.core.math.Replicates;
import calc.core.math.Spearman;
import calc.core.model.Correlation;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.model.Model.Purpose;
import calc.core.result.CorrelationReport;
import calc.core.result.CorrelationReport.Effect;
import calc.core.result.CorrelationReport.Pair;
import calc.core.result.Estimate;
import calc.core.result.SimulatedFigure;
import calc.core.sampling.Points;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the correlations of a model do: how much what was drawn goes together, and what the same
 * figures would be with inputs that know nothing of each other.
 */
final class CorrelationEffect {
  private static final long POINTS = 2048;
  private static final int MOST_EFFECTS = 4;
  private static final List<Double> HIGH = List.of(0.95);

  private final Model model;
  private final Study study = new Study();
  private final Map<String, Integer> drawn = new LinkedHashMap<>();
  private final Map<Definition, Integer> shown = new LinkedHashMap<>();

  private CorrelationEffect(Model model, List<SimulatedFigure> figures) {
    this.model = model;
    Phase phase = study.design(Plan.of(model, Purpose.SIMULATION, Set.of()));
    for (Correlation pair : model.correlations()) {
      for (String name : List.of(pair.first(), pair.second())) {
        drawn.computeIfAbsent(name, of -> study.keep(phase, Columns.quantity(of)));
      }
    }
    for (SimulatedFigure figure : figures) {
      if (figure.headline() && figure.readAs().isEmpty()) {
        Definition definition = model.find(figure.name()).orElseThrow();
        shown.put(definition, study.keep(phase, Columns.quantity(figure.name())));
      }
    }
  }

  /** The report, where something is correlated. */
  static Optional<CorrelationReport> of(
      Model model, List<SimulatedFigure> figures, SimulationSettings settings, Progress progress) {
    return model.correlations().isEmpty() || progress.isStopped()
        ? Optional.empty()
        : new CorrelationEffect(model, figures).report(settings, progress);
  }

  private Optional<CorrelationReport> report(SimulationSettings settings, Progress progress) {
    Points alone = Points.nets(settings.seed(), study.draws(), Sample.NETS);
    Points joined = Points.correlated(alone, Dependence.of(model, study.draws()));
    Trials together = new Trials(study, joined);
    Trials independent = new Trials(study, alone);
    long points = POINTS * Sample.NETS;
    boolean done =
        together.runTo(POINTS, settings.threads(), progress, points)
            && independent.runTo(POINTS, settings.threads(), progress, points);
    return done
        ? Optional.of(new CorrelationReport(pairs(together), effects(together, independent)))
        : Optional.empty();
  }

  private List<Pair> pairs(Trials trials) {
    // Each quantity is put into order once, however many others it goes with.
    Map<String, double[][]> ranked = new HashMap<>();
    drawn.forEach((name, column) -> ranked.put(name, ranks(trials, column)));
    List<Pair> pairs = new ArrayList<>();
    for (Correlation pair : model.correlations()) {
      double[] ranks = new double[Sample.NETS];
      for (int r = 0; r < ranks.length; r++) {
        ranks[r] = Spearman.ofRanks(ranked.get(pair.first())[r], ranked.get(pair.second())[r]);
      }
      Replicates.Interval mean = Replicates.mean(ranks);
      pairs.add(
          new Pair(
              pair.first(), pair.second(), pair.rank(), new Estimate(mean.value(), mean.error())));
    }
    return pairs;
  }

  /** Ranks within each net; a value that is not known has the highest. */
  private static double[][] ranks(Trials trials, int column) {
    double[][] ranks = new double[Sample.NETS][];
    for (int r = 0; r < ranks.length; r++) {
      double[] values = trials.values(column, r);
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.min(values[i], Double.MAX_VALUE);
      }
      ranks[r] = Spearman.ranks(values);
    }
    return ranks;
  }

  /** Those that move by more than their error, the largest moves first. */
  private List<Effect> effects(Trials together, Trials independent) {
    return shown.entrySet().stream()
        .map(
            entry ->
                new Effect(
                    entry.getKey().name(),
                    entry.getKey().type().unit(),
                    entry.getKey().isWhole(),
                    high(together, entry.getValue()),
                    high(independent, entry.getValue())))
        .filter(CorrelationEffect::isSeen)
        .sorted(Comparator.comparingDouble(CorrelationEffect::move).reversed())
        .limit(MOST_EFFECTS)
        .toList();
  }

  private static Estimate high(Trials trials, int column) {
    return trials.sample(column).percentiles(HIGH).get(0).value();
  }

  private static boolean isSeen(Effect effect) {
    double moved = Math.abs(effect.together().value() - effect.independent().value());
    return moved > effect.together().error() + effect.independent().error();
  }

  private static double move(Effect effect) {
    double moved = Math.abs(effect.together().value() - effect.independent().value());
    return moved / Math.max(Math.abs(effect.independent().value()), Double.MIN_NORMAL);
  }
}
