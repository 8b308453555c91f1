package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.problem.Code;
import calc.core.problem.Suggestion;
import java.util.List;

/** What to say about a call of something that is no function. */
final class UnknownFunction {
  private static final int MOST_NAMED = 4;

  private UnknownFunction() {}

  static Type report(Checker checker, Syntax.Call call) {
    String word = call.function();
    if (checker.scope().type(word).isPresent()) {
      return error(
          checker,
          call,
          word + " is a quantity, not a function",
          "write " + word + " * (…) for a product");
    }
    return error(checker, call, "there is no function " + word, remedy(word));
  }

  private static Type error(Checker checker, Syntax.Call call, String message, String fix) {
    return checker.error(call.start(), Code.UNKNOWN_NAME, message, "", fix);
  }

  private static String remedy(String word) {
    for (String own : List.of("if", MeasuredCall.NAME)) {
      if (!Suggestion.near(word, List.of(own)).isEmpty()) {
        return "did you mean " + own + "?";
      }
    }
    List<String> like = Functions.like(word).stream().map(Formula::name).toList();
    if (like.isEmpty()) {
      return "calc formula lists the functions there are";
    }
    if (like.size() <= MOST_NAMED) {
      return "did you mean " + Suggestion.either(like) + "?";
    }
    return "did you mean "
        + Suggestion.either(like.subList(0, MOST_NAMED))
        + "? calc formula "
        + word
        + " lists "
        + (like.size() - MOST_NAMED)
        + " more";
  }
}
