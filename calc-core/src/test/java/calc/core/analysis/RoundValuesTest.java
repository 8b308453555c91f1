package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class RoundValuesTest {
  private static final Unit DOLLARS = Units.standard().parse("USD/month");

  @Test
  void theyAreRoundInTheirUnit() {
    double low = DOLLARS.toBase(new BigDecimal("11970"));
    double high = DOLLARS.toBase(new BigDecimal("21310"));
    List<Double> values = RoundValues.of(low, high, DOLLARS);
    assertThat(values.stream().map(value -> DOLLARS.fromBase(value).toPlainString()))
        .startsWith("11800", "12000", "12200")
        .endsWith("21200", "21400")
        .hasSize(49);
  }

  @Test
  void farApartTheyAreRoundInEachDecade() {
    assertThat(RoundValues.of(0.9, 110, Unit.ONE))
        .startsWith(0.8, 1.0, 1.25, 1.6, 2.0, 2.5, 3.2, 4.0, 5.0, 6.3, 8.0, 10.0)
        .endsWith(100.0, 125.0)
        .hasSize(23);
    assertThat(RoundValues.of(1, 1e9, Unit.ONE))
        .startsWith(1.0, 1.6, 2.5, 4.0, 6.3, 10.0)
        .hasSize(46);
    assertThat(RoundValues.of(1e-300, 1e300, Unit.ONE)).hasSizeBetween(20, 60);
  }

  @Test
  void wholeNumbersAreAllThereUnlessThereAreVeryMany() {
    assertThat(RoundValues.whole(3, 5)).containsExactly(2.0, 3.0, 4.0, 5.0);
    assertThat(RoundValues.whole(1, 60)).hasSize(61);
    assertThat(RoundValues.whole(10, 70)).startsWith(10.0, 12.0, 14.0).endsWith(68.0, 70.0);
    assertThat(RoundValues.whole(2, 300)).startsWith(2.0, 3.0, 4.0, 5.0, 6.0, 8.0).endsWith(320.0);
  }

  @Test
  void aSingleValueStandsForItself() {
    assertThat(RoundValues.of(5, 5, Unit.ONE)).containsExactly(5.0);
    assertThat(RoundValues.whole(1e17, 1e17)).containsExactly(1e17);
  }

  @Property
  void theyRiseFromBelowTheFirstToAboveTheLast(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) @Scale(4) double low,
      @ForAll @DoubleRange(min = 0.001, max = 1) @Scale(4) double width,
      @ForAll @IntRange(min = -8, max = 200) int power) {
    double high = low + width * Double.parseDouble("1e" + power);
    List<Double> values = RoundValues.of(low, high, Unit.ONE);
    assertThat(values).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(60);
    assertThat(values.get(0)).isLessThanOrEqualTo(low);
    assertThat(values.get(values.size() - 1)).isGreaterThanOrEqualTo(high);
  }

  @Property
  void wholeOnesAreWhole(
      @ForAll @LongRange(min = 0, max = 1_000_000) long low,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long more) {
    List<Double> values = RoundValues.whole(low, low + (double) more);
    assertThat(values).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(62);
    assertThat(values).allMatch(value -> value == Math.rint(value));
    assertThat(values.get(0)).isLessThanOrEqualTo(low);
    assertThat(values.get(values.size() - 1)).isGreaterThanOrEqualTo(low + (double) more);
  }
}
