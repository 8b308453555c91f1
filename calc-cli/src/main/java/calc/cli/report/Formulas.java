package calc.cli.report;

import calc.cli.render.Block;
import calc.cli.render.Block.Table;
import calc.cli.render.Cell;
import calc.cli.render.Column;
import calc.cli.render.DerivationView;
import calc.cli.render.Numbers;
import calc.cli.render.Row;
import calc.cli.render.Tone;
import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.result.TierRow;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How every figure of a report came about. */
final class Formulas {
  /** With more tiers nobody reads how each is sized; the appendix has it. */
  private static final int FEW_TIERS = 20;

  private final Map<String, Derivation> steps = new LinkedHashMap<>();
  private final Numbers numbers;

  Formulas(List<Derivation> steps, Digits digits) {
    steps.forEach(step -> this.steps.put(step.figure().name(), step));
    this.numbers = new Numbers(digits);
  }

  /** Each of them once, in the order of the scenario. */
  List<Formula> all() {
    return steps.values().stream().map(this::formula).toList();
  }

  private Formula formula(Derivation step) {
    Figure figure = step.figure();
    String value = numbers.text(figure.value());
    boolean stated = step.substituted().isEmpty();
    boolean plain = step.substituted().equals(figure.formula()) || step.substituted().equals(value);
    return new Formula(
        figure.name(),
        figure.group(),
        value,
        stated ? "" : figure.formula(),
        stated || plain ? "" : step.substituted(),
        DerivationView.basis(figure),
        Stream.of(figure.title(), figure.range()).filter(text -> !text.isEmpty()).toList(),
        step.parts().stream().map(part -> part(part.figure())).distinct().toList());
  }

  private Formula.Part part(Figure figure) {
    return new Formula.Part(figure.name(), numbers.text(figure.value()));
  }

  /** The formula of a quantity with its values put in, or empty for one that was stated. */
  String worked(String quantity) {
    return Optional.ofNullable(steps.get(quantity)).map(Derivation::substituted).orElse("");
  }

  /** How each tier comes to its size, or nothing where there are too many. */
  Optional<Block> sizing(List<TierRow> tiers) {
    List<Row> rows = new ArrayList<>();
    for (TierRow tier : tiers.size() > FEW_TIERS ? List.<TierRow>of() : tiers) {
      for (String cell : List.of("needs", "count", "utilization", "response")) {
        Derivation step = steps.get(tier.quantity(cell));
        if (step != null && !step.substituted().isEmpty()) {
          rows.add(row(step));
        }
      }
    }
    List<Column> columns =
        List.of(
            Column.text("Quantity"),
            Column.text("Formula"),
            Column.text("With values"),
            Column.value("Result"));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table("Scaling formulas", true, columns, rows, List.of()));
  }

  /** What else is known of each tier: its parameters, and what its size rests on. */
  Optional<Piece> insides(List<TierRow> tiers) {
    List<Piece.Inside> insides = new ArrayList<>();
    for (TierRow tier : tiers) {
      List<Piece.Named> figures =
          steps.values().stream()
              .map(Derivation::figure)
              .filter(figure -> figure.group().equals(tier.name()))
              .filter(figure -> !tier.names().containsValue(figure.name()))
              .map(figure -> named(figure, tier))
              .toList();
      if (!figures.isEmpty()) {
        insides.add(new Piece.Inside(tier.name(), figures));
      }
    }
    return insides.isEmpty()
        ? Optional.empty()
        : Optional.of(new Piece.Insides("Inside the tiers", insides));
  }

  private Piece.Named named(Figure figure, TierRow tier) {
    String name = figure.name().substring(tier.name().length() + 1);
    return new Piece.Named(name, numbers.text(figure.value()), figure.name());
  }

  private Row row(Derivation step) {
    Figure figure = step.figure();
    return Row.of(
        Cell.of(figure.name()),
        Cell.of(figure.formula(), Tone.FAINT),
        Cell.of(step.substituted()),
        Cell.of(numbers.text(figure.value())).showing(figure.name(), figure.value()));
  }
}
