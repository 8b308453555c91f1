package calc.core.expression;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, what they choose, and how many of several hold. */
class ConditionTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 < 2 | 1",
        "2 < 1 | 0",
        "1 < 1 | 0",
        "1 <= 1 | 1",
        "2 <= 1 | 0",
        "2 > 1 | 1",
        "1 > 1 | 0",
        "1 >= 1 | 1",
        "1 >= 2 | 0",
        "1 = 1 | 1",
        "1 = 2 | 0",
        "1 != 2 | 1",
        "1 != 1 | 0",
        "1 min = 60 s | 1",
        "1 GB > 999 MB | 1",
        "20% = 0.2 | 1",
        // noise is forgiven
        "0.1 + 0.2 = 0.3 | 1",
        "0.1 + 0.2 > 0.3 | 0",
        "0.1 + 0.2 <= 0.3 | 1",
        "0.1 + 0.2 != 0.3 | 0",
        "49.9999999999 < 50 | 0",
        "49.999999 < 50 | 1",
        "1000000 < 1000000.0001 | 0",
        "1000000 < 1000000.01 | 1",
        // junctions
        "1 < 2 and 2 < 3 | 1",
        "1 < 2 and 3 < 2 | 0",
        "2 < 1 or 2 < 3 | 1",
        "2 < 1 or 3 < 2 | 0",
        "not 1 < 2 | 0",
        "not 2 < 1 | 1",
        "not not 1 < 2 | 1",
        "2 < 1 and 1 < 2 or 1 < 2 | 1",
        "1 < 2 or 1 < 2 and 2 < 1 | 1",
        // choices
        "if(1 < 2, 10, 20) | 10",
        "if(1 > 2, 10, 20) | 20",
        "if(1 < 2, 2 < 1, 1 < 2) | 0",
        "if(1 < 2 and not 2 < 1, 1, 2) | 1",
        "2 * if(1 = 1, 3, 4) | 6",
        // k of conditions
        "0 of [1 > 2] | 1",
        "1 of [1 > 2, 2 > 1] | 1",
        "2 of [1 > 2, 2 > 1] | 0",
        "2 of [2 > 1, 1 > 2, 3 > 2] | 1",
        "4 of [2 > 1, 1 > 0, 3 > 2] | 0"
      })
  void holdsOrDoesNot(String text, double expected) {
    assertThat(Language.number(text)).isEqualTo(expected);
  }

  /** By hand: sums of products over who is up and who is down. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 of [90%, 80%] | 1",
        "1 of [90%, 80%] | 0.98",
        "2 of [90%, 80%] | 0.72",
        "3 of [90%, 80%] | 0",
        "2 of [90%, 80%, 70%] | 0.902",
        "2 of [99.9%, 99.9%, 99.9%] | 0.999997002",
        "1 of [0%, 100%] | 1",
        "2 of [0%, 100%] | 0",
        "1 of [50%] | 0.5",
        "2 of [2 of [90%, 80%], 1 of [50%, 50%], 100%] | 0.93",
        "1 + 1 of [50%] | 1.5"
      })
  void atLeastSoManyOfIndependentThings(String text, double probability) {
    assertThat(Language.number(text)).isCloseTo(probability, withinRelative(1e-14));
  }
}
