package calc.core.model;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts quantities into an order in which each follows what it rests on, and reports every circle
 * whole.
 */
final class Ordering {
  private final Map<String, Draft> drafts;
  private final Function<Draft, Collection<Link>> references;
  private final Problems problems;
  private final Map<String, State> states = new HashMap<>();
  private final List<Draft> order = new ArrayList<>();
  private final Deque<Visit> path = new ArrayDeque<>();

  Ordering(
      Map<String, Draft> drafts, Function<Draft, Collection<Link>> references, Problems problems) {
    this.drafts = drafts;
    this.references = references;
    this.problems = problems;
  }

  /** A mention of a quantity. */
  record Link(String name, Origin origin) {}

  private enum State {
    OPEN,
    DONE
  }

  private record Visit(Draft draft, Iterator<Link> links) {}

  /** Every draft once; with circles in it, some come before what they rest on. */
  List<Draft> order() {
    for (Draft draft : drafts.values()) {
      if (!states.containsKey(draft.name())) {
        enter(draft);
        walk();
      }
    }
    return order;
  }

  /**
   * Depth first with a stack of its own: a chain of thousands of quantities is no reason to
   * overflow.
   */
  private void walk() {
    while (!path.isEmpty()) {
      Visit top = path.peek();
      if (!top.links().hasNext()) {
        path.pop();
        states.put(top.draft().name(), State.DONE);
        order.add(top.draft());
        continue;
      }
      Link link = top.links().next();
      Draft next = drafts.get(link.name());
      if (next == null || states.get(link.name()) == State.DONE) {
        continue;
      }
      if (states.get(link.name()) == State.OPEN) {
        circle(link);
      } else {
        enter(next);
      }
    }
  }

  private void enter(Draft draft) {
    states.put(draft.name(), State.OPEN);
    path.push(new Visit(draft, references.apply(draft).iterator()));
  }

  private void circle(Link closing) {
    List<String> names = new ArrayList<>();
    for (Visit visit : path) {
      names.add(0, visit.draft().name());
      if (visit.draft().name().equals(closing.name())) {
        break;
      }
    }
    boolean itself = names.size() == 1;
    names.add(closing.name());
    problems.add(
        Problem.at(
                closing.origin(),
                Code.CYCLE,
                itself
                    ? closing.name() + " is defined by itself"
                    : (names.size() - 1) + " quantities depend on each other in a circle")
            .because(String.join(" → ", names))
            .mend("state one of them as an input"));
  }
}
