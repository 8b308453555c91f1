package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.model.Design;
import calc.core.model.Failing;
import calc.core.problem.Problem;
import calc.core.result.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A range is echoed with the distribution it was read as: nothing is guessed silently. */
class RangesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 25k req/s ~ 18k to 34k req/s | lognormal, P5 18k req/s, P95 34k req/s",
        "a ~ 18k to 34k req/s | lognormal, P5 18k req/s, P95 34k req/s; the estimate takes the"
            + " median",
        "a = 18k to 34k req/s | lognormal, P5 18k req/s, P95 34k req/s; the estimate takes the"
            + " median",
        "a ~ 18k to 34k req/s as normal | normal, P5 18k req/s, P95 34k req/s; the estimate takes"
            + " the median",
        "a ~ -5 ms to 5 ms | normal, P5 -5 ms, P95 5 ms; the estimate takes the median",
        "a ~ 0 to 8 ms | normal, P5 0 ms, P95 8 ms; the estimate takes the median",
        "a = 85% ~ beta(mean = 85%, sd = 4%) | beta, P5 77.9%, P95 91%",
        "a ~ uniform(10, 20) | uniform, P5 10.5, P95 19.5; the estimate takes the median",
        "a ~ (10 GB to 40 GB) in MB | lognormal, P5 10k MB, P95 40k MB; the estimate takes the"
            + " median",
        "a = 5 | ''",
        "a = 2 * 5 | ''"
      })
  void sayHowTheyWereRead(String line, String words) {
    Figure figure = Report.of(Design.of(line).model()).figures().get(0);
    assertThat(figure.range()).isEqualTo(words);
  }

  @Test
  void theEndsMayRestOnOtherQuantities() {
    var result = Report.of(Design.of("base = 10 ms", "a ~ base to base * 4").model());
    assertThat(result.figures().get(1).range())
        .isEqualTo("lognormal, P5 10 ms, P95 40 ms; the estimate takes the median");
  }

  @Test
  void aRangeThatRestsOnSomethingUnknownSaysNothing() {
    var result = Report.of(Design.of("base", "a = 5 ~ base to base * 4").model());
    assertThat(result.figures().get(1).range()).isEmpty();
  }

  @Test
  void endsInTheWrongOrderAreAProblemWhereTheyStand() {
    Problem problem = Failing.of(Design.of("base = 10", "a ~ base to base / 4").model()).get(0);
    assertThat(problem.message())
        .isEqualTo("the first end of a range must be below the second, got 10 to 2.5");
    assertThat(problem.origin().orElseThrow()).hasToString("design:2:5");
  }
}
