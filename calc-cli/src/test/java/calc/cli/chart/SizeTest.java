package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
  @Test
  void readsNamesAndPixels() {
    assertThat(Size.parse("document")).isEqualTo(Size.DOCUMENT);
    assertThat(Size.parse(" Slide ")).isEqualTo(Size.SLIDE);
    assertThat(Size.parse("800x600")).isEqualTo(Size.of(800, 600));
    assertThat(Size.parse("4000×4000").width()).isEqualTo(4000);
  }

  @Test
  void writesLargerWhereThereIsRoom() {
    assertThat(Size.of(1800, 960).zoom()).isEqualTo(2);
    assertThat(Size.of(320, 200).zoom()).isEqualTo(0.8);
    assertThat(Size.SLIDE.zoom()).isGreaterThan(Size.DOCUMENT.zoom());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "big", "319x200", "320x199", "4001x300", "800x4001", "-1x5", "800"})
  void refusesOthersAndSaysWhatMayBeTyped(String text) {
    assertThat(Size.tryParse(text)).isEmpty();
    assertThatThrownBy(() -> Size.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from 320x200 to 4000x4000");
  }
}
