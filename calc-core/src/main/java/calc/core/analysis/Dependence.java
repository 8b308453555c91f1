package calc.core.analysis;

import calc.core.math.CorrelationBlock;
import calc.core.model.Model;
import java.util.List;

/** Which draws of a simulation go together. */
final class Dependence {
  private Dependence() {}

  /**
   * The blocks that the correlations of a model make.
   *
   * @param draws names of the draws; a correlated quantity is one draw, under its own name
   */
  static List<CorrelationBlock> of(Model model, List<String> draws) {
    return CorrelationBlock.of(
        model.correlations().stream()
            .filter(pair -> draws.contains(pair.first()) && draws.contains(pair.second()))
            .map(
                pair ->
                    new CorrelationBlock.Pair(
                        draws.indexOf(pair.first()), draws.indexOf(pair.second()), pair.rank()))
            .toList());
  }
}
