package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {
  @ParameterizedTest(name = "time^{0} information^{1} money^{2} is {3}")
  @CsvSource({
    "0, 0, 0, a plain number",
    "1, 0, 0, a time",
    "-1, 0, 0, a rate (1/time)",
    "0, 1, 0, information",
    "-1, 1, 0, information per time",
    "0, 0, 1, money",
    "-1, 0, 1, money per time",
    "-1, -1, 1, money per information and time",
    "0, -1, 1, money per information",
    "0, -1, 0, one per information",
    "2, 0, 0, time squared",
    "1, 1, 0, information times time",
    "-2, 3, 0, information to the power 3 per time squared"
  })
  void saysWhatItIsInWords(int time, int information, int money, String words) {
    assertThat(new Dimension(time, information, money).describe()).isEqualTo(words);
  }

  @Test
  void multipliesDividesAndPowersByAddingExponents() {
    assertThat(Dimension.INFORMATION.times(Dimension.RATE)).isEqualTo(new Dimension(-1, 1, 0));
    assertThat(Dimension.MONEY.per(Dimension.TIME)).isEqualTo(new Dimension(-1, 0, 1));
    assertThat(new Dimension(1, -1, 2).power(-2)).isEqualTo(new Dimension(-2, 2, -4));
    assertThat(Dimension.NONE.per(Dimension.TIME)).isEqualTo(Dimension.RATE);
  }

  @Test
  void hasARootOnlyWhereEveryPowerDivides() {
    assertThat(new Dimension(2, -4, 0).root(2)).contains(new Dimension(1, -2, 0));
    assertThat(new Dimension(0, 0, 9).root(3)).contains(new Dimension(0, 0, 3));
    assertThat(new Dimension(3, 2, 0).root(2)).isEmpty();
    assertThat(new Dimension(2, 3, 0).root(2)).isEmpty();
    assertThat(new Dimension(2, 2, 1).root(2)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Dimension.TIME.root(0))
        .withMessage("a root needs a degree other than 0");
  }

  @Test
  void equalsByItsPowers() {
    assertThat(new Dimension(1, 2, 3)).isEqualTo(new Dimension(1, 2, 3));
    assertThat(new Dimension(1, 2, 3)).hasSameHashCodeAs(new Dimension(1, 2, 3));
    assertThat(new Dimension(1, 2, 3))
        .isNotEqualTo(new Dimension(0, 2, 3))
        .isNotEqualTo(new Dimension(1, 0, 3))
        .isNotEqualTo(new Dimension(1, 2, 0))
        .isNotEqualTo("a time");
  }
}
