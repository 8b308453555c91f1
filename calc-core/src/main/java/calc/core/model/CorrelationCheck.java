package calc.core.model;

import calc.core.expression.Expression;
import calc.core.expression.Scope;
import calc.core.expression.Syntax;
import calc.core.expression.Type;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether what is to be drawn together is drawn at all. */
final class CorrelationCheck {
  private static final String WHY =
      "only what is drawn itself, from one range or distribution, can be drawn together";

  private final Scope graph;
  private final Function<String, Optional<Expression>> drawn;
  private final Problems problems;

  /**
   * A check.
   *
   * @param graph what names mean
   * @param drawn what a simulation draws for a quantity
   * @param problems receives what is wrong
   */
  CorrelationCheck(Scope graph, Function<String, Optional<Expression>> drawn, Problems problems) {
    this.graph = graph;
    this.drawn = drawn;
    this.problems = problems;
  }

  /** The correlation, unless something is wrong with its names, or one of them has become fixed. */
  Optional<Correlation> correlation(QuestionDrafts.OfCorrelation draft) {
    boolean first = isDrawn(draft.first());
    boolean second = isDrawn(draft.second());
    return first && second
        ? Optional.of(
            new Correlation(
                draft.first().name(), draft.second().name(), draft.rank(), draft.origin()))
        : Optional.empty();
  }

  private boolean isDrawn(QuestionDrafts.Mention mention) {
    String name = mention.name();
    Optional<Type> type = graph.type(name);
    if (type.isEmpty()) {
      unknown(mention);
      return false;
    }
    Optional<Expression> expression = drawn.apply(name);
    boolean isDrawn = expression.flatMap(Expression::uncertain).isPresent();
    boolean excused = mention.isReplaced() || type.get() instanceof Type.Unknown;
    if (!isDrawn && !excused) {
      problems.add(notDrawn(mention, expression));
    }
    return isDrawn;
  }

  private void unknown(QuestionDrafts.Mention mention) {
    List<String> candidates =
        graph.names().stream()
            .filter(name -> drawn.apply(name).flatMap(Expression::uncertain).isPresent())
            .toList();
    problems.add(
        Problem.at(mention.origin(), Code.UNKNOWN_NAME, "there is no quantity " + mention.name())
            .mend(
                Suggestion.didYouMean(mention.name(), candidates)
                    .orElse("name an input that has a range")));
  }

  private static Problem notDrawn(QuestionDrafts.Mention mention, Optional<Expression> expression) {
    String name = mention.name();
    if (expression.isEmpty() || expression.get().references().isEmpty()) {
      boolean mixed = expression.filter(CorrelationCheck::holdsDraws).isPresent();
      return Problem.at(
              mention.origin(),
              mixed ? Code.UNKNOWN_NAME : Code.MISSING,
              name + (mixed ? " is computed from what is drawn" : " is fixed: it has no range"))
          .because(WHY)
          .mend(
              mixed
                  ? "make the range an input of its own, and name that"
                  : "give it one, such as range: 18k to 34k, or leave the pair out");
    }
    return Problem.at(mention.origin(), Code.UNKNOWN_NAME, name + " is computed by a formula")
        .because(WHY)
        .mend("name one of the inputs it rests on; calc explain shows them");
  }

  private static boolean holdsDraws(Expression expression) {
    return holdsDraws(expression, expression.tree());
  }

  private static boolean holdsDraws(Expression expression, Syntax node) {
    return expression.part(node).uncertain().isPresent()
        || node.parts().stream().anyMatch(part -> holdsDraws(expression, part));
  }
}
