package calc.core.distribution;

import calc.core.math.Binomial;
import java.util.List;

/** Binomial: how many of n come out, each with probability p. */
record BinomialLaw(long n, double p) implements Counted {
  @Override
  public String family() {
    return "binomial";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("n", n, "1"), new Parameter("p", p, "1"));
  }

  @Override
  public double least() {
    return p == 1 ? n : 0;
  }

  @Override
  public double most() {
    return p == 0 ? 0 : n;
  }

  @Override
  public double upTo(double k) {
    return k < 0 ? 0 : k >= n ? 1 : Binomial.atMost((long) k, n, p);
  }

  @Override
  public double beyond(double k) {
    return k < 0 ? 1 : k >= n ? 0 : Binomial.atLeast((long) k + 1, n, p);
  }

  @Override
  public double ratio(double k) {
    return (n - k) / (k + 1) * (p / (1 - p));
  }

  @Override
  public double mean() {
    return n * p;
  }

  @Override
  public double sd() {
    return Math.sqrt(n * p * (1 - p));
  }

  @Override
  public double near(double score) {
    double variance = mean() * (1 - p);
    return variance > 0
        ? CountSearch.expansion(
            mean(), variance, (1 - 2 * p) / sd(), (1 - 6 * p * (1 - p)) / variance, score)
        : mean();
  }
}
