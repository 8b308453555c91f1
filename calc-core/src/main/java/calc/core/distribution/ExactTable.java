package calc.core.distribution;

/** No table: a distribution whose quantiles are quick, or too steep for a table. */
record ExactTable(Distribution distribution) implements QuantileTable {
  @Override
  public double at(double u) {
    return distribution.quantile(u);
  }

  @Override
  public double atScore(double score) {
    return distribution.atScore(score);
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = distribution.quantile(uniforms[i]);
    }
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = distribution.atScore(scores[i]);
    }
  }
}
