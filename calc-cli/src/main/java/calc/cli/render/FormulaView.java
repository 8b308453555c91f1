package calc.cli.render;

import calc.cli.render.Block.Equation;
import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import java.util.ArrayList;
import java.util.List;

/** The reference page of one formula. */
public final class FormulaView implements View {
  private final Formula formula;
  private final List<String> example;
  private final boolean alone;

  private FormulaView(Formula formula, List<String> example, boolean alone) {
    this.formula = formula;
    this.example = List.copyOf(example);
    this.alone = alone;
  }

  /**
   * One formula by itself.
   *
   * @param formula the formula
   * @param example its example as the arguments of a command line
   */
  public static FormulaView page(Formula formula, List<String> example) {
    return new FormulaView(formula, example, true);
  }

  /** One formula among others in a document, under a heading that is its name. */
  public static FormulaView entry(Formula formula) {
    return new FormulaView(formula, List.of(), false);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (alone) {
      blocks.add(new Heading(1, formula.name() + " · " + formula.title(), formula.topic()));
    } else {
      blocks.add(new Heading(2, formula.name(), ""));
      blocks.add(new Paragraph(formula.title() + ".", Tone.PLAIN));
    }
    List<String> equation = formula.equation().isEmpty() ? List.of() : List.of(formula.equation());
    blocks.add(new Equation(formula.signature(), equation));
    blocks.add(arguments());
    blocks.add(facts());
    return blocks;
  }

  private Table arguments() {
    List<Column> columns =
        List.of(Column.text("Argument"), Column.text("Measure"), Column.text("Meaning"));
    List<Row> rows = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      rows.add(
          Row.of(
              Cell.of(parameter.name()),
              Cell.of(MeasureText.of(formula, parameter)),
              Cell.of(parameter.meaning() + leftOut(parameter))));
    }
    return new Table("", true, columns, rows, List.of());
  }

  private static String leftOut(Parameter parameter) {
    if (parameter.fallback().isEmpty()) {
      return "";
    }
    String value = parameter.defaultText();
    return value.isEmpty() ? "; may be left out" : "; " + value + " if it is left out";
  }

  private Facts facts() {
    List<String> words = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    words.add("Gives");
    texts.add(MeasureText.ofResult(formula));
    Formula.Example example = formula.example();
    String value = example.call().isEmpty() ? "" : example.call() + " = " + example.result();
    String command = "calc formula " + formula.name();
    for (String word : this.example) {
      command += " " + word.replace(' ', Wrap.JOIN);
    }
    add(words, texts, "Note", formula.note());
    add(words, texts, "Example", value);
    add(words, texts, "Try", alone && !value.isEmpty() ? command : "");
    add(words, texts, "Source", formula.source());
    return new Facts(words, texts);
  }

  private static void add(List<String> words, List<String> texts, String word, String text) {
    if (!text.isEmpty()) {
      words.add(word);
      texts.add(text);
    }
  }

  @Override
  public Sheet sheet() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("formula", formula.name(), "", "", formula.title()));
    rows.add(List.of("equation", formula.signature(), "", "", formula.equation()));
    for (Parameter parameter : formula.parameters()) {
      rows.add(
          List.of(
              "argument",
              parameter.name(),
              parameter.measure().toString(),
              parameter.defaultText(),
              parameter.meaning()));
    }
    rows.add(
        List.of(
            "result", "", formula.result().toString(), "", formula.whole() ? "whole number" : ""));
    rows.add(List.of("note", "", "", "", formula.note()));
    rows.add(List.of("example", formula.example().call(), "", "", formula.example().result()));
    rows.add(List.of("source", "", "", "", formula.source()));
    return new Sheet(List.of("section", "name", "measure", "default", "text"), rows);
  }

  @Override
  public Object data() {
    List<Object> arguments = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      arguments.add(
          new Fields()
              .with("name", parameter.name())
              .with("measure", parameter.measure().toString())
              .withText("default", parameter.defaultText())
              .with("required", parameter.fallback().isEmpty())
              .with("repeats", parameter.repeats())
              .with("meaning", parameter.meaning())
              .map());
    }
    return new Fields()
        .with("name", formula.name())
        .with("topic", formula.topic())
        .with("title", formula.title())
        .with("signature", formula.signature())
        .withText("equation", formula.equation())
        .withText("note", formula.note())
        .with("arguments", arguments)
        .with(
            "gives",
            new Fields()
                .with("measure", formula.result().toString())
                .with("whole", formula.whole())
                .map())
        .with(
            "example",
            new Fields()
                .with("call", formula.example().call())
                .with("result", formula.example().result())
                .map())
        .withText("source", formula.source())
        .map();
  }
}
