package calc.cli.render;

import calc.core.result.Value;
import java.util.List;
import java.util.Optional;

/**
 * At which percentile times hold: said once in the heading where all rows agree, else in every
 * cell. A time without a percentile is a mean.
 *
 * @param heading what follows the heading of the column
 * @param once whether the heading says it for all cells
 */
record At(String heading, boolean once) {
  static At of(List<Optional<Value>> percentiles) {
    List<String> words = percentiles.stream().map(At::words).distinct().toList();
    return words.size() == 1 ? new At(words.get(0), true) : new At("", false);
  }

  /** What follows a time in its cell. */
  String cell(Optional<Value> percentile) {
    return once ? "" : words(percentile);
  }

  private static String words(Optional<Value> percentile) {
    return percentile
        .filter(Value::isKnown)
        .map(value -> " at " + Numbers.percentile(value))
        .orElse(" (mean)");
  }
}
