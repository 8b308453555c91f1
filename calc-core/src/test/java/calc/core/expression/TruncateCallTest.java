package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.problem.Problems;
import calc.core.unit.Units;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression leaves of a distribution. */
class TruncateCallTest {
  private static double at(double level, String text) {
    Problems problems = new Problems();
    Units units = Units.standard();
    Expression expression =
        Expression.parse(text, index -> null, units, name -> false, problems).orElseThrow();
    Compiler compiler = new Compiler(false);
    compiler.add("x", expression, UnaryOperator.identity(), Optional.empty());
    Workspace workspace = compiler.program().workspace(1);
    workspace.level(level);
    workspace.run(1);
    return workspace.output("x")[0];
  }

  /** Half of what lies between 0 and 1 of a standard normal value: Φ⁻¹((Φ(0) + Φ(1)) / 2). */
  @Test
  void quantilesAreThoseOfWhatIsLeft() {
    assertThat(at(0.5, "truncate(normal(mean=0, sd=1), 0, 1)"))
        .isCloseTo(0.44177054668658, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "truncate(uniform(0, 10), 2, 6)        | 4",
        "truncate(uniform(0, 10), high = 6)    | 3",
        "truncate(uniform(0, 10), low = 2)     | 6",
        "truncate(truncate(uniform(0, 10), 2), high = 6) | 4",
        "truncate((0 to 10 as normal), 5 - 1e-9, 5 + 1e-9) | 5",
        "3 * truncate(uniform(0, 10), 2, 6)    | 12",
        "truncate(poisson(mean = 4), 3, 3.5)   | 3",
        "truncate(uniform(0 s, 10 s), 2000 ms, 0.1 min) | 4"
      })
  void theMedianLiesBetweenTheEnds(String text, double median) {
    assertThat(at(0.5, text)).isCloseTo(median, within(1e-8));
  }
}
