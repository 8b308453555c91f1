package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RootsTest {
  @Property
  void findsTheFirstNumberToTheLastBit(@ForAll @DoubleRange(min = 0, max = 1e9) double border) {
    double first = Math.max(border, Double.MIN_VALUE);
    assertThat(Roots.firstWhere(0, 1e9, x -> x >= border)).isEqualTo(first);
  }

  @Test
  void findsTinyBordersToo() {
    assertThat(Roots.firstWhere(0, 1e300, x -> x >= 1e-200)).isEqualTo(1e-200);
  }

  @Property
  void findsTheFirstWholeNumber(
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long border,
      @ForAll @LongRange(min = 0, max = 100) long from) {
    assertThat(Roots.firstWhole(from, 1_000_000_000_000L, n -> n >= border))
        .isEqualTo(Math.max(from, border));
  }

  @Test
  void saysWhenItNeverHolds() {
    assertThat(Roots.firstWhole(1, 1000, n -> n > 1000)).isEqualTo(1001);
    assertThat(Roots.firstWhole(7, 7, n -> false)).isEqualTo(8);
  }
}
