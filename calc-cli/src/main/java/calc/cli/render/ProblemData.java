package calc.cli.render;

import calc.core.problem.Origin;
import calc.core.problem.Problem;

/** What is wrong with one expression as JSON, in the place of its value. */
final class ProblemData {
  private ProblemData() {}

  static Object of(Problem problem) {
    return new Fields()
        .with("code", problem.code().name())
        .with("message", problem.message())
        .with("column", problem.origin().map(Origin::column).orElse(1))
        .withText("why", problem.why())
        .withText("fix", problem.fix())
        .map();
  }
}
