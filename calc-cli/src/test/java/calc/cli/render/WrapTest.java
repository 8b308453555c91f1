package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WrapTest {
  @Test
  void breaksAtSpaces() {
    assertThat(Wrap.lines("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void breaksALongNameBehindASign() {
    assertThat(Wrap.lines("checkout_service.utilization", 20))
        .containsExactly("checkout_service.", "utilization");
  }

  @Test
  void breaksAnywhereWhenThereIsNoSign() {
    assertThat(Wrap.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void spacesAreNoWords() {
    assertThat(Wrap.lines("  one   two  ", 4)).containsExactly("one", "two");
    assertThat(Wrap.lines("     ", 4)).containsExactly("");
  }

  @Test
  void whatIsJoinedStaysOnOneLine() {
    assertThat(Wrap.lines("cpu\u00a01.2\u00a0ms · nodes\u00a013", 12))
        .containsExactly("cpu\u00a01.2\u00a0ms ·", "nodes\u00a013");
  }

  @Test
  void aNumberKeepsItsUnit() {
    String range = Wrap.joiningUnits("lognormal, P5 18k req/s, P95 1.5 ms");
    assertThat(range).isEqualTo("lognormal, P5 18k\u00a0req/s, P95 1.5\u00a0ms");
  }

  @Test
  void moreThanSomeLinesEndInAnEllipsis() {
    assertThat(Wrap.lines("one two three four", 5, 2, "…")).containsExactly("one", "two…");
    assertThat(Wrap.lines("abcdefghijkl", 4, 2, "…")).containsExactly("abcd", "efg…");
  }

  @Property
  void noLineIsTooWideAndNoLetterIsLost(
      @ForAll @CharRange(from = ' ', to = '~') @StringLength(max = 80) String text,
      @ForAll @IntRange(min = 1, max = 30) int width) {
    assertThat(Wrap.lines(text, width))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    String together = String.join("", Wrap.lines(text, width));
    assertThat(together.replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
