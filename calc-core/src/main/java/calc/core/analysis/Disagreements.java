package calc.core.analysis;

import calc.core.result.Estimate;
import calc.core.result.Explained.Disagreement;
import calc.core.result.Influence;
import java.util.ArrayList;
import java.util.List;

/** Pairs of inputs that rank correlation and variance put in another order. */
final class Disagreements {
  private Disagreements() {}

  /** The pairs, as far as both orders are certain. */
  static List<Disagreement> of(List<Influence> largestFirst) {
    List<Disagreement> disagreements = new ArrayList<>();
    for (int j = 1; j < largestFirst.size(); j++) {
      for (int i = 0; i < j; i++) {
        Influence larger = largestFirst.get(i);
        Influence smaller = largestFirst.get(j);
        if (isRankedAbove(smaller, larger) && hasMore(larger, smaller)) {
          disagreements.add(new Disagreement(smaller, larger));
        }
      }
    }
    return disagreements;
  }

  private static boolean isRankedAbove(Influence one, Influence other) {
    if (one.rank().isEmpty() || other.rank().isEmpty()) {
      return false;
    }
    Estimate above = one.rank().get();
    Estimate below = other.rank().get();
    return Math.abs(above.value()) - Math.abs(below.value()) > above.error() + below.error();
  }

  private static boolean hasMore(Influence one, Influence other) {
    if (one.share().isEmpty() || other.share().isEmpty()) {
      return false;
    }
    Estimate more = one.share().get();
    Estimate less = other.share().get();
    return more.value() - less.value() > more.error() + less.error();
  }
}
