package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows {@code include}: the scenario's own tree first, then each further file once. */
final class Includes {
  private static final int MOST_FILES = 100;

  private final ScenarioFiles files;
  private final Shape shape;
  private final Problems problems;
  private final List<Mapping> found = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> chain = new ArrayDeque<>();

  Includes(ScenarioFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
    this.shape = includedShape();
  }

  /** What an included file may hold. */
  private static Shape includedShape() {
    return new Shape.Fields(
        List.of(
            Field.optional("scenario", new Shape.Text("its title"), "its title"),
            Field.optional("about", new Shape.Text("what it holds"), "what it holds"),
            Field.optional("include", pathsShape(), "further files"),
            Field.optional("units", Preamble.unitsShape(), "further labels"),
            Field.optional("inputs", new InputsSection().shape(null), "the inputs it adds")),
        "an included file: inputs and labels");
  }

  static Shape pathsShape() {
    Shape path = new Shape.Text("a file, relative to the one that names it");
    return new Shape.Either(path, new Shape.ListOf(path, "files whose inputs are merged in"));
  }

  /** The scenario and everything it includes. */
  List<Mapping> follow(Mapping root) {
    found.add(root);
    String own = root.origin().source().name();
    seen.add(own);
    chain.addLast(own);
    descend(root);
    return found;
  }

  private void descend(Mapping file) {
    for (Scalar path : Preamble.paths(file, "include")) {
      if (found.size() >= MOST_FILES) {
        problems.add(
            Problem.at(path.origin(), Code.LIMIT, "more than " + MOST_FILES + " included files"));
        return;
      }
      files
          .read(path.text().strip(), path.origin(), problems)
          .ifPresent(node -> enter(node, path.origin()));
    }
  }

  private void enter(Node node, Origin named) {
    String name = node.origin().source().name();
    if (chain.contains(name)) {
      problems.add(
          Problem.at(named, Code.CYCLE, name + " includes itself")
              .because(String.join(" → ", chain) + " → " + name)
              .mend("remove this include"));
      return;
    }
    if (!seen.add(name)) {
      return;
    }
    int before = problems.errorCount();
    ShapeCheck.check(node, shape, "", problems);
    Optional<Mapping> mapping =
        node instanceof Mapping table && problems.errorCount() == before
            ? Optional.of(table)
            : Optional.empty();
    mapping.ifPresent(
        table -> {
          found.add(table);
          chain.addLast(name);
          descend(table);
          chain.removeLast();
        });
  }
}
