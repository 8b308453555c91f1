package calc.core.scenario;

import calc.core.model.Draft;
import calc.core.model.Written;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code costs}: cost lines beside the tiers; and, from all of them, the total, its shares and the
 * cost of a request.
 */
final class CostsSection implements Section {
  private static final Set<String> TAKEN =
      Set.of("total", "share", "per_thousand_requests", "per_million_requests");

  @Override
  public String key() {
    return "costs";
  }

  @Override
  public String meaning() {
    return "cost lines beside those of the tiers; cost.total is the sum of all";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(Stated.shape("a cost per time, such as $500/month"), true, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Scalar key = entry.key();
      if (TAKEN.contains(key.text())) {
        reading
            .problems()
            .add(
                Problem.at(
                        key.origin(), Code.DUPLICATE, "a cost line cannot be called " + key.text())
                    .because("cost." + key.text() + " is computed from all lines")
                    .mend("choose another name"));
        continue;
      }
      String name = "cost." + key.text();
      Draft draft = Draft.of(name, "cost", key.origin()).measure(perMonth(reading));
      reading.builder().add(Stated.fill(draft, entry.value(), key, reading));
      reading.builder().costLine(key.text());
      reading.costs().add(new Reading.CostLine(key.text(), name));
    }
  }

  /** Adds what follows from all cost lines, once every section was read. */
  static void total(Node root, boolean traffic, Reading reading) {
    List<Reading.CostLine> lines = reading.costs();
    if (lines.isEmpty()) {
      return;
    }
    String sum =
        lines.stream()
                .map(Reading.CostLine::quantity)
                .collect(Collectors.joining(", ", "sum([", "])"))
            + " in "
            + perMonth(reading).symbol();
    add(root, reading, "cost.total", sum, perMonth(reading), "cost of all tiers and cost lines");
    Unit percent = reading.units().parse("%");
    for (Reading.CostLine line : lines) {
      String share = "if(cost.total = 0, 0%, " + line.quantity() + " / cost.total) in %";
      add(root, reading, "cost.share." + line.name(), share, percent, "share of the total cost");
    }
    if (traffic) {
      String currency = reading.units().conventions().currency();
      Unit money = reading.units().parse(currency);
      add(
          root,
          reading,
          "cost.per_thousand_requests",
          "1000 * cost.total / traffic.average in " + currency,
          money,
          "cost of a thousand requests");
      add(
          root,
          reading,
          "cost.per_million_requests",
          "1000000 * cost.total / traffic.average in " + currency,
          money,
          "cost of a million requests");
    }
  }

  private static void add(
      Node root, Reading reading, String name, String formula, Unit measure, String title) {
    Draft draft = Draft.of(name, "cost", root.origin()).formula(Written.generated(name, formula));
    reading.builder().add(draft.measure(measure).title(title));
  }

  private static Unit perMonth(Reading reading) {
    return reading.units().parse(reading.units().conventions().currency() + "/month");
  }
}
