package calc.cli.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands, as the overview lists them. None is built unless it is the one asked for. */
enum Topic {
  RUN("Estimate", "SCENARIO", "Tables: tiers, cost, quantities, claims", RunCommand::new),
  EVAL("Estimate", "'EXPRESSION'", "One line in, one line out", EvalCommand::new),
  EXPLAIN("Estimate", "SCENARIO QUANTITY", "How a number came about", ExplainCommand::new),
  KINDS("Estimate", "[NAME]", "What a tier can be", KindsCommand::new),
  SCHEMA("Publish", "", "JSON Schema of scenario files, for editors", SchemaCommand::new);

  private final String group;
  private final String arguments;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // only constructors are ever given
  private final Supplier<Task> maker;

  Topic(String group, String arguments, String title, Supplier<Task> maker) {
    this.group = group;
    this.arguments = arguments;
    this.title = title;
    this.maker = maker;
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

  /** Builds the command. */
  Task make() {
    return maker.get();
  }
}
