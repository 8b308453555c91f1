package calc.core.scenario;

import calc.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The part of a file that has the right shape, so that its expressions are checked although
 * something else in the file is wrong.
 *
 * @param root the file without what is wrong
 * @param dropped names of single quantities and tiers that were left out
 * @param sectionDropped whether a whole section was left out
 */
record Sound(Mapping root, List<String> dropped, boolean sectionDropped) {
  static Sound part(Mapping root, Shape.Fields shape) {
    List<Entry> kept = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    boolean whole = false;
    for (Entry entry : root.entries()) {
      Optional<Field> field = shape.field(entry.key().text());
      if (field.isEmpty()) {
        continue;
      }
      Optional<Node> value = part(entry.value(), field.get().shape(), dropped);
      value.ifPresent(node -> kept.add(new Entry(entry.key(), node)));
      whole |= value.isEmpty();
    }
    return new Sound(new Mapping(root.origin(), kept), dropped, whole);
  }

  private static Optional<Node> part(Node node, Shape shape, List<String> dropped) {
    if (isSound(node, shape)) {
      return Optional.of(node);
    }
    if (shape instanceof Shape.ListOf list && node instanceof Sequence sequence) {
      return Optional.of(items(sequence, list));
    }
    if (shape instanceof Shape.Fields fields && node instanceof Mapping mapping) {
      return fields(mapping, fields);
    }
    if (!(shape instanceof Shape.MapOf map) || !(node instanceof Mapping mapping)) {
      return Optional.empty();
    }
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      if (isSound(new Mapping(entry.key().origin(), List.of(entry)), map)) {
        kept.add(entry);
      } else {
        dropped.add(entry.key().text());
      }
    }
    return Optional.of(new Mapping(mapping.origin(), kept));
  }

  private static Node items(Sequence sequence, Shape.ListOf shape) {
    List<Node> kept =
        sequence.items().stream().filter(item -> isSound(item, shape.item())).toList();
    return new Sequence(sequence.origin(), kept);
  }

  /** Keys that may all be left out are sound one by one; others make sense only together. */
  private static Optional<Node> fields(Mapping mapping, Shape.Fields shape) {
    if (shape.fields().stream().anyMatch(Field::required)) {
      return Optional.empty();
    }
    List<Entry> kept =
        mapping.entries().stream()
            .filter(entry -> isSound(new Mapping(entry.key().origin(), List.of(entry)), shape))
            .toList();
    return Optional.of(new Mapping(mapping.origin(), kept));
  }

  private static boolean isSound(Node node, Shape shape) {
    Problems problems = new Problems();
    ShapeCheck.check(node, shape, "", problems);
    return !problems.hasErrors();
  }
}
