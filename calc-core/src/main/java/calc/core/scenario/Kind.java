package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tier kind: what a tier of it is given and what it computes. Read from a kind file, never
 * written in Java.
 *
 * @param name the word after {@code kind:}
 * @param title one line
 * @param about what it models and when to use it, or empty
 * @param parameters what a tier is given
 * @param formulas what it computes
 * @param choices groups of parameters that exclude each other
 * @param rules conditions between parameters that must hold
 * @param limits conditions a reviewer would ask about when they hold
 * @param reviews conditions whose failing is a warning of its own, by its code
 * @param states what may happen to a tier, such as the loss of a node
 * @param row which quantity a table of tiers shows where
 * @param examples worked examples
 */
record Kind(
    String name,
    String title,
    String about,
    List<Parameter> parameters,
    List<Formula> formulas,
    List<Choice> choices,
    List<Rule> rules,
    List<Rule> limits,
    List<Rule> reviews,
    List<State> states,
    Map<Role, String> row,
    List<Example> examples) {

  /**
   * What a tier is given.
   *
   * @param name its key
   * @param unit the measure it must have, as written
   * @param measure the same, read
   * @param fallback its default
   * @param optional whether it may be left unknown
   * @param needed whether a tier must state what its default rests on when it does not state it
   * @param range the condition it must meet
   * @param rangeText the same in words, or empty
   * @param meaning one line
   */
  record Parameter(
      String name,
      String unit,
      Unit measure,
      Optional<Expression> fallback,
      boolean optional,
      boolean needed,
      Optional<Expression> range,
      String rangeText,
      String meaning) {}

  /**
   * A quantity a tier computes.
   *
   * @param name its name
   * @param ways formulas; the first counts of which a tier states or computes every part
   * @param measure the measure it must have
   * @param meaning one line
   */
  record Formula(String name, List<Expression> ways, Optional<Unit> measure, String meaning) {}

  /** Parameters of which one, or at most one, may be given. */
  record Choice(List<String> members, boolean required) {}

  /** A condition with a name and a sentence, and what kind of problem it is when it fails. */
  record Rule(String name, Expression condition, String why, Code code) {}

  /** Something that may happen: when it can, and what changes then. */
  record State(String name, String title, Optional<Expression> when, Map<String, Expression> set) {}

  /** A worked example: parameters and expected results as written, and where they come from. */
  record Example(Map<String, String> given, Map<String, String> expected, String source) {}

  Optional<Parameter> parameter(String key) {
    return parameters.stream().filter(parameter -> parameter.name().equals(key)).findFirst();
  }

  /** Whether a parameter must be stated in every tier. */
  boolean required(Parameter parameter) {
    boolean chosen =
        choices.stream().anyMatch(choice -> choice.members().contains(parameter.name()));
    return parameter.fallback().isEmpty() && !parameter.optional() && !chosen;
  }
}
