package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.read.YamlReader;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Entry;
import calc.core.scenario.Mapping;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.scenario.Sequence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A YAML file as JSON that can be edited; since JSON is YAML, the program reads it again. */
final class Tree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String NUMBER = "[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d+)?";

  private Tree() {}

  /** A file, each of its values a text. */
  static ObjectNode of(Path file) {
    return of(Calc.read(file));
  }

  /** A text, each of its values a text. */
  static ObjectNode of(String yaml) {
    return (ObjectNode) json(node(yaml), false);
  }

  /** A text as editors see it, who take a plain 5 for a number. */
  static JsonNode typed(String yaml) {
    return json(node(yaml), true);
  }

  /** A located tree, each of its values a text. */
  static ObjectNode of(Node node) {
    return (ObjectNode) json(node, false);
  }

  private static Node node(String yaml) {
    Problems problems = new Problems();
    Optional<Node> node = YamlReader.read(Source.of("test.yaml", yaml), problems);
    assertThat(problems.inFileOrder()).isEmpty();
    return node.orElseThrow();
  }

  private static JsonNode json(Node node, boolean typed) {
    if (node instanceof Scalar scalar) {
      return typed && scalar.plain() ? typed(scalar) : JSON.textNode(scalar.text());
    }
    if (node instanceof Sequence list) {
      ArrayNode array = JSON.arrayNode();
      list.items().forEach(item -> array.add(json(item, typed)));
      return array;
    }
    ObjectNode object = JSON.objectNode();
    for (Entry entry : ((Mapping) node).entries()) {
      object.set(entry.key().text(), json(entry.value(), typed));
    }
    return object;
  }

  private static JsonNode typed(Scalar scalar) {
    String text = scalar.text();
    if (text.matches(NUMBER)) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return switch (text) {
      case "true", "false" -> JSON.booleanNode(text.equals("true"));
      case "", "~", "null" -> JSON.nullNode();
      default -> JSON.textNode(text);
    };
  }

  /** The same with the keys of every table put into another order. */
  static JsonNode reordered(JsonNode node, UnaryOperator<List<String>> order) {
    if (node instanceof ArrayNode array) {
      ArrayNode same = JSON.arrayNode();
      array.forEach(item -> same.add(reordered(item, order)));
      return same;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode other = JSON.objectNode();
    for (String key : order.apply(keys(object))) {
      other.set(key, reordered(object.get(key), order));
    }
    return other;
  }

  /** Without keys of a name anywhere: lines change with every edit. */
  static JsonNode without(JsonNode node, String key) {
    JsonNode copy = node.deepCopy();
    copy.findParents(key).forEach(parent -> ((ObjectNode) parent).remove(key));
    return copy;
  }

  /** The keys of a table, in order. */
  static List<String> keys(JsonNode table) {
    List<String> keys = new ArrayList<>();
    table.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
