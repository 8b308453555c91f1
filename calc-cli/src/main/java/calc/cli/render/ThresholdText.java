package calc.cli.render;

import calc.core.result.Threshold;

/** A value at which something changes, as words. */
final class ThresholdText {
  private ThresholdText() {}

  /** "40k req/s", or "just above 26k req/s" where it does not hold at the round number itself. */
  static String of(Threshold threshold, Numbers numbers) {
    if (threshold.border().isEmpty() || numbers.digits().isFull()) {
      return numbers.text(threshold.value());
    }
    return (threshold.starts() ? "just above " : "just below ")
        + numbers.text(threshold.border().get());
  }
}
