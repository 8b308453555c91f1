package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Formulas by topic, a line each. */
public final class FormulaListView implements View {
  /** Leaves room for a title of 57 columns beside it. */
  private static final int WIDEST_CALL = 40;

  private static final String CUT = "…)";
  private static final String HINT =
      "calc formula NAME shows one; with arguments, NAME=VALUE or by position, it computes it.";

  private final List<Formula> formulas;

  /** Shows formulas in the order in which they are given, those of a topic one after the other. */
  public FormulaListView(List<Formula> formulas) {
    this.formulas = List.copyOf(formulas);
  }

  @Override
  public List<Block> blocks() {
    Map<String, List<Row>> topics = new LinkedHashMap<>();
    for (Formula formula : formulas) {
      topics.computeIfAbsent(formula.topic(), topic -> new ArrayList<>()).add(row(formula));
    }
    List<Block> blocks = new ArrayList<>();
    for (Map.Entry<String, List<Row>> topic : topics.entrySet()) {
      List<Column> columns = List.of(Column.text("Formula"), Column.text("What it gives"));
      blocks.add(new Heading(2, capitalised(topic.getKey()), ""));
      blocks.add(new Table("", false, columns, topic.getValue(), List.of()));
    }
    blocks.add(new Paragraph(HINT, Tone.FAINT));
    return blocks;
  }

  private static Row row(Formula formula) {
    return Row.of(Cell.of(call(formula)), Cell.of(formula.title()));
  }

  /** The signature, or as much of it as leaves room for the title. */
  private static String call(Formula formula) {
    String whole = formula.signature();
    if (DisplayWidth.of(whole) <= WIDEST_CALL) {
      return whole;
    }
    StringBuilder call = new StringBuilder(formula.name()).append('(');
    for (Parameter parameter : formula.parameters()) {
      String next = parameter.text() + ", ";
      if (call.length() + next.length() + CUT.length() > WIDEST_CALL) {
        break;
      }
      call.append(next);
    }
    return call.append(CUT).toString();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    for (Formula formula : formulas) {
      rows.add(List.of(formula.topic(), formula.name(), formula.signature(), formula.title()));
    }
    return new Sheet(List.of("topic", "name", "signature", "title"), rows);
  }

  @Override
  public Object data() {
    List<Object> data = new ArrayList<>();
    for (Formula formula : formulas) {
      data.add(
          new Fields()
              .with("name", formula.name())
              .with("topic", formula.topic())
              .with("title", formula.title())
              .with("signature", formula.signature())
              .map());
    }
    return data;
  }
}
