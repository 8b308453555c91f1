package calc.core.scenario;

import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.problem.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a kind file looks like. */
final class KindFileShape {
  private static final Shape EXPRESSION =
      new Shape.Expression("an expression over the parameters and quantities of the kind");
  private static final Shape TEXT = new Shape.Text("a sentence");

  private KindFileShape() {}

  /** What a kind file must look like. */
  static Shape whole() {
    return new Shape.Fields(
        List.of(
            Field.required("kind", new Shape.Text("the word after kind:"), "the word after kind:"),
            Field.required("title", TEXT, "one line"),
            Field.optional("about", TEXT, "what it models and when to use it"),
            Field.required(
                "parameters",
                new Shape.MapOf(parameter(), true, "what a tier is given"),
                "what a tier is given"),
            Field.optional("exactly_one_of", group(), "groups of which a tier states exactly one"),
            Field.optional("at_most_one_of", group(), "groups of which a tier states at most one"),
            Field.optional(
                "requires",
                new Shape.ListOf(requirement(), "conditions that must hold"),
                "conditions that must hold"),
            Field.optional(
                "quantities",
                new Shape.MapOf(formula(), true, "what a tier computes"),
                "what a tier computes"),
            Field.optional(
                "limits",
                new Shape.MapOf(rule(), true, "conditions that should hold"),
                "conditions a reviewer asks about when they fail"),
            Field.optional("reviews", reviews(), "what a reviewer would ask of such a tier"),
            Field.optional("states", states(), "what may happen to a tier of this kind"),
            Field.optional(
                "row",
                new Shape.Fields(row(), "columns of a table of tiers"),
                "which quantity a table of tiers shows where"),
            Field.required(
                "examples",
                new Shape.ListOf(example(), "worked examples"),
                "worked examples, run by the tests")),
        "a tier kind");
  }

  private static Shape parameter() {
    return new Shape.Fields(
        List.of(
            Field.required(
                "unit",
                new Shape.Text("1, %, /s, s, B, B/s, $/month or a label"),
                "what it measures"),
            Field.optional("default", EXPRESSION, "its value when a tier does not state it"),
            Field.optional(
                "optional",
                new Shape.Choice(List.of("true", "false"), "whether it may stay unknown"),
                "whether it may stay unknown"),
            Field.optional(
                "needed",
                new Shape.Choice(List.of("true", "false"), "whether no tier can be without it"),
                "whether no tier can be without it: what its default rests on is asked for"),
            Field.optional(
                "range", new Shape.Text("allowed values: > 0 and <= 100%"), "allowed values"),
            Field.optional(
                "whole",
                new Shape.Choice(List.of("true", "false"), "whether it is a whole number"),
                "whether it is a whole number"),
            Field.required("meaning", TEXT, "what it is, one line")),
        "a parameter of a tier");
  }

  private static Shape formula() {
    return new Shape.Either(
        EXPRESSION,
        new Shape.Fields(
            List.of(
                Field.required("formula", ways(), "the formula"),
                Field.optional(
                    "unit", new Shape.Text("the measure it must have"), "the measure it must have"),
                Field.optional("meaning", TEXT, "what it is, one line")),
            "a quantity of a tier"));
  }

  private static Shape ways() {
    String which = "formulas, of which the first counts whose parts a tier states or computes";
    return new Shape.Either(EXPRESSION, new Shape.ListOf(EXPRESSION, which));
  }

  private static Shape rule() {
    return new Shape.Fields(ruleFields(), "a condition");
  }

  private static List<Field> ruleFields() {
    return List.of(
        Field.required("that", EXPRESSION, "the condition"),
        Field.required("why", TEXT, "what it means when it fails"));
  }

  private static Shape requirement() {
    List<Field> fields = new ArrayList<>(ruleFields());
    List<String> codes =
        Stream.of(Code.OUT_OF_RANGE, Code.UNSTABLE, Code.INFEASIBLE).map(Code::name).toList();
    fields.add(
        Field.optional(
            "code",
            new Shape.Choice(codes, "OUT_OF_RANGE unless stated"),
            "what kind of problem it is when it fails"));
    return new Shape.Fields(fields, "a condition");
  }

  private static Shape group() {
    return new Shape.ListOf(
        new Shape.ListOf(new Shape.Name("a parameter"), "parameters that exclude each other"),
        "groups");
  }

  private static Shape example() {
    return new Shape.Fields(
        List.of(
            Field.required("given", new Shape.MapOf(EXPRESSION, true, "parameters"), "parameters"),
            Field.required("expect", new Shape.MapOf(EXPRESSION, true, "results"), "results"),
            Field.required("source", TEXT, "where the figures come from")),
        "a worked example");
  }

  private static List<Field> row() {
    return Arrays.stream(Role.values())
        .map(
            role ->
                Field.optional(
                    key(role), new Shape.Name("a quantity"), "the quantity in this column"))
        .toList();
  }

  private static Shape reviews() {
    List<Field> codes =
        Arrays.stream(Code.values())
            .filter(code -> code.severity() == Severity.WARNING && code.isOfScenarios())
            .map(code -> Field.optional(code.name(), rule(), code.meaning()))
            .toList();
    return new Shape.Fields(codes, "conditions whose failing is a warning, by its code");
  }

  private static Shape states() {
    return new Shape.MapOf(
        new Shape.Fields(
            List.of(
                Field.required("title", new Shape.Text("what happens"), "what happens"),
                Field.optional("when", EXPRESSION, "when it can happen at all"),
                Field.required(
                    "set",
                    new Shape.MapOf(EXPRESSION, true, "quantities and what they become"),
                    "quantities and what they become")),
            "a state"),
        true,
        "what may happen to a tier of this kind");
  }

  /** The key of a column. */
  static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
