package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
  @Test
  void readsANumberOrTheWordFull() {
    assertThat(Digits.parse("1")).isEqualTo(Digits.of(1)).hasToString("1");
    assertThat(Digits.parse("17")).isEqualTo(Digits.of(17)).hasSameHashCodeAs(Digits.of(17));
    assertThat(Digits.parse("full")).isSameAs(Digits.FULL).hasToString("full");
    assertThat(Digits.of(3)).isNotEqualTo(Digits.of(4)).isNotEqualTo("3");
    assertThat(Digits.of(5).count()).isEqualTo(5);
    assertThat(Digits.of(5).isFull()).isFalse();
    assertThat(Digits.FULL.isFull()).isTrue();
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "0", "18", "-3", "3.0", "Full", "03x", "100", "٣"})
  void refusesAnythingElse(String text) {
    assertThat(Digits.tryParse(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digits.parse(text))
        .withMessage("digits must be 1 to 17 or full, got " + text);
  }

  @Test
  void countsFromOneToSeventeen() {
    assertThatIllegalArgumentException().isThrownBy(() -> Digits.of(0)).withMessageEndingWith("0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digits.of(18))
        .withMessageEndingWith("18");
    assertThatIllegalStateException().isThrownBy(Digits.FULL::count);
  }
}
