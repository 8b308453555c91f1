package calc.core.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  private static final Units UNITS = Units.standard();

  @ParameterizedTest(name = "{0} × {1} = {2}")
  @CsvSource({
    "req/s, ms, req",
    "req/s, s, req",
    "USD/GB-month, GB, USD/month",
    "USD/GB-month, kB, USD/month",
    "USD/month, month, USD",
    "USD/month, h, USD",
    "req/s, kB, kB-req/s",
    "kB, MB, B-B",
    "GB, 1/kB, 1",
    "s, s, s-s",
    "h, min, s-s",
    "rps, ms, 1",
    "rps, B, B/s",
    "rps, rps, 1/s-s",
    "rps, qps, 1/s-s",
    "rps, USD/req, USD/s-req",
    "rps/node, node, rps",
    "rps, 1, rps",
    "rps, %, rps",
    "%, %, %",
    "%, 1, %",
    "1, %, %",
    "%, req/s, req/s",
    "%, s, s",
    "Mbps, s, Mbit",
    "user, 1/user, 1",
    "user, 1/day, user/day",
    "node, USD/node-month, USD/month"
  })
  void aProductMergesForDisplay(String left, String right, String product) {
    assertThat(unit(left).times(unit(right)).symbol()).isEqualTo(product);
    assertThat(unit(right).times(unit(left)).symbol()).isEqualTo(product);
  }

  @ParameterizedTest(name = "{0} / {1} = {2}")
  @CsvSource({
    "req, s, req/s",
    "user, node, user/node",
    "1, s, 1/s",
    "1, %, 1",
    "%, %, 1",
    "%, 1, %",
    "req/s, req/s, 1",
    "req/s, rps, req",
    "h, min, 1",
    "USD, GB-month, USD/GB-month",
    "Mbit, s, Mbps"
  })
  void aQuotientCancels(String above, String below, String quotient) {
    assertThat(unit(above).per(unit(below)).symbol()).isEqualTo(quotient);
  }

  @ParameterizedTest(name = "{0} ^ {1} = {2}")
  @CsvSource({
    "s, 2, s-s",
    "s, 0, 1",
    "s, -1, 1/s",
    "req/s, 2, req-req/s-s",
    "%, 3, %",
    "%, 0, 1",
    "%, -1, 1",
    "rps, 1, rps",
    "rps, 2, 1/s-s"
  })
  void aPowerMultipliesExponents(String unit, int exponent, String power) {
    assertThat(unit(unit).power(exponent).symbol()).isEqualTo(power);
  }

  @ParameterizedTest(name = "root {1} of {0} = {2}")
  @CsvSource({
    "s-s, 2, s",
    "1/s-s, 2, 1/s",
    "req-req, 2, req",
    "req, 2, 1",
    "req-req-user, 2, req",
    "req/s-s, 2, 1/s",
    "%, 2, %",
    "1, 2, 1",
    "USD-USD-USD, 3, USD",
    "h/month, 2, 1",
    "s, 1, s",
    "s, -1, 1/s"
  })
  void aRootDividesExponentsAndDropsLabelsThatHaveNone(String unit, int degree, String root) {
    assertThat(unit(unit).root(degree)).map(Unit::symbol).contains(root);
  }

  @Test
  void aStrictUnitWithoutARootHasNone() {
    assertThat(unit("s").root(2)).isEmpty();
    assertThat(unit("rps").root(2)).isEmpty();
    assertThat(unit("MB/s-s").root(2)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> unit("s").root(0));
  }

  @Test
  void exponentsEndAtNinetyNine() {
    Unit huge = unit("d").power(99);
    assertThat(huge.dimension().time()).isEqualTo(99);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> huge.times(unit("d")))
        .withMessage("d to the power 100; units go up to the power 99");
    assertThatIllegalArgumentException().isThrownBy(() -> huge.power(Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> Unit.ONE.per(huge).per(unit("d")));
  }

  @Test
  void knowsItsDimensionAndLabels() {
    assertThat(unit("USD/GB-month").dimension()).isEqualTo(new Dimension(-1, -1, 1));
    assertThat(unit("req/s").labels()).isEqualTo(Map.of("req", 1));
    assertThat(unit("req-req/s-node").labels()).isEqualTo(Map.of("req", 2, "node", -1));
    assertThat(unit("rps").labels()).isEmpty();
    assertThat(unit("rps").dimension()).isEqualTo(Dimension.RATE);
    assertThat(unit("%").dimension()).isEqualTo(Dimension.NONE);
    assertThat(unit("req/s").sameLabels(unit("req"))).isTrue();
    assertThat(unit("req/s").sameLabels(unit("user/s"))).isFalse();
    assertThat(unit("req/s").sameLabels(unit("req").power(2))).isFalse();
    assertThat(unit("s").sameLabels(Unit.ONE)).isTrue();
  }

  @Test
  void namesTheUnitOfTimeInIt() {
    assertThat(unit("%/month").timePart()).contains(unit("month"));
    assertThat(unit("USD/GB-h").timePart()).contains(unit("h"));
    assertThat(unit("rps").timePart()).contains(unit("s"));
    assertThat(unit("MB/req").timePart()).isEmpty();
  }

  @Test
  void isPinnedOnlyWhereAPersonAskedForIt() {
    Unit pinned = unit("MB").pinned();
    assertThat(pinned.isPinned()).isTrue();
    assertThat(pinned.pinned()).isSameAs(pinned);
    assertThat(pinned.unpinned()).isEqualTo(unit("MB")).isNotEqualTo(pinned);
    assertThat(pinned.hashCode()).isNotEqualTo(unit("MB").hashCode());
    assertThat(unit("MB").isPinned()).isFalse();
    assertThat(pinned.times(unit("s")).isPinned()).isFalse();
    assertThat(pinned.times(Unit.ONE).isPinned()).isFalse();
    assertThat(Unit.ONE.times(pinned).isPinned()).isFalse();
    assertThat(pinned.per(Unit.ONE).isPinned()).isFalse();
    assertThat(pinned).hasToString("MB").isNotEqualTo("MB");
  }

  @ParameterizedTest(name = "{0} {1} = {2} base units")
  @CsvSource({
    "99.9, %, 0.999",
    "99.95, %, 0.9995",
    "0.1, ms, 1e-4",
    "1.2, ms, 0.0012",
    "0.3, ns, 3e-10",
    "1.5, kB, 1500",
    "1, KiB, 1024",
    "12, Mbit, 1.5e6",
    "12, Mbps, 1.5e6",
    "3, bit, 0.375",
    "1, EiB, 1152921504606846976",
    "43.2, min, 2592",
    "7, d, 604800",
    "1, week, 604800",
    "1, year, 31536000",
    "30, 1/min, 0.5",
    "4, %/month, 1.5220700152207e-8",
    "460, USD/month, 1.7503805175038052e-4"
  })
  void aNumberIsRoundedOnceOnItsWayToBaseUnits(String number, String unit, double base) {
    assertThat(unit(unit).toBase(new BigDecimal(number))).isEqualTo(base);
    assertThat(unit(unit).fromBase(base)).isEqualByComparingTo(number);
    assertThat(unit(unit).in(base)).isCloseTo(Double.parseDouble(number), within(1e-12));
  }

  @Test
  void beyondTheRangeOfADoubleItIsInfiniteOrZero() {
    assertThat(unit("EB").toBase(new BigDecimal("1e300"))).isInfinite();
    assertThat(unit("ns").toBase(new BigDecimal("1e-320"))).isZero();
    assertThat(unit("s").fromBase(0)).isEqualByComparingTo("0");
    assertThat(unit("s").fromBase(Double.MIN_VALUE)).isEqualByComparingTo("5e-324");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit("s").fromBase(Double.NaN))
        .withMessage("a quantity must be finite, got NaN");
  }

  @Test
  void aTieIsBrokenByWhatLiesBehindSixtyDigits() {
    BigDecimal tie = BigDecimal.ONE.add(new BigDecimal(Math.ulp(1.0) / 2));
    BigDecimal month = BigDecimal.valueOf(730 * 3600);
    BigDecimal little = new BigDecimal("1e-70");
    assertThat(unit("1/month").toBase(tie.multiply(month))).isEqualTo(1);
    assertThat(unit("1/month").toBase(tie.multiply(month).add(little))).isEqualTo(Math.nextUp(1.0));
    assertThat(unit("1/month").toBase(tie.multiply(month).add(little).negate()))
        .isEqualTo(-Math.nextUp(1.0));
  }

  private static Unit unit(String symbol) {
    return UNITS.parse(symbol);
  }
}
