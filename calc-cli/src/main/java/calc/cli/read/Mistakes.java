package calc.cli.read;

import calc.core.problem.Problem;
import calc.core.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is wrong with a text that is YAML all the same. After a hundred mistakes the file is of
 * another kind; saying it more often costs time and helps nobody.
 *
 * <p>Mutable, for one text.
 */
final class Mistakes {
  private static final int MOST = 100;

  private final List<Problem> found = new ArrayList<>();

  /** Adds one, which is put into words only if it will be shown. */
  void add(Supplier<Problem> problem) {
    if (found.size() < MOST) {
      found.add(problem.get());
    } else if (found.size() == MOST) {
      found.add(Limits.tooManyMistakes(problem.get()));
    }
  }

  /** Hands all of them over. */
  void giveTo(Problems problems) {
    problems.addAll(found);
  }
}
