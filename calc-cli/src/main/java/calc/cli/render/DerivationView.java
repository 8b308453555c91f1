package calc.cli.render;

import calc.cli.render.Block.Item;
import calc.cli.render.Block.Outline;
import calc.core.problem.Origin;
import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.unit.Basis;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a number came about, down to what somebody stated. A tree may be as deep as a design is long,
 * so it is walked in plain loops, which take little of the stack.
 */
public final class DerivationView implements View {
  private static final List<String> HEADER =
      List.of(
          "depth",
          "name",
          "value",
          "unit",
          "text",
          "basis",
          "formula",
          "substituted",
          "range",
          "source",
          "where",
          "note",
          "as_above",
          "missing");

  private final Derivation derivation;
  private final Numbers numbers;
  private final ValueData values;

  /** Shows a derivation to so many digits. */
  public DerivationView(Derivation derivation, Digits digits) {
    this.derivation = derivation;
    this.numbers = new Numbers(digits);
    this.values = new ValueData(numbers);
  }

  @Override
  public List<Block> blocks() {
    return List.of(new Outline(item(derivation)));
  }

  private Item item(Derivation d) {
    Figure figure = d.figure();
    Cell value = Cell.of(numbers.text(figure.value()), Tone.STRONG);
    if (d.shownBefore()) {
      return new Item(figure.name(), List.of(value), "as above", List.of(), List.of());
    }
    List<Cell> steps = new ArrayList<>();
    if (!d.substituted().isEmpty()) {
      steps.add(Cell.of(figure.formula()));
      if (!d.substituted().equals(figure.formula()) && !d.substituted().equals(value.text())) {
        steps.add(Cell.of(d.substituted()));
      }
    }
    steps.add(value);
    List<Item> parts = new ArrayList<>();
    for (Derivation part : d.parts()) {
      parts.add(item(part));
    }
    return new Item(figure.name(), steps, basis(figure), remarks(d), parts);
  }

  private static List<String> remarks(Derivation d) {
    Figure figure = d.figure();
    List<String> remarks = new ArrayList<>();
    addText(remarks, figure.title());
    addText(remarks, figure.range());
    addText(remarks, d.note());
    return remarks;
  }

  private static void addText(List<String> remarks, String text) {
    if (!text.isEmpty()) {
      remarks.add(text);
    }
  }

  /** Where a figure comes from that was stated; that others are computed, one sees. */
  public static String basis(Figure figure) {
    if (figure.basis() == Basis.DERIVED && figure.source().isEmpty()) {
      return "";
    }
    return Stream.of(figure.basis().word(), figure.source(), line(figure))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Short, as a tree is deep and a path is long. */
  private static String line(Figure figure) {
    return figure
        .origin()
        .map(origin -> fileName(origin.source().name()) + ":" + origin.line())
        .orElse("");
  }

  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String where(Figure figure) {
    return figure.origin().map(Origin::toString).orElse("");
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    addRows(rows, derivation, 0);
    return new Sheet(HEADER, rows);
  }

  private void addRows(List<List<Object>> rows, Derivation d, int depth) {
    Figure figure = d.figure();
    boolean known = figure.value().isKnown();
    rows.add(
        List.of(
            depth,
            figure.name(),
            known ? Numbers.exact(figure.value()) : "",
            figure.value().unit().symbol(),
            known ? numbers.text(figure.value()) : "",
            figure.basis().word(),
            figure.formula(),
            d.substituted(),
            figure.range(),
            figure.source(),
            where(figure),
            d.note(),
            d.shownBefore(),
            String.join(" ", figure.value().missing())));
    for (Derivation part : d.parts()) {
      addRows(rows, part, depth + 1);
    }
  }

  @Override
  public Object data() {
    return data(derivation);
  }

  private Map<String, Object> data(Derivation d) {
    Figure figure = d.figure();
    Fields fields = new Fields().with("name", figure.name());
    fields.map().putAll(values.of(figure.value()));
    fields
        .with("basis", figure.basis().word())
        .withText("title", figure.title())
        .withText("formula", figure.formula())
        .withText("substituted", d.substituted())
        .withText("range", figure.range())
        .withText("source", figure.source())
        .withText("note", d.note());
    figure
        .origin()
        .ifPresent(
            origin -> fields.with("file", origin.source().name()).with("line", origin.line()));
    if (d.shownBefore()) {
      fields.with("as_above", true);
    }
    List<Object> parts = new ArrayList<>();
    for (Derivation part : d.parts()) {
      parts.add(data(part));
    }
    return fields.with("parts", parts).map();
  }
}
