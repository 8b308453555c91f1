package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;

/** What is printed can be read: exactly in full, else as closely as its digits say. */
@Domain(UnitArbitraries.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class RoundTripTest {
  private static final Units UNITS = UnitArbitraries.UNITS;

  /** Below, half a digit of the printed number is no longer a double's worth. */
  private static final double SMALLEST = 1e-250;

  @Property(tries = 3000)
  void inFullItIsTheSameQuantity(@ForAll Unit unit, @ForAll Double value) throws LiteralException {
    Quantity quantity = new Quantity(value, unit);
    assertThat(QuantityReader.read(quantity.text(Digits.FULL, false), UNITS)).isEqualTo(quantity);
  }

  @Property(tries = 3000)
  void inDigitsItIsWithinHalfAUnitOfTheLast(
      @ForAll Unit unit,
      @ForAll Double value,
      @ForAll @IntRange(min = 1, max = 17) int digits,
      @ForAll boolean pinned,
      @ForAll boolean whole)
      throws LiteralException {
    Assume.that(value == 0 || (Math.abs(value) > SMALLEST && Math.abs(value) < 1 / SMALLEST));
    Quantity quantity = new Quantity(value, pinned ? unit.pinned() : unit);
    String text = quantity.text(Digits.of(digits), whole);
    double half = 0.5 * Math.pow(10, 1 - digits) * (1 + 1e-9) + 1e-15;
    double read = QuantityReader.read(text, UNITS).value();
    assertThat(Math.abs(read - value)).as(text).isLessThanOrEqualTo(half * Math.abs(value));
  }

  @Property
  void textsHaveSingleSpacesInsideOnly(@ForAll Unit unit, @ForAll Double value) {
    for (Digits digits : new Digits[] {Digits.of(3), Digits.FULL}) {
      String text = new Quantity(value, unit).text(digits, false);
      assertThat(text).doesNotContain("  ").isEqualTo(text.strip()).isNotEmpty();
    }
  }

  @Property
  void theDecimalOfADoubleIsTheShortest(@ForAll Unit unit, @ForAll Double value) {
    BigDecimal shortest = unit.fromBase(value);
    assertThat(unit.toBase(shortest)).isEqualTo(value + 0.0);
    int digits = shortest.precision();
    if (digits > 1) {
      MathContext shorter = new MathContext(digits - 1, RoundingMode.HALF_EVEN);
      assertThat(unit.toBase(shortest.round(shorter))).isNotEqualTo(value);
    }
  }

  @Property
  void aDecimalIsReadAsTheNearestDouble(
      @ForAll @BigRange(min = "0", max = "1e9") @Scale(9) BigDecimal number)
      throws LiteralException {
    String text = number.toPlainString();
    assertThat(value(text)).isEqualTo(number.doubleValue());
    assertThat(value(text + "%")).isEqualTo(number.movePointLeft(2).doubleValue());
    assertThat(value(text + " ms")).isEqualTo(number.movePointLeft(3).doubleValue());
    assertThat(value(text + "k req/s")).isEqualTo(number.movePointRight(3).doubleValue());
    BigDecimal perYear = number.divide(BigDecimal.valueOf(31_536_000), new MathContext(800));
    assertThat(value(text + "/year")).isEqualTo(perYear.doubleValue());
  }

  private static double value(String text) throws LiteralException {
    return QuantityReader.read(text, UNITS).value();
  }
}
