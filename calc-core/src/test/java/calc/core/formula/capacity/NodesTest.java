package calc.core.formula.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole nodes carry the need, and one fewer does not. */
class NodesTest {
  @Provide
  Arbitrary<BigDecimal> amounts() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("0.001"), new BigDecimal("1000000"))
        .ofScale(3);
  }

  @Property
  void wholeNodesAreTheDecimalQuotientRoundedUp(
      @ForAll("amounts") BigDecimal need, @ForAll("amounts") BigDecimal perNode) {
    BigDecimal exact = need.divide(perNode, 0, RoundingMode.UP);
    assertThat(Nodes.forNeed(need.doubleValue(), perNode.doubleValue()))
        .isEqualTo(exact.doubleValue());
  }

  @Property
  void aNeedOfWholeNodesIsNeverRoundedFurtherUp(
      @ForAll @IntRange(max = 1_000_000) int nodes, @ForAll("amounts") BigDecimal perNode) {
    double need = nodes * perNode.doubleValue();
    assertThat(Nodes.forNeed(need, perNode.doubleValue())).isEqualTo(nodes);
    assertThat(Nodes.forNeed(need * (1 + 1e-10), perNode.doubleValue())).isEqualTo(nodes);
    assertThat(Nodes.forNeed(need * (1 - 1e-10), perNode.doubleValue())).isEqualTo(nodes);
  }

  @ParameterizedTest(name = "{0} on nodes of {1}")
  @CsvSource({
    "49.9999999999, 10, 5",
    "50.0000000001, 10, 5",
    "50.000001, 10, 6",
    "0.3, 0.1, 3",
    "0, 4, 0",
    "1e-12, 4, 1",
    "1e15, 1, 1e15"
  })
  void noiseAddsNoNodeAndASmallNeedTakesOne(double need, double perNode, double nodes) {
    assertThat(Nodes.forNeed(need, perNode)).isEqualTo(nodes);
  }

  @Property
  void survivingZonesCarryTheNeedAndWithOneNodeLessEachTheyDoNot(
      @ForAll @IntRange(max = 1_000_000) int nodes,
      @ForAll @IntRange(min = 1, max = 12) int zones,
      @ForAll @IntRange(max = 11) int survive) {
    Assume.that(survive < zones);
    double total = Nodes.overZones(nodes, zones, survive);
    double perZone = total / zones;
    assertThat(perZone).isEqualTo(Math.rint(perZone));
    assertThat(perZone * (zones - survive)).isGreaterThanOrEqualTo(nodes);
    if (nodes > 0) {
      assertThat((perZone - 1) * (zones - survive)).isLessThan(nodes);
    }
  }

  @Property
  void moreNodesOrMoreLostZonesNeverTakeLess(
      @ForAll @IntRange(max = 10_000) int nodes,
      @ForAll @IntRange(min = 2, max = 12) int zones,
      @ForAll @IntRange(max = 10) int survive) {
    Assume.that(survive + 1 < zones);
    double total = Nodes.overZones(nodes, zones, survive);
    assertThat(Nodes.overZones(nodes + 1.0, zones, survive)).isGreaterThanOrEqualTo(total);
    assertThat(Nodes.overZones(nodes, zones, survive + 1.0)).isGreaterThanOrEqualTo(total);
  }

  @Property
  void sparesAreAddedWhole(
      @ForAll @IntRange(min = 0) int nodes, @ForAll @IntRange(min = 0) int spares) {
    assertThat(Nodes.withSpares(nodes, spares)).isEqualTo((double) nodes + spares);
  }

  @Property
  void whatIsSpareOfTheProvisionedIsTheShareAskedFor(
      @ForAll @IntRange(max = 9_999) int tenThousandths) {
    double spare = tenThousandths / 10_000.0;
    double provisioned = Nodes.headroomFactor(spare);
    assertThat((provisioned - 1) / provisioned).isCloseTo(spare, within(1e-12));
  }
}
