package calc.cli.report;

import calc.cli.render.Numbers;
import calc.cli.render.TierTable;
import calc.core.result.CostSummary;
import calc.core.result.RunResult;
import calc.core.result.Value;
import calc.core.result.Verdict;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few figures that somebody looks for first. */
final class Glance {
  private final Findings findings;
  private final RunResult run;
  private final Numbers numbers;

  Glance(Findings findings) {
    this.findings = findings;
    this.run = findings.run();
    this.numbers = new Numbers(findings.digits());
  }

  /** A tile for each, or nothing. */
  Optional<Piece.Glance> piece() {
    List<Piece.Tile> tiles = new ArrayList<>();
    peak().ifPresent(tiles::add);
    nodes().ifPresent(tiles::add);
    run.cost().map(this::cost).ifPresent(tiles::add);
    new LimitWords(findings)
        .next()
        .ifPresent(
            limit ->
                tiles.add(
                    new Piece.Tile(
                        "Next limit",
                        limit.month().isPresent()
                            ? "month " + limit.month().getAsInt()
                            : numbers.text(limit.at().orElseThrow()),
                        limit.name(),
                        "")));
    claims().ifPresent(tiles::add);
    return tiles.isEmpty() ? Optional.empty() : Optional.of(new Piece.Glance(tiles));
  }

  private Optional<Piece.Tile> peak() {
    return run.figures().stream()
        .filter(figure -> figure.name().equals("traffic.peak") && figure.value().isKnown())
        .findFirst()
        .map(
            figure ->
                new Piece.Tile("Peak", numbers.text(figure.value()), average(), figure.name()));
  }

  private String average() {
    return run.figures().stream()
        .filter(figure -> figure.name().equals("traffic.average") && figure.value().isKnown())
        .findFirst()
        .map(figure -> numbers.text(figure.value()) + " on average")
        .orElse("");
  }

  /** All that come in nodes; a tier may come in something else. */
  private Optional<Piece.Tile> nodes() {
    List<Quantity> counts =
        run.tiers().stream()
            .flatMap(tier -> tier.count().flatMap(Value::quantity).stream())
            .filter(count -> count.unit().labels().containsKey("node"))
            .toList();
    if (counts.isEmpty()) {
      return Optional.empty();
    }
    double sum = counts.stream().mapToDouble(Quantity::value).sum();
    Value all = Value.known(new Quantity(sum, counts.get(0).unit()), true);
    String aside = "in " + Sentence.count(counts.size(), "tier");
    return Optional.of(new Piece.Tile("Size", numbers.text(all), aside, ""));
  }

  private Piece.Tile cost(CostSummary cost) {
    Value total = cost.total();
    if (!total.isKnown()) {
      return new Piece.Tile(
          "Cost, known part", numbers.text(cost.known()), Numbers.lacks(total), "cost.total");
    }
    String aside =
        cost.perMillion()
            .filter(Value::isKnown)
            .map(value -> numbers.text(value) + " per million " + TierTable.counted(cost.counted()))
            .orElse("");
    return new Piece.Tile("Cost", numbers.text(total), aside, "cost.total");
  }

  private Optional<Piece.Tile> claims() {
    if (run.claims().isEmpty()) {
      return Optional.empty();
    }
    long hold = run.claims().stream().filter(claim -> claim.verdict().holds()).count();
    long wrong = run.claims().stream().filter(claim -> claim.verdict() == Verdict.WRONG).count();
    String aside = wrong == 0 ? "none fails" : wrong + (wrong == 1 ? " fails" : " fail");
    return Optional.of(
        new Piece.Tile("Claims that hold", hold + " of " + run.claims().size(), aside, ""));
  }
}
