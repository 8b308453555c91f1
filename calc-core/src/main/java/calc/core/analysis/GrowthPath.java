package calc.core.analysis;

import calc.core.formula.capacity.Growth;
import calc.core.math.Elementary;
import calc.core.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the grown inputs move together: along the value of the first of them, or along the months.
 *
 * <p>Where the first input has grown by a factor s, {@code t = ln s / ln(1 + rate)} months have
 * passed, and every other input has grown for as long. Where the first does not grow, the others
 * stay as they are.
 */
final class GrowthPath implements Line {
  private final List<Grown> inputs;
  private final List<Double> seasons;

  /**
   * One grown input: its value today in base units, its growth a month, and whether it is what
   * traffic rests on and goes up and down with the months.
   */
  private record Grown(String name, double now, double rate, boolean seasonal) {}

  private GrowthPath(List<Grown> inputs, List<Double> seasons) {
    this.seasons = seasons;
    this.inputs = inputs;
  }

  static GrowthPath of(PointEstimate estimate) {
    Model model = estimate.model();
    List<Grown> grown = new ArrayList<>();
    model
        .growths()
        .forEach(
            growth ->
                grown.add(
                    new Grown(
                        growth.input(),
                        estimate.base(growth.input()),
                        estimate.base(growth.rate()),
                        model.restsOn("traffic.peak", growth.input()))));
    return new GrowthPath(grown, model.seasons());
  }

  boolean isEmpty() {
    return inputs.isEmpty();
  }

  /** The input that stands for all of them. */
  String first() {
    return inputs.get(0).name();
  }

  double now() {
    return inputs.get(0).now();
  }

  /** Whether time changes anything. */
  boolean moves() {
    return grows() || (!seasons.isEmpty() && inputs.stream().anyMatch(Grown::seasonal));
  }

  boolean grows() {
    return inputs.stream().anyMatch(input -> input.rate() > 0);
  }

  @Override
  public Set<String> names() {
    return inputs.stream().map(Grown::name).collect(Collectors.toSet());
  }

  @Override
  public void at(double value, int point, Map<String, double[]> blocks) {
    Grown first = inputs.get(0);
    double months =
        first.rate() > 0 && first.now() != 0
            ? Elementary.ln(value / first.now()) / Elementary.log1p(first.rate())
            : 0;
    for (Grown input : inputs) {
      boolean leads = input.name().equals(first.name());
      blocks.get(input.name())[point] =
          leads ? value : Growth.compound(input.now(), input.rate(), months);
    }
  }

  /** The inputs after some months. */
  void atMonth(int month, int point, Map<String, double[]> blocks) {
    for (Grown input : inputs) {
      boolean seasonal = input.seasonal() && !seasons.isEmpty();
      double season = seasonal ? seasons.get(month % seasons.size()) : 1;
      blocks.get(input.name())[point] = Growth.compound(input.now(), input.rate(), month) * season;
    }
  }
}
