package calc.core.distribution;

/** A uniform distribution: a straight line over probabilities, a table over scores. */
final class UniformTable implements QuantileTable {
  private final UniformLaw law;
  private final SmoothTable smooth;

  UniformTable(UniformLaw law) {
    this.law = law;
    this.smooth = SmoothTable.of(law);
  }

  @Override
  public double at(double u) {
    return law.low() + u * (law.high() - law.low());
  }

  @Override
  public double atScore(double score) {
    return smooth.atScore(score);
  }

  @Override
  public void fill(double[] uniforms, double[] values, int n) {
    double low = law.low();
    double span = law.high() - low;
    for (int i = 0; i < n; i++) {
      values[i] = low + uniforms[i] * span;
    }
  }

  @Override
  public void fillFromScores(double[] scores, double[] values, int n) {
    smooth.fillFromScores(scores, values, n);
  }
}
