package calc.core.distribution;

import calc.core.distribution.Distribution.Parameter;
import calc.core.math.Check;
import calc.core.math.Refusal;
import java.util.Arrays;
import java.util.List;

/** Distributions over values that are written down. */
final class Lists {
  private Lists() {}

  static Distribution bernoulli(double p) {
    return ListedLaw.of(
        "bernoulli",
        List.of(new Parameter("p", p, "1")),
        new double[] {0, 1},
        new double[] {1 - p, p});
  }

  static Distribution discrete(double[] values, double[] weights) {
    if (values.length != weights.length || values.length == 0) {
      throw Refusal.outOfRange(
          "discrete needs a list of values and one of as many weights, got "
              + values.length
              + " values and "
              + weights.length
              + " weights");
    }
    for (double value : values) {
      Check.finite("each of the values", value);
    }
    for (double weight : weights) {
      Check.notNegative("each of the weights", weight);
    }
    Check.positive("the sum of the weights", Arrays.stream(weights).sum());
    return ListedLaw.of("discrete", ends(values), values, weights);
  }

  static Distribution empirical(double... sample) {
    if (sample.length == 0) {
      throw Refusal.outOfRange("empirical needs a list of one value at least, got none");
    }
    for (double value : sample) {
      Check.finite("each of the values", value);
    }
    return ListedLaw.ofEqual("empirical", ends(sample), sample);
  }

  private static List<Parameter> ends(double[] values) {
    return List.of(
        new Parameter("values", values.length, "1"),
        new Parameter("lowest", Arrays.stream(values).min().orElseThrow(), "T"),
        new Parameter("highest", Arrays.stream(values).max().orElseThrow(), "T"));
  }
}
