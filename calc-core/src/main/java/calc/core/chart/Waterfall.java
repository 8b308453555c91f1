package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Scaling;
import calc.core.result.ChartOutcome;
import calc.core.result.ComparisonResult;
import calc.core.result.ComparisonResult.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How the cost of one scenario becomes that of another, line by line. */
public final class Waterfall {
  private static final String NAME = "waterfall";
  private static final String TOTAL = "cost.total";
  private static final String PREFIX = "cost.";
  private static final String SUFFIX = ".cost";
  private static final int MOST = 8;

  /** Of the largest difference; what is less is gathered. */
  private static final double SMALL = 0.01;

  private static final double NOISE = 1e-9;
  private static final Chart.Key WHOLE = new Chart.Key("total", Ink.OWN);
  private static final Chart.Key UP = new Chart.Key("costs more", Ink.WORSE);
  private static final Chart.Key DOWN = new Chart.Key("costs less", Ink.BETTER);

  private final ComparisonResult result;
  private final Line total;
  private final List<Bar> bars = new ArrayList<>();
  private double level;

  /** A difference with its name. */
  private record Step(String name, double difference) {
    double size() {
      return Math.abs(difference);
    }
  }

  private Waterfall(ComparisonResult result, Line total) {
    this.result = result;
    this.total = total;
  }

  /** From the first scenario to the second, at their point estimates. */
  public static ChartOutcome of(ComparisonResult result) {
    Optional<Line> total =
        result.lines().stream().filter(line -> line.quantity().equals(TOTAL)).findFirst();
    if (total.isEmpty()) {
      boolean same = result.same().contains(TOTAL);
      String why =
          same
              ? "both cost the same in every trial; compare scenarios whose cost differs"
              : "the scenarios have no total cost that is known; give their tiers prices";
      return ChartOutcome.none(NAME, why);
    }
    return ChartOutcome.of(new Waterfall(result, total.get()).chart());
  }

  private Chart chart() {
    List<Step> steps = steps();
    addTotal(label(result.first(), "A"), total.first());
    level = total.first();
    for (int i = 0; i < steps.size(); i++) {
      add(steps.get(i), i == steps.size() - 1);
    }
    addTotal(label(result.second(), "B"), total.second());
    Axis values = new Axis(TOTAL, total.unit(), Scaling.LINEAR, true);
    return new Chart(
        NAME,
        title(),
        subtitle(steps),
        List.of(new Bars("", values, true, bars, List.of())),
        caption());
  }

  /** Two scenarios may have one title. */
  private String label(String title, String letter) {
    return result.first().equals(result.second()) ? title + " (" + letter + ")" : title;
  }

  private void addTotal(String label, double value) {
    bars.add(new Bar(label, List.of(new Piece(WHOLE, 0, value, text(value))), Optional.empty()));
  }

  /** The last one ends where the total of B begins, whatever was rounded on the way. */
  private void add(Step step, boolean last) {
    double to = last ? total.second() : level + step.difference();
    String sign = step.difference() > 0 ? "+" : "";
    Chart.Key key = step.difference() > 0 ? UP : DOWN;
    Piece piece = new Piece(key, level, to, sign + text(step.difference()));
    bars.add(new Bar(step.name(), List.of(piece), Optional.empty()));
    level = to;
  }

  /** The largest differences first, then the others together. */
  private List<Step> steps() {
    List<Step> all =
        costLines().stream()
            .map(line -> new Step(shortName(line), line.second() - line.first()))
            .filter(step -> step.size() > 0)
            .sorted(Comparator.comparingDouble(step -> -step.size()))
            .collect(Collectors.toCollection(ArrayList::new));
    double least = all.isEmpty() ? 0 : SMALL * all.get(0).size();
    List<Step> shown =
        all.stream().filter(step -> step.size() >= least).limit(MOST).collect(Collectors.toList());
    double rest = total.second() - total.first();
    for (Step step : shown) {
      rest -= step.difference();
    }
    int others = all.size() - shown.size();
    double noise = NOISE * Math.max(Math.abs(total.first()), Math.abs(total.second()));
    if (others > 0 || Math.abs(rest) > noise) {
      shown.add(new Step(others > 0 ? others + " others" : "not in these lines", rest));
    }
    return shown;
  }

  /** Lines of the total: what tiers cost, and the lines beside them. */
  private List<Line> costLines() {
    Set<String> derived = Set.of(TOTAL, "cost.per_million_requests", "cost.per_thousand_requests");
    return result.lines().stream()
        .filter(line -> line.unit().dimension().equals(total.unit().dimension()))
        .filter(line -> line.quantity().endsWith(SUFFIX) || line.quantity().startsWith(PREFIX))
        .filter(line -> !derived.contains(line.quantity()))
        .toList();
  }

  private static String shortName(Line line) {
    String name = line.quantity();
    return name.startsWith(PREFIX)
        ? name.substring(PREFIX.length())
        : name.substring(0, name.length() - SUFFIX.length());
  }

  private String title() {
    double difference = total.second() - total.first();
    String second = label(result.second(), "B");
    String first = label(result.first(), "A");
    if (difference == 0) {
      return second + " costs as much as " + first;
    }
    return second
        + " costs "
        + text(Math.abs(difference))
        + (difference > 0 ? " more than " : " less than ")
        + first;
  }

  private String subtitle(List<Step> steps) {
    List<String> notes = new ArrayList<>();
    notes.add(
        steps.isEmpty() ? "Cost at the point estimates" : "Cost by line at the point estimates");
    if (result.uncertain() > 0) {
      boolean more = total.second() > total.first();
      double chance = (more ? total.higher() : total.lower()).value();
      notes.add(
          "B costs " + (more ? "more" : "less") + " in " + Words.chance(chance) + " of the trials");
    }
    result.notes().stream().filter(note -> note.contains("partial")).forEach(notes::add);
    return String.join("; ", notes);
  }

  private String caption() {
    return "A "
        + Caption.of(
            result.first() + ", B " + result.second(),
            result.conventions(),
            Caption.how(result.run()));
  }

  private String text(double value) {
    return Words.of(value, total.unit(), total.whole());
  }
}
