package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The argument that a refusal is about. A formula knows only doubles; its message names the
 * argument, and whoever reads it wants to see which one that is.
 */
record Blamed(Parameter parameter, Syntax argument) {
  /** What is not there cannot be pointed at. */
  private static final String LACKS = " needs ";

  /** The problem of a call that begins at an offset, pointing to the argument that it names. */
  static Problem pointed(Expression expression, int offset, Problem problem) {
    return callAt(expression.tree(), offset)
        .flatMap(call -> in(call, problem.message()))
        .map(blamed -> blamed.point(expression, problem))
        .orElse(problem);
  }

  private Problem point(Expression expression, Problem problem) {
    Problem pointed =
        new Problem(
            problem.code(),
            Optional.of(expression.at(argument.start())),
            problem.message(),
            problem.why(),
            problem.fix());
    return problem.why().isEmpty()
        ? pointed.because(parameter.name() + ": " + parameter.meaning())
        : pointed;
  }

  private static Optional<Syntax.Call> callAt(Syntax node, int offset) {
    if (node instanceof Syntax.Call call && call.start() == offset) {
      return Optional.of(call);
    }
    for (Syntax part : node.parts()) {
      if (part.start() <= offset && offset < part.end()) {
        return callAt(part, offset);
      }
    }
    return Optional.empty();
  }

  /** The one whose rule is told, "x must …"; else the first one that is mentioned. */
  private static Optional<Blamed> in(Syntax.Call call, String message) {
    Optional<Formula> formula = Functions.find(call.function());
    if (formula.isEmpty() || message.contains(LACKS)) {
      return Optional.empty();
    }
    List<List<Syntax>> arguments = Functions.arguments(formula.get(), call);
    Blamed found = null;
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < arguments.size(); i++) {
      Parameter parameter = formula.get().parameters().get(i);
      int rank = rank(message, parameter.name());
      if (rank < first && !arguments.get(i).isEmpty()) {
        found = new Blamed(parameter, arguments.get(i).get(0));
        first = rank;
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * How early a message tells the rule of a name; behind all of those, how early it mentions it.
   */
  private static int rank(String message, String name) {
    int rule = word(message, name, " must ");
    int mention = word(message, name, "");
    if (rule >= 0) {
      return rule;
    }
    return mention >= 0 ? message.length() + mention : Integer.MAX_VALUE;
  }

  private static int word(String message, String name, String next) {
    int at = message.indexOf(name + next);
    while (at >= 0) {
      int end = at + name.length();
      boolean whole =
          (at == 0 || !isPart(message.charAt(at - 1)))
              && (end == message.length() || !isPart(message.charAt(end)));
      if (whole) {
        return at;
      }
      at = message.indexOf(name + next, at + 1);
    }
    return -1;
  }

  private static boolean isPart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
