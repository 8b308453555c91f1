package calc.core.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a tier must look like, by kind. */
record KindShapes(SortedMap<String, Shape.Fields> byKind, boolean openEnded) {
  /**
   * The shapes of tiers.
   *
   * @param kinds the kinds that are known
   * @param openEnded whether a file may bring further ones
   */
  static KindShapes of(Collection<Kind> kinds, boolean openEnded) {
    SortedMap<String, Shape.Fields> shapes = new TreeMap<>();
    kinds.forEach(kind -> shapes.put(kind.name(), fields(kind)));
    return new KindShapes(shapes, openEnded);
  }

  private static Shape.Fields fields(Kind kind) {
    List<Field> fields = new ArrayList<>();
    for (Kind.Parameter parameter : kind.parameters()) {
      Shape shape = Stated.shape(parameter.meaning());
      fields.add(
          kind.required(parameter)
              ? Field.required(parameter.name(), shape, parameter.meaning())
              : Field.optional(parameter.name(), shape, parameter.meaning()));
    }
    return new Shape.Fields(fields, kind.title());
  }
}
