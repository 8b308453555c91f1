package calc.core.distribution;

/**
 * Counts of a distribution with more of them than a table holds: by the expansion around the normal
 * distribution, which is off by less than a thousandth of a count there.
 */
record CountTable(Counted law) implements QuantileTable {
  @Override
  public double at(double u) {
    return atScore(NormalTable.STANDARD.at(u));
  }

  @Override
  public double atScore(double score) {
    double count = Math.ceil(law.near(score) - 0.5);
    return Math.max(law.least(), Math.min(count, law.most()));
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    NormalTable.STANDARD.fill(uniforms, values, n);
    fillFromScores(values, values, n);
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    for (int i = 0; i < n; i++) {
      values[i] = atScore(scores[i]);
    }
  }
}
