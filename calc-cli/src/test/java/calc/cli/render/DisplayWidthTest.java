package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
  @ParameterizedTest(name = "{0} takes {1} columns")
  @CsvSource({
    "abc, 3",
    "µs × 4, 6",
    "東京, 4",
    "ﾄｳｷｮｳ, 5",
    "한국, 4",
    "é, 1",
    "e\u0301, 1",
    "🚀, 2",
    "👩\u200d💻, 2",
    "👍\ud83c\udffd, 2",
    "🇩🇪, 2",
    "⚠, 1",
    "⚠\ufe0f, 2",
    "❌, 2",
    "│├└─, 4",
    "⌈x⌉ − √y ≤ … λᵗ, 15",
    "\u1100\u115f\u1160, 5",
    "⌙⌚⌛⌜, 6"
  })
  void countsWhatATerminalShows(String text, int columns) {
    assertThat(DisplayWidth.of(text)).isEqualTo(columns);
  }

  @Test
  void nothingTakesNothing() {
    assertThat(DisplayWidth.of("")).isZero();
  }

  @Test
  void aWideCharacterThatDoesNotFitStaysOut() {
    assertThat(DisplayWidth.fit("a東京", 4)).isEqualTo("a東");
    assertThat(DisplayWidth.fit("東", 1)).isEmpty();
  }

  @Test
  void marksStayWithTheirLetter() {
    assertThat(DisplayWidth.fit("e\u0301e", 1)).isEqualTo("e\u0301");
  }
}
