package calc.core.analysis;

import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.result.MonthTable;
import calc.core.result.Series;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model month by month, as its inputs grow. */
public final class Timeline {
  private Timeline() {}

  /**
   * The point estimate of every month from now to the horizon of the growth.
   *
   * @param quantities what is wanted beside the grown input; what is not known is left out
   * @return empty where the months change nothing
   * @throws calc.core.problem.ProblemException if the model has no value today
   */
  public static Optional<MonthTable> of(Model model, List<String> quantities) {
    GrowthPath path = GrowthPath.of(PointEstimate.of(model));
    if (!path.moves()) {
      return Optional.empty();
    }
    Set<String> shown = new LinkedHashSet<>(List.of(path.first()));
    quantities.stream()
        .filter(name -> model.find(name).filter(Definition::isKnown).isPresent())
        .forEach(shown::add);
    int months = path.horizon() + 1;
    Tabulation table =
        new Tabulation(
            model,
            path.names(),
            new Tabulation.Wanted(List.copyOf(shown), Set.of(), true),
            months,
            path::atMonth);
    return Optional.of(new MonthTable(trend(model, path), table.series(), table.lacks()));
  }

  private static Series trend(Model model, GrowthPath path) {
    double[] values = new double[path.horizon() + 1];
    for (int month = 0; month < values.length; month++) {
      values[month] = path.trend(month);
    }
    Definition input = model.find(path.first()).orElseThrow();
    return new Series(input.name(), input.type().unit(), input.isWhole(), values);
  }
}
