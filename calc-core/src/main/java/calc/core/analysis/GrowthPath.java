package calc.core.analysis;

import calc.core.formula.capacity.Growth;
import calc.core.math.Elementary;
import calc.core.math.Guarded;
import calc.core.model.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the grown inputs move together: along the value of the one that leads, or along the months.
 *
 * <p>The first whose rate is not 0 leads. Where it has grown by a factor s, {@code t = ln s / ln(1
 * + rate)} months have passed, and every other input has grown for as long. One that shrinks says
 * nothing of values above today's: there the others stay as they are.
 */
final class GrowthPath implements Line {
  /** Ten years; nobody knows the growth of what comes after. */
  private static final int FARTHEST_MONTH = 120;

  private final List<Grown> inputs;
  private final int horizon;
  private final List<Double> seasons;
  private final Optional<Grown> first;

  /**
   * One grown input: its value today in base units, its growth a month, and whether it is what
   * traffic rests on and goes up and down with the months.
   */
  private record Grown(String name, double now, double rate, boolean seasonal) {}

  private GrowthPath(List<Grown> inputs, List<Double> seasons, int horizon) {
    this.seasons = seasons;
    this.horizon = horizon;
    this.inputs = inputs;
    this.first =
        inputs.stream()
            .filter(input -> input.rate() != 0)
            .findFirst()
            .or(() -> inputs.stream().findFirst());
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
    int horizon =
        model.growths().stream()
            .findFirst()
            .map(growth -> wholeMonths(estimate.base(growth.horizon())))
            .orElse(0);
    return new GrowthPath(grown, model.seasons(), horizon);
  }

  private static int wholeMonths(double stated) {
    return (int) Math.max(1, Math.min(FARTHEST_MONTH, Guarded.ceil(stated)));
  }

  /** How many months a reader wants to look ahead. */
  int horizon() {
    return horizon;
  }

  boolean isEmpty() {
    return inputs.isEmpty();
  }

  /** The input that stands for all of them. */
  String first() {
    return lead().name();
  }

  double now() {
    return lead().now();
  }

  /** The input that stands for all of them after some months, in a month without a season. */
  double trend(int month) {
    return Growth.compound(now(), lead().rate(), month);
  }

  /** Whether the input that stands for all of them becomes less. */
  boolean shrinks() {
    return lead().rate() < 0;
  }

  private Grown lead() {
    return first.orElseThrow();
  }

  /** Whether time changes anything. */
  boolean moves() {
    return hasSeasons() || inputs.stream().anyMatch(input -> input.rate() != 0);
  }

  /** Whether some of them go up and down with the months. */
  boolean hasSeasons() {
    return !seasons.isEmpty() && inputs.stream().anyMatch(Grown::seasonal);
  }

  @Override
  public Set<String> names() {
    return inputs.stream().map(Grown::name).collect(Collectors.toSet());
  }

  @Override
  public void at(double value, int point, Map<String, double[]> blocks) {
    Grown lead = lead();
    boolean tells = lead.rate() != 0 && lead.now() != 0 && !(shrinks() && value > lead.now());
    double months = tells ? Elementary.ln(value / lead.now()) / Elementary.log1p(lead.rate()) : 0;
    for (Grown input : inputs) {
      boolean leads = input.name().equals(lead.name());
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
