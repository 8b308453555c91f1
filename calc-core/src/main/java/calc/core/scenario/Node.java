package calc.core.scenario;

import calc.core.problem.Origin;

/**
 * A piece of a scenario file that knows where it stands. Immutable.
 *
 * <p>The tree has no types beyond text, list and table: what a text means is for the place it
 * stands at to say. It is at most 64 levels deep, which every reader guarantees, so code that walks
 * it may recurse.
 */
public sealed interface Node permits Scalar, Sequence, Mapping {
  /** Where it begins. A node that a file refers to twice keeps the place where it was written. */
  Origin origin();

  /** What it is, for a message: "a text", "a list" or "a table of keys". */
  String describe();
}
