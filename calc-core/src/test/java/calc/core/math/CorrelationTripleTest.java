package calc.core.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.CorrelationBlock.Pair;
import calc.core.math.CorrelationTriple.Bounds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class CorrelationTripleTest {
  private static CorrelationBlock block(Pair... pairs) {
    return CorrelationBlock.of(List.of(pairs)).get(0);
  }

  /** 2 sin(π/10) = 0.618 twice leaves r from 2 · 0.618² − 1 = −0.236 on. */
  @Test
  void twoCorrelationsBoundTheThird() {
    Bounds bounds = Bounds.of(0.6, 0.6);
    double least = 2 * Math.pow((Math.sqrt(5) - 1) / 2, 2) - 1;
    assertThat(bounds.least()).isCloseTo(6 / Math.PI * Math.asin(least / 2), within(1e-14));
    assertThat(bounds.largest()).isEqualTo(1);
    assertThat(Bounds.of(0, 0)).isEqualTo(new Bounds(-1, 1));
  }

  @Property
  void whatLiesBetweenIsPossibleAndWhatLiesOutsideIsNot(
      @ForAll @Scale(3) @DoubleRange(min = -0.99, max = 0.99) double x,
      @ForAll @Scale(3) @DoubleRange(min = -0.99, max = 0.99) double y,
      @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 0.999) double place) {
    if (x == 0 || y == 0) {
      return;
    }
    Bounds bounds = Bounds.of(x, y);
    double between = bounds.least() + place * (bounds.largest() - bounds.least());
    assertThat(with(x, y, between).factor()).isPresent();
    assertThat(CorrelationTriple.worst(with(x, y, between))).isEmpty();
    double above = bounds.largest() + place * (1 - bounds.largest());
    if (above - bounds.largest() > 1e-6 && above < 1) {
      assertThat(with(x, y, above).factor()).isEmpty();
      assertThat(CorrelationTriple.worst(with(x, y, above)))
          .contains(new CorrelationTriple(0, 1, 2));
    }
    double below = bounds.least() - place * (1 + bounds.least());
    if (bounds.least() - below > 1e-6 && below > -1) {
      assertThat(with(x, y, below).factor()).isEmpty();
    }
  }

  private static CorrelationBlock with(double x, double y, double third) {
    return block(new Pair(0, 1, x), new Pair(0, 2, y), new Pair(1, 2, third));
  }

  @Property
  void boundsAreRoundedInwards(
      @ForAll @Scale(4) @DoubleRange(min = -0.9999, max = 0.9999) double x,
      @ForAll @Scale(4) @DoubleRange(min = -0.9999, max = 0.9999) double y) {
    Bounds exact = Bounds.of(x, y);
    Bounds rounded = exact.rounded();
    assertThat(rounded.least()).isGreaterThanOrEqualTo(exact.least());
    assertThat(rounded.largest()).isLessThanOrEqualTo(exact.largest());
    assertThat(rounded.least()).isLessThan(rounded.largest());
    assertThat(Plain.number(rounded.least()).length()).isLessThanOrEqualTo(9);
  }

  @Test
  void roundBoundsHaveTwoDecimals() {
    assertThat(Bounds.of(0.9, 0.8).rounded()).isEqualTo(new Bounds(0.48, 0.98));
    // √(1 − r²) is 0.0045 for the rank correlation 0.99999.
    assertThat(Bounds.of(0.99999, 0.3).rounded().least()).isBetween(0.294, 0.3);
  }

  @Test
  void theWorstOfSeveralIsNamed() {
    CorrelationBlock block =
        block(
            new Pair(0, 1, 0.8),
            new Pair(1, 2, 0.8),
            new Pair(2, 3, 0.9),
            new Pair(3, 4, 0.9),
            new Pair(2, 4, -0.9));
    assertThat(CorrelationTriple.worst(block)).contains(new CorrelationTriple(2, 3, 4));
  }

  /** Four that repel each other by a third each would sum up to nothing; any three are fine. */
  @Test
  void whatTakesFourToBeImpossibleHasNone() {
    double rank = -0.36;
    CorrelationBlock block =
        block(
            new Pair(0, 1, rank),
            new Pair(0, 2, rank),
            new Pair(0, 3, rank),
            new Pair(1, 2, rank),
            new Pair(1, 3, rank),
            new Pair(2, 3, rank));
    assertThat(block.factor()).isEmpty();
    assertThat(CorrelationTriple.worst(block)).isEmpty();
  }
}
