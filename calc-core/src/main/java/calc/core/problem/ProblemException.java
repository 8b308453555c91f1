package calc.core.problem;

import java.util.List;

/** What a person wrote cannot be computed; carries every problem found, never empty. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** All problems of one reading. */
  public ProblemException(List<Problem> problems) {
    super(problems.isEmpty() ? "no problem given" : problems.get(0).message());
    this.problems = List.copyOf(problems);
  }

  /** One problem. */
  public ProblemException(Problem problem) {
    this(List.of(problem));
  }

  /** The problems, in file order. */
  public List<Problem> problems() {
    return problems;
  }
}
