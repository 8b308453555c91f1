package calc.core.formula.storage;

import calc.core.math.Check;

/** How many copies there are, the first one included. */
final class Copies {
  private Copies() {}

  /** Checks the argument {@code replicas} where it counts all copies. */
  static double atLeastOne(double replicas) {
    if (replicas >= 1 && replicas < Double.POSITIVE_INFINITY) {
      return replicas;
    }
    throw Check.refused("replicas", "must be 1 or more", replicas);
  }
}
