package calc.core.scenario;

import java.util.Objects;

/**
 * A key with its value.
 *
 * @param key what stands before the colon
 * @param value what stands after it; an empty scalar when nothing does
 */
public record Entry(Scalar key, Node value) {
  /** Refuses what is absent. */
  public Entry {
    Objects.requireNonNull(key);
    Objects.requireNonNull(value);
  }
}
