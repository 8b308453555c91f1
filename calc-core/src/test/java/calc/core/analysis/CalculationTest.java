package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problem;
import calc.core.problem.Source;
import calc.core.result.Evaluated;
import org.junit.jupiter.api.Test;

/** One expression by itself. */
class CalculationTest {
  private static Evaluated of(String text) {
    return Calculation.of(Source.of("-e", text));
  }

  @Test
  void hasAValueInItsUnit() {
    Evaluated evaluated = of("25k req/s * 1.5 kB in Mbps");
    assertThat(evaluated.expression()).isEqualTo("25k req/s * 1.5 kB in Mbps");
    assertThat(evaluated.value().orElseThrow().quantity().orElseThrow().text())
        .isEqualTo("300 Mbps");
    assertThat(evaluated.problems()).isEmpty();
    assertThat(evaluated.condition()).isFalse();
  }

  @Test
  void aConditionIsOneOrZero() {
    assertThat(of("1 < 2").condition()).isTrue();
    assertThat(of("1 < 2").value().orElseThrow().quantity().orElseThrow().value()).isEqualTo(1);
    assertThat(of("1 > 2").value().orElseThrow().quantity().orElseThrow().value()).isZero();
    assertThat(of("1 > 2").value().orElseThrow().whole()).isTrue();
  }

  @Test
  void aCountIsWhole() {
    assertThat(of("nodes_for(50, 4)").value().orElseThrow().whole()).isTrue();
    assertThat(of("50 / 4").value().orElseThrow().whole()).isFalse();
  }

  @Test
  void aWarningLeavesTheValue() {
    Evaluated evaluated = of("5 mb");
    assertThat(evaluated.value()).isPresent();
    assertThat(evaluated.problems()).hasSize(1);
  }

  @Test
  void whatIsWrongHasNoValueAndAPlaceInTheText() {
    for (String text : new String[] {"1 +", "x", "1 s + 1 B", "[1, 2]", "1 / 0", ""}) {
      Evaluated evaluated = of(text);
      assertThat(evaluated.value()).as(text).isEmpty();
      assertThat(evaluated.problems()).as(text).hasSize(1);
      Problem problem = evaluated.problems().get(0);
      assertThat(problem.isError()).isTrue();
      assertThat(problem.origin().orElseThrow().source().name()).isEqualTo("-e");
    }
  }
}
