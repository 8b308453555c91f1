package calc.core.distribution;

import java.util.function.DoubleUnaryOperator;

/** No cells, because none would be fine enough: values as they are without a table. */
record ExactCells(DoubleUnaryOperator value) implements Cells {
  @Override
  public double at(double place) {
    return value.applyAsDouble(place);
  }

  @Override
  public void fill(double[] places, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = value.applyAsDouble(places[i]);
    }
  }
}
