package calc.core.distribution;

import java.util.Optional;

/** The table that all normal distributions share, stretched and moved. */
record NormalTable(NormalLaw law) implements QuantileTable {
  /** Standard normal scores of uniform numbers. */
  static final SmoothTable STANDARD = SmoothTable.of(new NormalLaw(0, 1, Optional.empty()));

  @Override
  public double at(double u) {
    return law.mean() + law.sd() * STANDARD.at(u);
  }

  @Override
  public double atScore(double score) {
    return law.atScore(score);
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    STANDARD.fill(uniforms, values, n);
    fillFromScores(values, values, n);
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    double mean = law.mean();
    double sd = law.sd();
    for (int i = 0; i < n; i++) {
      values[i] = mean + sd * scores[i];
    }
  }
}
