package calc.cli.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaletteTest {
  /** What WCAG 2 asks of text of ordinary size. */
  private static final double READABLE = 4.5;

  /** What WCAG 2 asks of graphics; Okabe and Ito's orange and blue stay below it on white. */
  private static final double VISIBLE = 2;

  @Test
  void knowsTheContrastsOfTheStandard() {
    assertThat(Palette.contrast(0x000000, 0xFFFFFF)).isEqualTo(21);
    assertThat(Palette.contrast(0x777777, 0xFFFFFF)).isBetween(4.47, 4.49);
  }

  @Test
  void writesLettersThatCanBeRead() {
    for (Look look : Look.values()) {
      for (Tint tint : Palette.texts()) {
        assertThat(Palette.contrast(tint.on(look), Palette.PAGE.on(look)))
            .as(tint.name() + " " + look)
            .isGreaterThanOrEqualTo(READABLE);
      }
    }
  }

  @Test
  void writesLettersOnBarsThatCanBeRead() {
    for (Look look : Look.values()) {
      for (int i = 0; i < 6; i++) {
        Tint fill = Palette.series(i).fill();
        assertThat(Palette.contrast(Palette.over(fill).on(look), fill.on(look)))
            .as(fill.name() + " " + look)
            .isGreaterThanOrEqualTo(READABLE);
      }
    }
  }

  @Test
  void drawsSeriesThatCanBeSeen() {
    for (Look look : Look.values()) {
      for (int i = 0; i < 6; i++) {
        Tint fill = Palette.series(i).fill();
        assertThat(Palette.contrast(fill.on(look), Palette.PAGE.on(look)))
            .as(fill.name() + " " + look)
            .isGreaterThan(VISIBLE);
      }
    }
  }

  @Test
  void neighboursDifferInGreyPrint() {
    for (int i = 1; i < 6; i++) {
      int one = Palette.series(i - 1).fill().light();
      int other = Palette.series(i).fill().light();
      assertThat(Palette.contrast(one, other)).as("series " + i).isGreaterThan(1.1);
    }
  }

  @Test
  void canTellATintByItsColour() {
    for (Look look : Look.values()) {
      Set<Integer> seen = new HashSet<>();
      assertThat(Palette.all()).allMatch(tint -> seen.add(tint.on(look)));
    }
  }
}
