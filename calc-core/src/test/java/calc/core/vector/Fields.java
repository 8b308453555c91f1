package calc.core.vector;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Named values of a vector. Asking for one that is not there, or is something else, fails with the
 * names there are: a vector whose figures nobody reads proves nothing.
 */
public final class Fields {
  private final String owner;
  private final Map<String, Object> values;

  Fields(String owner, Map<String, Object> values) {
    this.owner = owner;
    this.values = Map.copyOf(values);
  }

  /** The names. */
  public Set<String> names() {
    return values.keySet();
  }

  /** Whether there is such a value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The double nearest to the decimal in the file. */
  public double number(String name) {
    return decimal(name).doubleValue();
  }

  /** The decimal as it stands in the file. */
  public BigDecimal decimal(String name) {
    return get(name, BigDecimal.class);
  }

  /** A whole number. */
  public long count(String name) {
    return decimal(name).longValueExact();
  }

  /** A text. */
  public String text(String name) {
    return get(name, String.class);
  }

  /** Yes or no. */
  public boolean flag(String name) {
    return get(name, Boolean.class);
  }

  /** A list of numbers. */
  public double[] list(String name) {
    return numbers(name, get(name, List.class));
  }

  /** A list of lists of numbers. */
  public double[][] table(String name) {
    List<?> rows = get(name, List.class);
    return rows.stream()
        .map(row -> numbers(name, as(name, row, List.class)))
        .toArray(double[][]::new);
  }

  private double[] numbers(String name, List<?> items) {
    return items.stream()
        .mapToDouble(item -> as(name, item, BigDecimal.class).doubleValue())
        .toArray();
  }

  private <T> T get(String name, Class<T> type) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException(
          owner
              + " has no "
              + name
              + ", only "
              + Arrays.toString(names().stream().sorted().toArray()));
    }
    return as(name, values.get(name), type);
  }

  private <T> T as(String name, Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException(
          name + " of " + owner + " is " + value + ", not a " + type.getSimpleName());
    }
    return type.cast(value);
  }
}
