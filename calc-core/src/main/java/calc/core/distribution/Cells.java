package calc.core.distribution;

/** Values over an axis that is cut into cells. */
interface Cells {
  double at(double place);

  void fill(double[] places, double[] values, int n);
}
