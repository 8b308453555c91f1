package calc.core.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers all problems of one run, so that a person mends a file in one go. The same problem said
 * twice counts once.
 *
 * <p>Mutable, for one thread.
 */
public final class Problems {
  private final Set<Problem> found = new LinkedHashSet<>();
  private int errors;

  /** Adds one. */
  public void add(Problem problem) {
    if (found.add(problem) && problem.isError()) {
      errors++;
    }
  }

  /** Adds several. */
  public void addAll(Iterable<Problem> problems) {
    for (Problem problem : problems) {
      add(problem);
    }
  }

  /** Whether any of them stops the computation. */
  public boolean hasErrors() {
    return errors > 0;
  }

  /**
   * How many stop the computation; compare before and after a step to learn whether the step
   * failed.
   */
  public int errorCount() {
    return errors;
  }

  /** All of them in file order: those without a place first, then by text and position. */
  public List<Problem> inFileOrder() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Problem> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing((Problem p) -> p.origin().isPresent())
            .thenComparing(p -> p.origin().orElse(null), Problems::byPlace));
    return List.copyOf(sorted);
  }

  /** Ends the reading with everything found so far, if anything stops the computation. */
  public void throwIfErrors() {
    if (hasErrors()) {
      throw new ProblemException(inFileOrder());
    }
  }

  private static int byPlace(Origin a, Origin b) {
    return a == null || b == null ? 0 : a.compareTo(b);
  }
}
