package calc.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Entry;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.scenario.Sequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reading for tests: a text in, the tree or the problems out. */
final class Reader {
  private Reader() {}

  /** The tree of a text that has no mistakes. */
  static Node tree(String text) {
    Problems problems = new Problems();
    Optional<Node> node = YamlReader.read(Source.of("test.yaml", text), problems);
    assertThat(problems.inFileOrder()).isEmpty();
    return node.orElseThrow();
  }

  /** The tree of a text that may have some. */
  static Optional<Node> anyTree(String text) {
    return YamlReader.read(Source.of("test.yaml", text), new Problems());
  }

  static List<Problem> problems(String text) {
    Problems problems = new Problems();
    YamlReader.read(Source.of("test.yaml", text), problems);
    return problems.inFileOrder();
  }

  static Problem problem(String text) {
    List<Problem> problems = problems(text);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  /** {@code line:column}. */
  static String place(Origin origin) {
    return origin.line() + ":" + origin.column();
  }

  static String place(Problem problem) {
    return problem.origin().map(Reader::place).orElse("");
  }

  /** The scalar at a path of keys. */
  static Scalar scalar(Node node, String... keys) {
    Node at = node;
    for (String key : keys) {
      at = ((Mapping) at).get(key).orElseThrow();
    }
    return (Scalar) at;
  }

  /** A tree on one line: texts in quotes where the file has some. */
  static String shown(Node node) {
    if (node instanceof Scalar scalar) {
      return scalar.plain() ? scalar.text() : "'" + scalar.text() + "'";
    }
    if (node instanceof Sequence list) {
      return list.items().stream().map(Reader::shown).toList().toString();
    }
    return ((Mapping) node)
        .entries().stream().map(Reader::shown).collect(Collectors.joining(", ", "{", "}"));
  }

  private static String shown(Entry entry) {
    return shown(entry.key()) + ": " + shown(entry.value());
  }
}
