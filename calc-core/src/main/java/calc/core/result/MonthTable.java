package calc.core.result;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A model month by month, as its inputs grow.
 *
 * @param trend the grown input that stands for all of them, without its seasons
 * @param quantities the quantities at each month from now, 0, to the horizon
 * @param lacks why a month lacks values, by month
 */
public record MonthTable(Series trend, List<Series> quantities, Map<Integer, String> lacks) {
  public MonthTable {
    Objects.requireNonNull(trend);
    quantities = List.copyOf(quantities);
    lacks = Collections.unmodifiableMap(new HashMap<>(lacks));
  }

  /** The last month. */
  public int horizon() {
    return trend.size() - 1;
  }

  /** The name of the grown input that stands for all of them. */
  public String input() {
    return trend.name();
  }

  /** A quantity over the months. */
  public Optional<Series> find(String quantity) {
    return quantities.stream().filter(series -> series.name().equals(quantity)).findFirst();
  }
}
