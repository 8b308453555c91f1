package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import calc.core.unit.Units;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the parts of a kind file against each other: each name stands once, and whatever is
 * mentioned is a parameter or quantity of the kind.
 */
final class KindCheck {
  private final Mapping file;
  private final Units units;
  private final Problems problems;
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  private KindCheck(Mapping file, Units units, Problems problems) {
    this.file = file;
    this.units = units;
    this.problems = problems;
  }

  /** Reports what does not fit; the file has the right shape. */
  static void check(Mapping file, Kind kind, Units units, Problems problems) {
    new KindCheck(file, units, problems).check(kind);
  }

  private void check(Kind kind) {
    entries(file, "parameters").forEach(entry -> define(entry.key(), parameters));
    names.addAll(parameters);
    entries(file, "quantities").forEach(entry -> define(entry.key(), names));
    expressions(kind).forEach(this::expression);
    entries(file, "row").forEach(entry -> named((Scalar) entry.value(), names));
    Stream.of("exactly_one_of", "at_most_one_of")
        .flatMap(key -> items(file, key))
        .flatMap(group -> ((Sequence) group).items().stream())
        .forEach(member -> named((Scalar) member, parameters));
    entries(file, "states").stream()
        .flatMap(state -> entries((Mapping) state.value(), "set").stream())
        .forEach(change -> named(change.key(), names));
    items(file, "examples").forEach(example -> example((Mapping) example));
  }

  private void example(Mapping example) {
    entries(example, "given").forEach(entry -> named(entry.key(), parameters));
    entries(example, "expect").forEach(entry -> named(entry.key(), names));
  }

  private static Stream<Expression> expressions(Kind kind) {
    return Stream.of(
            kind.parameters().stream()
                .flatMap(found -> Stream.concat(found.fallback().stream(), found.range().stream())),
            kind.formulas().stream().flatMap(formula -> formula.ways().stream()),
            Stream.of(kind.rules(), kind.limits(), kind.reviews())
                .flatMap(List::stream)
                .map(Kind.Rule::condition),
            kind.states().stream()
                .flatMap(
                    state -> Stream.concat(state.when().stream(), state.set().values().stream())))
        .flatMap(found -> found);
  }

  private void define(Scalar key, Set<String> defined) {
    String name = key.text();
    boolean taken = !defined.add(name);
    if (units.isReserved(name)) {
      problems.add(
          Problem.at(key.origin(), Code.SYNTAX, "`" + name + "` cannot name a quantity")
              .because("`" + name + "` is a unit or a word of the expression language")
              .mend("choose a longer name, such as " + name + "_value"));
    } else if (taken) {
      problems.add(
          Problem.at(key.origin(), Code.DUPLICATE, "the name " + name + " is taken")
              .because("it is defined under parameters")
              .mend(
                  "rename one of them; what a tier states and what it computes share their names"));
    }
  }

  private void expression(Expression expression) {
    for (Syntax.Name name : expression.names()) {
      if (!names.contains(name.name())) {
        boolean unit = units.find(name.name()).isPresent();
        missing(
            name.name(),
            expression.at(name.start()),
            names,
            unit
                ? Optional.of("write 1 " + name.name() + " if the unit is meant")
                : Optional.empty());
      }
    }
  }

  private void named(Scalar name, Set<String> known) {
    if (!known.contains(name.text())) {
      missing(name.text(), name.origin(), known, Optional.empty());
    }
  }

  private void missing(String name, Origin origin, Set<String> known, Optional<String> fix) {
    boolean any = known.size() > parameters.size();
    String message = "this kind has no " + (any ? "parameter or quantity " : "parameter ") + name;
    problems.add(
        Problem.at(origin, Code.UNKNOWN_NAME, message)
            .because("a kind knows only what it defines itself")
            .mend(
                fix.or(() -> Suggestion.didYouMean(name, known))
                    .orElse("define it under parameters" + (any ? " or quantities" : ""))));
  }

  private static List<Entry> entries(Mapping mapping, String key) {
    return mapping.get(key).map(node -> ((Mapping) node).entries()).orElse(List.of());
  }

  private static Stream<Node> items(Mapping mapping, String key) {
    return mapping.get(key).stream().flatMap(node -> ((Sequence) node).items().stream());
  }
}
