package calc.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands, as the overview lists them. None is built unless it is the one asked for. */
enum Topic {
  RUN("Estimate", "SCENARIO", "Tables: tiers, cost, quantities, claims"),
  EVAL("Estimate", "'EXPRESSION'", "One line in, one line out"),
  EXPLAIN("Estimate", "SCENARIO QUANTITY", "How a number came about"),
  FORMULA("Estimate", "[NAME [ARGUMENT...]]", "The catalogue, a page of it, or a value"),
  KINDS("Estimate", "[NAME]", "What a tier can be"),
  SIMULATE("Explore", "SCENARIO", "Percentiles and chances with error bars"),
  SENSITIVITY("Explore", "SCENARIO [NAME...]", "What drives a quantity or a limit"),
  SWEEP("Explore", "SCENARIO 'INPUT=A to B'", "A table over one or two inputs"),
  SOLVE("Explore", "SCENARIO 'COND' INPUT", "The value at which a condition holds"),
  COMPARE("Explore", "A [B]", "The difference of two scenarios"),
  FIT("Decide", "LAW FILE", "A law fitted to measured data"),
  CHART("Publish", "SCENARIO [NAME...]", "Pictures: SVG and PNG"),
  REPORT("Publish", "SCENARIO", "A section of a design document, or a page"),
  SCHEMA("Publish", "", "JSON Schema of scenario files, for editors");

  private final String group;
  private final String arguments;
  private final String title;

  Topic(String group, String arguments, String title) {
    this.group = group;
    this.arguments = arguments;
    this.title = title;
  }

  /** The command a word stands for. */
  static Optional<Topic> of(String word) {
    return Arrays.stream(values()).filter(topic -> topic.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Topic::word).toList();
  }

  /** What is typed after {@code calc}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The heading it stands under. */
  String group() {
    return group;
  }

  /** The command with its arguments. */
  String synopsis() {
    return "calc " + word() + (arguments.isEmpty() ? "" : " " + arguments);
  }

  /** One line. */
  String title() {
    return title;
  }

  /** Whether its words are expressions, which may begin with a minus sign. */
  boolean takesExpressions() {
    return this == EVAL || this == FORMULA;
  }

  /** Builds the command. */
  Task make() {
    return switch (this) {
      case RUN -> new RunCommand();
      case EVAL -> new EvalCommand();
      case EXPLAIN -> new ExplainCommand();
      case FORMULA -> new FormulaCommand();
      case KINDS -> new KindsCommand();
      case SIMULATE -> new SimulateCommand();
      case SENSITIVITY -> new SensitivityCommand();
      case SWEEP -> new SweepCommand();
      case SOLVE -> new SolveCommand();
      case COMPARE -> new CompareCommand();
      case FIT -> new FitCommand();
      case CHART -> new ChartCommand();
      case REPORT -> new ReportCommand();
      case SCHEMA -> new SchemaCommand();
    };
  }
}
