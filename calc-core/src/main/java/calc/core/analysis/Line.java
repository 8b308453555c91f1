package calc.core.analysis;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A way through the values of some inputs, by the value of the one that leads. */
interface Line {
  /** The inputs that move. */
  Set<String> names();

  /**
   * Puts the inputs where the leading one has a value.
   *
   * @param value of the leading input, in base units
   * @param point index in the blocks
   * @param blocks receives the values, by name of the input
   */
  void at(double value, int point, Map<String, double[]> blocks);

  /** One input that moves alone. */
  static Line of(String input) {
    return new Line() {
      @Override
      public Set<String> names() {
        return Set.of(input);
      }

      @Override
      public void at(double value, int point, Map<String, double[]> blocks) {
        blocks.get(input)[point] = value;
      }
    };
  }

  /** The same way while some quantities keep a value. */
  default Line holding(Map<String, Double> held) {
    Line free = this;
    Set<String> names = new HashSet<>(free.names());
    names.addAll(held.keySet());
    return new Line() {
      @Override
      public Set<String> names() {
        return names;
      }

      @Override
      public void at(double value, int point, Map<String, double[]> blocks) {
        held.forEach((name, kept) -> blocks.get(name)[point] = kept);
        free.at(value, point, blocks);
      }
    };
  }
}
