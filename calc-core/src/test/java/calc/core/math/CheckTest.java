package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A check states what must hold, so that whatever is no number fails it. */
class CheckTest {
  private static final Map<String, DoubleUnaryOperator> CHECKS =
      Map.of(
          "positive", x -> Check.positive("x", x),
          "notNegative", x -> Check.notNegative("x", x),
          "atLeastOne", x -> Check.atLeastOne("x", x),
          "finite", x -> Check.finite("x", x),
          "ratio", x -> Check.ratio("x", x),
          "ratioBelowOne", x -> Check.ratioBelowOne("x", x),
          "count from 0", x -> Check.count("x", x, 0),
          "count from 2", x -> Check.count("x", x, 2));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "positive, 4.9e-324",
    "positive, 1.7e308",
    "notNegative, 0",
    "notNegative, -0.0",
    "atLeastOne, 1",
    "atLeastOne, 1.7e308",
    "finite, -1.7e308",
    "finite, 0",
    "ratio, 0",
    "ratio, 1",
    "ratio, 0.5",
    "ratioBelowOne, 0",
    "ratioBelowOne, 0.9999999999999999",
    "count from 0, 0",
    "count from 0, 9007199254740992",
    "count from 2, 2"
  })
  void whatHoldsIsHandedOnUnchanged(String check, double value) {
    assertThat(CHECKS.get(check).applyAsDouble(value)).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "positive | 0 | x must be above 0, got 0",
        "positive | -0.0 | x must be above 0, got 0",
        "positive | -5 | x must be above 0, got -5",
        "positive | NaN | x must be above 0, got no number",
        "positive | Infinity | x must be above 0, got infinity",
        "notNegative | -4.9e-324 | x must be 0 or more, got -4.9E-324",
        "notNegative | NaN | x must be 0 or more, got no number",
        "notNegative | Infinity | x must be 0 or more, got infinity",
        "atLeastOne | 0.9999999 | x must be 1 or more, got 0.9999999",
        "atLeastOne | NaN | x must be 1 or more, got no number",
        "atLeastOne | Infinity | x must be 1 or more, got infinity",
        "finite | -Infinity | x must be finite, got -infinity",
        "finite | NaN | x must be finite, got no number",
        "ratio | 1.0000001 | x must lie between 0 and 1 (100%), got 1.0000001",
        "ratio | -0.1 | x must lie between 0 and 1 (100%), got -0.1",
        "ratio | NaN | x must lie between 0 and 1 (100%), got no number",
        "ratioBelowOne | 1 | x must be 0 or more and below 1 (100%), got 1",
        "ratioBelowOne | NaN | x must be 0 or more and below 1 (100%), got no number",
        "count from 0 | 0.5 | x must be a whole number, 0 or more, got 0.5",
        "count from 0 | -1 | x must be a whole number, 0 or more, got -1",
        "count from 0 | 1e-9 | x must be a whole number, 0 or more, got 0.000000001",
        "count from 0 | 12.999999 | x must be a whole number, 0 or more, got 12.999999",
        "count from 0 | NaN | x must be a whole number, 0 or more, got no number",
        "count from 2 | 1 | x must be a whole number, 2 or more, got 1",
        "count from 0 | 9007199254740994 | x must be at most 2^53, up to which doubles count"
            + " exactly, got 9007200000000000",
        "count from 0 | Infinity | x must be a whole number, 0 or more, got infinity"
      })
  void whatDoesNotIsRefusedWithNameRuleAndValue(String check, double value, String message) {
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> CHECKS.get(check).applyAsDouble(value));
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
  }

  @Test
  void aCountForgivesNoiseButNoRealFraction() {
    assertThat(Check.count("x", 13 + 1e-8, 0)).isEqualTo(13);
    assertThat(Check.count("x", 13 - 1e-8, 0)).isEqualTo(13);
    assertThat(Check.count("x", 0.1 + 0.2 + 0.7, 1)).isEqualTo(1);
    assertThat(Check.count("x", 1e9 + 0.0009, 0)).isEqualTo(1_000_000_000);
    assertThat(catchThrowableOfType(Refusal.class, () -> Check.count("x", 1e9 + 0.01, 0)))
        .hasMessageEndingWith("got 1000000000.01");
  }

  @Test
  void aRefusalIsCheapToThrow() {
    assertThat(Check.refused("x", "must be", 1).getStackTrace()).isEmpty();
  }
}
