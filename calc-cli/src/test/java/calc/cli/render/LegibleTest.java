package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegibleTest {
  @Test
  void anEscapeSequenceIsShownNotObeyed() {
    assertThat(Legible.line("\u001b[31mred\u0007")).isEqualTo("␛[31mred␇");
  }

  @Test
  void lineBreaksAndTabsAreSpaces() {
    assertThat(Legible.line("a\tb\r\nc\u0085d\u2028e")).isEqualTo("a b  c d e");
  }

  @Test
  void whatReversesTheReadingOrderIsSpeltOut() {
    assertThat(Legible.line("user\u202etxt.exe")).isEqualTo("user\\u{202e}txt.exe");
  }

  @Test
  void controlsOfTheUpperHalfAreSpeltOut() {
    assertThat(Legible.line("\u009b31m\u007f")).isEqualTo("\\u{9b}31m␡");
  }

  @Test
  void halfACharacterIsSpeltOut() {
    assertThat(Legible.line("a\ud83d")).isEqualTo("a\\u{d83d}");
  }

  @Test
  void lettersOfAllScriptsAndEmojiSequencesStay() {
    String text = "naïve 東京 👩\u200d💻 ⚠\ufe0f";
    assertThat(Legible.line(text)).isEqualTo(text);
  }
}
