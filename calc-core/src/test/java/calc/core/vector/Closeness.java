package calc.core.vector;

import org.assertj.core.data.Percentage;

/** Tolerances for {@code assertThat(x).isCloseTo(expected, …)}. */
public final class Closeness {
  private Closeness() {}

  /** A share of the expected value: 1e-12 is about eleven or twelve digits. Zero must be met. */
  public static Percentage withinRelative(double share) {
    return Percentage.withPercentage(100 * share);
  }
}
