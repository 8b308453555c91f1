package calc.core.distribution;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;

/**
 * The cells of a table from one end of an axis to its middle.
 *
 * @param law the distribution
 * @param axis what its values are looked up by
 * @param cells how many cells
 * @param place where a cell begins, counted from the end
 */
record Side(Continuous law, Axis axis, int cells, IntToDoubleFunction place) {
  /** Said of cells in which a polynomial is not close enough. */
  static final int TOO_COARSE = -1;

  private static final double CLOSE = 5e-11;
  private static final double CLOSE_IN_TAIL = 5e-9;
  private static final int CHECKED = 4;

  /**
   * Writes the polynomials of all cells.
   *
   * @param stride how many cells to leave out at once at an end where there are no numbers
   * @param at where the coefficients of a cell stand
   * @param coefficients receives them
   * @return the first cell that has some, or {@link #TOO_COARSE}
   */
  int fill(int stride, IntUnaryOperator at, double[] coefficients) {
    Optional<Pearson> pearson = Pearson.of(law);
    if (pearson.isPresent()) {
      Walk quick = new PearsonWalk(pearson.get(), axis);
      int first = fill(quick, stride, at, coefficients);
      if (first >= 0 && arrives(quick)) {
        return first;
      }
    }
    return fill(new ExactWalk(law, axis), stride, at, coefficients);
  }

  /** Whether a walk ends at the median, which it was not told. */
  private boolean arrives(Walk walk) {
    double middle = place.applyAsDouble(cells);
    return isClose(law.median(), walk.value(), walk.slope(), middle);
  }

  private int fill(Walk walk, int stride, IntUnaryOperator at, double[] coefficients) {
    int first = 0;
    while (!walk.start(place.applyAsDouble(first))) {
      first += stride;
      if (first >= cells) {
        return TOO_COARSE;
      }
    }
    for (int cell = first; cell < cells; cell++) {
      double from = place.applyAsDouble(cell);
      double length = place.applyAsDouble(cell + 1) - from;
      double[] here = {walk.value(), walk.slope(), walk.bend()};
      walk.step(length);
      double[] there = {walk.value(), walk.slope(), walk.bend()};
      if (cell == cells - 1) {
        there[0] = law.median();
      }
      boolean rises = length > 0;
      int place = at.applyAsInt(cell);
      Patch.write(
          coefficients, place, Math.abs(length), rises ? here : there, rises ? there : here);
      double found = Patch.at(coefficients, place, 0.5);
      if (cell % CHECKED == 0 && !isClose(walk.middle(), found, there[1], from)) {
        return TOO_COARSE;
      }
    }
    return first;
  }

  /** Whether two values are close in probability, or as close as doubles can be. */
  private boolean isClose(double exact, double found, double slope, double near) {
    double gap = Math.abs(exact - found);
    double off = gap / Math.abs(slope) * Math.abs(axis.rate(near));
    double tail = Math.min(axis.below(near), axis.above(near));
    return off <= Math.min(CLOSE, CLOSE_IN_TAIL * tail)
        || gap <= 4 * Math.max(Math.ulp(exact), law.grain());
  }
}
