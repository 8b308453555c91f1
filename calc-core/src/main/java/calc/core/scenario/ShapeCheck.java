package calc.core.scenario;

import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import calc.core.scenario.Shape.Choice;
import calc.core.scenario.Shape.Either;
import calc.core.scenario.Shape.Fields;
import calc.core.scenario.Shape.ListOf;
import calc.core.scenario.Shape.MapOf;
import calc.core.scenario.Shape.Name;
import calc.core.scenario.Shape.OneOrMany;
import calc.core.scenario.Shape.Row;
import calc.core.scenario.Shape.Tagged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds a node against its shape and reports everything that differs, each thing at its place.
 *
 * <p>The work is proportional to the size of the node. The depth of recursion is that of the shape.
 */
public final class ShapeCheck {
  /**
   * A table with more unknown keys than this is of another kind altogether; the rest is counted.
   */
  private static final int MOST_UNKNOWN_KEYS = 20;

  private final ShapeProblems report;

  private ShapeCheck(ShapeProblems report) {
    this.report = report;
  }

  /**
   * Reports what is wrong with a node; what its expressions say is not looked at.
   *
   * @param node what a file holds
   * @param shape what it should look like
   * @param path what a message calls the node, such as {@code tiers.app}; empty for a whole file
   * @param problems receives what is wrong
   */
  public static void check(Node node, Shape shape, String path, Problems problems) {
    new ShapeCheck(new ShapeProblems(problems)).value(node, shape, Place.root(path, node.origin()));
  }

  private void value(Node node, Shape shape, Place place) {
    if (node instanceof Scalar scalar && isAbsent(scalar)) {
      report.noValue(scalar, shape, place);
    } else if (shape instanceof Either either) {
      either(node, either, place);
    } else if (shape instanceof OneOrMany some) {
      value(
          node,
          node instanceof Sequence ? new ListOf(some.one(), some.meaning()) : some.one(),
          place);
    } else if (shape.takesText()) {
      text(node, shape, place);
    } else if (shape instanceof ListOf list) {
      list(node, list, place);
    } else if (shape instanceof Row row) {
      row(node, row, place);
    } else {
      table(node, shape, place);
    }
  }

  private void either(Node node, Either either, Place place) {
    boolean list = either.otherwise() instanceof ListOf;
    if (node instanceof Scalar) {
      value(node, either.whenScalar(), place);
    } else if (list == node instanceof Sequence) {
      value(node, either.otherwise(), place);
    } else {
      report.wrongKind(node, either, place);
    }
  }

  private void text(Node node, Shape shape, Place place) {
    if (!(node instanceof Scalar scalar)) {
      report.wrongKind(node, shape, place);
    } else if (shape instanceof Choice choice && !choice.words().contains(scalar.text())) {
      report.noSuchWord(scalar, choice.words(), place);
    } else if (shape instanceof Name && !NameRule.isDotted(scalar.text())) {
      report.notAName(scalar, NameRule.mendedDotted(scalar.text()));
    }
  }

  private void list(Node node, ListOf shape, Place place) {
    if (!(node instanceof Sequence sequence)) {
      report.wrongKind(node, shape, place);
      return;
    }
    boolean flat = sequence.items().stream().anyMatch(Scalar.class::isInstance);
    if (flat && shape.item() instanceof Row) {
      report.wrongKind(sequence, shape, place);
      return;
    }
    int index = 1;
    for (Node item : sequence.items()) {
      value(item, shape.item(), place.item(index++, item.origin()));
    }
  }

  private void row(Node node, Row shape, Place place) {
    if (!(node instanceof Sequence sequence)) {
      report.wrongKind(node, shape, place);
      return;
    }
    if (sequence.items().size() != shape.items().size()) {
      report.wrongLength(sequence, shape, place);
      return;
    }
    for (int i = 0; i < shape.items().size(); i++) {
      Node item = sequence.items().get(i);
      value(item, shape.items().get(i), place.item(i + 1, item.origin()));
    }
  }

  private void table(Node node, Shape shape, Place place) {
    if (!(node instanceof Mapping mapping)) {
      report.wrongKind(node, shape, place);
    } else if (shape instanceof MapOf map) {
      map(mapping, map, place);
    } else if (shape instanceof Fields fields) {
      fields(mapping, fields.fields(), place);
    } else {
      tagged(mapping, (Tagged) shape, place);
    }
  }

  private void map(Mapping mapping, MapOf shape, Place place) {
    for (Entry entry : mapping.entries()) {
      if (shape.keysAreNames() && !NameRule.isName(entry.key().text())) {
        report.notAName(entry.key(), NameRule.mended(entry.key().text()));
      }
      value(entry.value(), shape.value(), place.key(entry.key()));
    }
  }

  private void fields(Mapping mapping, List<Field> fields, Place place) {
    Map<String, Field> known =
        fields.stream()
            .collect(Collectors.toMap(Field::key, Function.identity(), (a, b) -> a, TreeMap::new));
    List<Scalar> unknown = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      Field field = known.get(entry.key().text());
      if (field != null && field.required() && isEmpty(entry.value())) {
        report.missing(field, place, entry.key().origin());
      } else if (field != null) {
        value(entry.value(), field.shape(), place.key(entry.key()));
      } else {
        unknown.add(entry.key());
      }
    }
    List<String> keys = fields.stream().map(Field::key).toList();
    unknown.stream().limit(MOST_UNKNOWN_KEYS).forEach(key -> report.unknownKey(key, keys, place));
    if (unknown.size() > MOST_UNKNOWN_KEYS) {
      report.furtherUnknownKeys(unknown.subList(MOST_UNKNOWN_KEYS, unknown.size()), place);
    }
    for (Field field : fields) {
      if (field.required()
          && mapping.entry(field.key()).isEmpty()
          && !isMisspelt(field.key(), unknown)) {
        report.missing(field, place, place.origin());
      }
    }
  }

  /** Whether one of a few unknown keys is near enough to a missing one to be meant for it. */
  private static boolean isMisspelt(String missing, List<Scalar> unknown) {
    return unknown.stream()
        .limit(MOST_UNKNOWN_KEYS)
        .anyMatch(key -> !Suggestion.near(key.text(), List.of(missing)).isEmpty());
  }

  private void tagged(Mapping mapping, Tagged shape, Place place) {
    List<String> words = List.copyOf(shape.byTag().keySet());
    Optional<Entry> entry = mapping.entry(shape.key());
    if (entry.isEmpty() || isEmpty(entry.get().value())) {
      report.noTag(shape, words, place, entry.map(Entry::key).map(Node::origin));
      return;
    }
    Place tagPlace = place.key(entry.get().key());
    Shape.Text tag = new Shape.Text(shape.meaning());
    if (!(entry.get().value() instanceof Scalar word) || isAbsent(word)) {
      value(entry.get().value(), tag, tagPlace);
      return;
    }
    Fields fields = shape.byTag().get(word.text());
    if (fields != null) {
      fields(mapping, withTag(fields, Field.required(shape.key(), tag, "")), place);
    } else if (!shape.openEnded()) {
      report.noSuchWord(word, words, tagPlace);
    }
  }

  private static List<Field> withTag(Fields fields, Field tag) {
    return Stream.concat(Stream.of(tag), fields.fields().stream()).toList();
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Scalar scalar && scalar.isEmpty();
  }

  /** JSON has a word for nothing, and so has YAML; both count as a value that was left out. */
  private static boolean isAbsent(Scalar scalar) {
    boolean nothing = scalar.text().equals("null") || scalar.text().equals("~");
    return scalar.isEmpty() || (scalar.plain() && nothing);
  }
}
