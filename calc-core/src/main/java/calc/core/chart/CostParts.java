package calc.core.chart;

import calc.core.math.Guarded;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.result.Chart;
import calc.core.result.Chart.Ink;
import calc.core.result.CostSummary;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.result.Series;
import calc.core.result.TierRow;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the cost consists of, month by month or today alone.
 *
 * @param all the parts that cost anything, the largest first
 * @param months how many months there are
 */
record CostParts(List<Part> all, int months) {
  private static final String LINES = "cost.";

  /** A part below this share is a line nobody can tell the colour of. */
  private static final double VISIBLE = 0.01;

  CostParts {
    all = List.copyOf(all);
  }

  /**
   * A tier or a line, or several of them.
   *
   * @param name what it is called
   * @param costs its cost in each month
   * @param ink what its colour says
   */
  record Part(String name, Series costs, Ink ink) {
    Chart.Key key() {
      return new Chart.Key(name, ink);
    }

    /** Its cost in a month, 0 where that is not known. */
    double base(int month) {
      return Curves.base(costs, month).orElse(0.0);
    }

    private double size() {
      return IntStream.range(0, costs.size()).mapToDouble(this::base).map(Math::abs).sum();
    }
  }

  /** The names of the quantities that are added up, and what a reader calls them. */
  static Map<String, String> names(Model model) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Tier tier : model.tiers()) {
      Optional.ofNullable(tier.roles().get(Role.COST)).ifPresent(of -> names.put(of, tier.name()));
    }
    model.costLines().forEach(line -> names.put(LINES + line, line));
    return names;
  }

  /** Month by month. */
  static CostParts of(Map<String, String> names, MonthTable months) {
    List<Part> parts = new ArrayList<>();
    names.forEach(
        (quantity, name) ->
            months.find(quantity).ifPresent(series -> parts.add(new Part(name, series, Ink.OWN))));
    return sorted(parts, months.horizon() + 1);
  }

  /** Today alone. */
  static CostParts today(RunResult run) {
    List<Part> parts = new ArrayList<>();
    for (TierRow tier : run.tiers()) {
      tier.cost().ifPresent(value -> parts.add(part(tier.name(), value)));
    }
    for (CostSummary.Line line : run.cost().orElseThrow().lines()) {
      parts.add(part(line.name(), line.cost()));
    }
    return sorted(parts, 1);
  }

  private static Part part(String name, Value value) {
    double[] base = {value.quantity().map(quantity -> quantity.value()).orElse(0.0)};
    return new Part(name, new Series(name, value.unit(), false, base), Ink.OWN);
  }

  private static CostParts sorted(List<Part> parts, int months) {
    return new CostParts(
        parts.stream()
            .filter(part -> part.size() > 0)
            .sorted(Comparator.comparingDouble(Part::size).reversed())
            .toList(),
        months);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether every part is known in a month, and so is their sum. */
  boolean isWhole(int month) {
    return all.stream().allMatch(part -> part.costs().isKnown(month))
        && Double.isFinite(total(month));
  }

  /** The last month in which every part is known, or empty. */
  Optional<Integer> lastWhole() {
    return IntStream.iterate(months - 1, month -> month >= 0, month -> month - 1)
        .filter(this::isWhole)
        .boxed()
        .findFirst();
  }

  /** All of them in a month. */
  double total(int month) {
    return all.stream().mapToDouble(part -> part.base(month)).sum();
  }

  /** The names of those that cost most in a month: several where they cost the same. */
  List<String> largestAt(int month) {
    double most = all.stream().mapToDouble(part -> part.base(month)).max().orElse(0);
    return all.stream()
        .filter(part -> Guarded.equal(part.base(month), most))
        .map(Part::name)
        .toList();
  }

  /** The largest ones that can be seen, and one for the rest. */
  CostParts largest(int most) {
    double visible = VISIBLE * all.stream().mapToDouble(Part::size).sum();
    int shown = (int) all.stream().limit(most).filter(part -> part.size() >= visible).count();
    if (all.size() - shown <= 1 && all.size() <= most) {
      return this;
    }
    List<Part> parts = new ArrayList<>(all.subList(0, shown));
    parts.add(together(all.subList(shown, all.size())));
    return new CostParts(parts, months);
  }

  private Part together(List<Part> rest) {
    double[] sums = new double[months];
    for (int month = 0; month < months; month++) {
      int at = month;
      boolean known = rest.stream().allMatch(part -> part.costs().isKnown(at));
      sums[month] = known ? rest.stream().mapToDouble(part -> part.base(at)).sum() : Double.NaN;
    }
    String name = rest.size() == 1 ? "1 other" : rest.size() + " others";
    return new Part(name, new Series(name, rest.get(0).costs().unit(), false, sums), Ink.QUIET);
  }
}
