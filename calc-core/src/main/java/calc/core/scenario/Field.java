package calc.core.scenario;

import java.util.Objects;

/**
 * A key that a table may hold.
 *
 * @param key the key as it is written
 * @param shape what its value looks like
 * @param required whether it may not be left out
 * @param meaning what it is for, half a sentence
 */
public record Field(String key, Shape shape, boolean required, String meaning) {
  /** Refuses what is absent. */
  public Field {
    Objects.requireNonNull(key);
    Objects.requireNonNull(shape);
    Objects.requireNonNull(meaning);
  }

  /** A key that must be there. */
  public static Field required(String key, Shape shape, String meaning) {
    return new Field(key, shape, true, meaning);
  }

  /** A key that may be left out. */
  public static Field optional(String key, Shape shape, String meaning) {
    return new Field(key, shape, false, meaning);
  }
}
