package calc.core.model;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.analysis.PointEstimate;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import java.util.List;

/** What a model says that has no point estimate. */
public final class Failing {
  private Failing() {}

  /** The problems of its evaluation. */
  public static List<Problem> of(Model model) {
    return catchThrowableOfType(ProblemException.class, () -> PointEstimate.of(model)).problems();
  }
}
