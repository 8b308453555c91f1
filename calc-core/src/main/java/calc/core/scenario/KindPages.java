package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.problem.Problems;
import calc.core.result.KindPage;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The built-in kinds, read under the default conventions. */
public final class KindPages {
  private KindPages() {}

  /** Their reference pages, in the order of the library. */
  public static List<KindPage> of(KindLibrary library) {
    return read(library).stream().map(KindPages::page).toList();
  }

  static List<Kind> read(KindLibrary library) {
    Problems problems = new Problems();
    List<Kind> kinds =
        library.names().stream()
            .flatMap(name -> library.read(name, problems).stream())
            .flatMap(node -> KindReader.read(node, Units.standard(), problems).stream())
            .toList();
    problems.throwIfErrors();
    return kinds;
  }

  private static KindPage page(Kind kind) {
    return new KindPage(
        kind.name(),
        kind.title(),
        kind.about(),
        kind.parameters().stream().map(parameter -> parameter(kind, parameter)).toList(),
        kind.formulas().stream()
            .map(formula -> new KindPage.Formula(formula.name(), ways(formula), formula.meaning()))
            .toList(),
        rules(kind),
        kind.examples().stream()
            .map(
                example ->
                    new KindPage.Example(
                        lines(example.given()), lines(example.expected()), example.source()))
            .toList());
  }

  private static String ways(Kind.Formula formula) {
    return formula.ways().stream().map(Expression::text).collect(Collectors.joining(", else "));
  }

  private static List<String> rules(Kind kind) {
    List<String> rules = new ArrayList<>();
    for (Kind.Choice choice : kind.choices()) {
      String members = String.join(", ", choice.members());
      rules.add((choice.required() ? "state exactly one of " : "state at most one of ") + members);
    }
    kind.rules().forEach(rule -> rules.add("needs " + said(rule)));
    kind.limits().forEach(limit -> rules.add("warns unless " + said(limit)));
    kind.reviews().forEach(review -> rules.add(review.name() + " unless " + said(review)));
    kind.states().forEach(state -> rules.add("state " + state.name() + ": " + state.title()));
    return rules;
  }

  private static String said(Kind.Rule rule) {
    return rule.condition().text() + ": " + rule.why();
  }

  private static KindPage.Parameter parameter(Kind kind, Kind.Parameter parameter) {
    String fallback =
        parameter
            .fallback()
            .map(Object::toString)
            .orElse(kind.required(parameter) ? "required" : "optional");
    return new KindPage.Parameter(
        parameter.name(), parameter.unit(), fallback, parameter.rangeText(), parameter.meaning());
  }

  private static List<String> lines(Map<String, String> entries) {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .toList();
  }
}
