package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTest {
  @ParameterizedTest(name = "{0} is spelt {1}")
  @CsvSource({
    "13 × 4, 13 x 4",
    "± 5%, +- 5%",
    "µs, us",
    "Müller & Åse, Muller & Ase",
    "ﬁn, fin",
    "≤, <=",
    "東, ?"
  })
  void spellsWhatATerminalDoesNotKnow(String text, String ascii) {
    assertThat(Ascii.of(text)).isEqualTo(ascii);
  }
}
