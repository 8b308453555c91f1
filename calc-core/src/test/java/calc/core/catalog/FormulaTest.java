package calc.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import calc.core.unit.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
  @Test
  void aSignatureShowsHowItIsCalled() {
    assertThat(Catalog.find("zone_nodes").orElseThrow().signature())
        .isEqualTo("zone_nodes(nodes, zones, survive)");
    assertThat(Catalog.find("min").orElseThrow().signature()).isEqualTo("min(values, …)");
  }

  @Test
  void aRowThatComputesFromOtherArgumentsThanItDeclaresIsAMistake() {
    Formula.Row row = Formula.named("twice", "test", "Twice").takes("x", "1", "a number");
    assertThatIllegalStateException()
        .isThrownBy(() -> row.by((x, y) -> x + y))
        .withMessage("twice declares 1 arguments, computes from 2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"1, 0", "s, 0", "[s], 1", "[[1]], 2", "T, 0", "[T], 1", "$/s, 0", "B/s, 0"})
  void aMeasureIsWrittenAsItIsRead(String text, int depth) {
    assertThat(Measure.of(text)).hasToString(text);
    assertThat(Measure.of(text).depth()).isEqualTo(depth);
  }

  @Test
  void aLetterStandsForWhateverAgrees() {
    assertThat(Measure.of("T").dimension()).isEmpty();
    assertThat(Measure.of("/s").dimension()).contains(Dimension.RATE);
    assertThat(Measure.of("B").dimension()).contains(Dimension.INFORMATION);
    assertThat(Measure.of("$/s").dimension()).contains(Dimension.MONEY.per(Dimension.TIME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "req", "t", "[s", "s]", "B/s/s", "TT"})
  void anUnknownMeasureIsAMistake(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Measure.of(text));
  }
}
