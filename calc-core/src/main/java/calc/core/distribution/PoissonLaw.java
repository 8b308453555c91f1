package calc.core.distribution;

import calc.core.math.Gamma;
import java.util.List;

/** Poisson: how many events come about that do not know of each other. */
record PoissonLaw(double mean) implements Counted {
  @Override
  public String family() {
    return "poisson";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("mean", mean, "1"));
  }

  @Override
  public double least() {
    return 0;
  }

  @Override
  public double most() {
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double upTo(double k) {
    return k < 0 ? 0 : k < Double.POSITIVE_INFINITY ? Gamma.upperTail(k + 1, mean) : 1;
  }

  @Override
  public double beyond(double k) {
    return k < 0 ? 1 : k < Double.POSITIVE_INFINITY ? Gamma.cumulative(k + 1, mean) : 0;
  }

  @Override
  public double ratio(double k) {
    return mean / (k + 1);
  }

  @Override
  public double sd() {
    return Math.sqrt(mean);
  }

  @Override
  public double near(double score) {
    return CountSearch.expansion(mean, mean, 1 / sd(), 1 / mean, score);
  }
}
