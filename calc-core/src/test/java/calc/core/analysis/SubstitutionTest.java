package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstitutionTest {
  private static final Map<String, String> VALUES =
      Map.of(
          "rate", "20%",
          "now", "25k req/s",
          "n", "3",
          "a", "0.5",
          "low", "-2 s",
          "per_node", "4");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "now · (1 + rate)             | 25k req/s · (1 + 20%)",
        "⌈now / per_node⌉             | ⌈25k req/s / 4⌉",
        "smallest t with now · (1 + rate)ᵗ ≥ n | smallest t with 25k req/s · (1 + 20%)ᵗ ≥ 3",
        "1 − rate                     | 1 − 20%",
        "1 − low                      | 1 − (-2 s)",
        "rateⁿ + n² + rate^2 + n^2    | (20%)ⁿ + 3² + (20%)^2 + 3^2",
        "(1 − rate)ⁿ                  | (1 − 20%)ⁿ",
        "now(t) + now                 | now(t) + 25k req/s",
        "n₁ + nᵢ + n                  | n₁ + nᵢ + 3",
        "rate_per_node + per_node     | rate_per_node + 4",
        "n1 + n                       | n1 + 3",
        "a · n, where a part is a; a  | 0.5 · 3, where a part is 0.5; 0.5",
        "C = c · B; c = n, B = b(n); A | c = 3, B = b(3)",
        "L = λ · W                    | ''",
        "Rate, RATE, λrate            | Rate, RATE, λ20%"
      })
  void putsValuesInThePlaceOfNames(String equation, String substituted) {
    assertThat(Substitution.of(equation, VALUES)).isEqualTo(substituted.replace("''", ""));
  }
}
