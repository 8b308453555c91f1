package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Few sources: what their requests see, and what time sees. */
class EngsetTest {
  private static final Percentage NEARLY_EXACT = withinRelative(1e-13);
  private static final double ROUNDING = 1e-13;

  @Provide
  Arbitrary<Double> ratios() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0.001, 10).ofScale(6),
        Arbitraries.doubles().between(-6, 8).ofScale(6).map(x -> Math.pow(10, x)));
  }

  @Property(tries = 300)
  void stateByStateItComesToTheSame(
      @ForAll("ratios") double ratio,
      @ForAll @IntRange(min = 1, max = 40) int servers,
      @ForAll @IntRange(min = 1, max = 60) int sources) {
    assertThat(Engset.timeCongestion(ratio, servers, sources))
        .isCloseTo(blocked(ratio, servers, sources), NEARLY_EXACT);
    assertThat(Engset.callCongestion(ratio, servers, sources))
        .isCloseTo(blocked(ratio, servers, sources - 1), NEARLY_EXACT);
  }

  /** Share of the state with all servers busy, from weights C(n, k)·α^k. */
  private static double blocked(double ratio, int servers, int sources) {
    BigDecimal weight = BigDecimal.ONE;
    BigDecimal all = weight;
    for (int k = 1; k <= servers; k++) {
      BigDecimal rate = new BigDecimal(ratio).multiply(BigDecimal.valueOf(sources - k + 1));
      weight = weight.multiply(rate).divide(BigDecimal.valueOf(k), Decimals.DIGITS);
      if (sources < k) {
        return 0;
      }
      all = all.add(weight);
    }
    return Decimals.share(weight, all);
  }

  @Property
  void whatARequestSeesIsLessThanWhatTimeSees(
      @ForAll("ratios") double ratio,
      @ForAll @IntRange(min = 1, max = 500) int servers,
      @ForAll @IntRange(min = 1, max = 2_000) int sources) {
    double time = Engset.timeCongestion(ratio, servers, sources);
    assertThat(Engset.callCongestion(ratio, servers, sources))
        .isBetween(0.0, time * (1 + ROUNDING));
    assertThat(time).isBetween(0.0, 1.0);
  }

  /** Requests turned away are those of the idle sources while all servers are busy. */
  @Property
  void bothCongestionsTellTheSameStory(
      @ForAll("ratios") double ratio,
      @ForAll @IntRange(min = 1, max = 100) int servers,
      @ForAll @IntRange(min = 1, max = 100) int more) {
    int sources = servers + more;
    double call = Engset.callCongestion(ratio, servers, sources);
    double time = Engset.timeCongestion(ratio, servers, sources);
    Assume.that(call > 1e-290);
    // Busy servers are what idle sources bring and is let in: Y = α·(n − Y)·(1 − B).
    double idle = sources / (1 + ratio * (1 - call));
    // 1 less a call congestion near 1 has lost as many digits as it is small.
    assertThat(call * idle).isCloseTo(time * more, withinRelative(1e-14 + 1e-15 / (1 - call)));
  }

  @Property
  void moreServersFewerSourcesOrFewerRequestsTurnFewerAway(
      @ForAll("ratios") double ratio,
      @ForAll @IntRange(min = 1, max = 300) int servers,
      @ForAll @IntRange(min = 2, max = 2_000) int sources) {
    double call = Engset.callCongestion(ratio, servers, sources) * (1 + ROUNDING);
    double time = Engset.timeCongestion(ratio, servers, sources) * (1 + ROUNDING);
    assertThat(Engset.callCongestion(ratio, servers + 1, sources)).isLessThanOrEqualTo(call);
    assertThat(Engset.callCongestion(ratio, servers, sources - 1)).isLessThanOrEqualTo(call);
    assertThat(Engset.callCongestion(ratio / 1.01, servers, sources)).isLessThanOrEqualTo(call);
    assertThat(Engset.timeCongestion(ratio, servers + 1, sources)).isLessThanOrEqualTo(time);
    assertThat(Engset.timeCongestion(ratio, servers, sources - 1)).isLessThanOrEqualTo(time);
    assertThat(Engset.timeCongestion(ratio / 1.01, servers, sources)).isLessThanOrEqualTo(time);
  }

  @ParameterizedTest(name = "{0} erlang on {1}")
  @CsvSource({"0.1, 1", "5, 5", "5, 12", "80, 100", "200, 100", "2000, 2000"})
  void manySourcesThatSeldomAskAreErlangB(double offered, int servers) {
    double limit = Erlang.blocking(offered, servers);
    double before = 1;
    for (double sources : new double[] {1e6, 1e8, 1e10}) {
      double ratio = offered / sources;
      double gap = Math.abs(Engset.callCongestion(ratio, servers, sources) / limit - 1);
      assertThat(gap).isLessThan(before);
      assertThat(Engset.timeCongestion(ratio, servers, sources))
          .isCloseTo(limit, withinRelative(before));
      before = gap;
    }
    assertThat(before).isLessThan(1e-3);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(doubles = {1e-300, 0.1, 1, 1e9, 1e300})
  void withNoMoreSourcesThanServersNobodyIsTurnedAway(double ratio) {
    for (int sources = 1; sources <= 5; sources++) {
      assertThat(Engset.callCongestion(ratio, 5, sources)).isZero();
    }
    for (int sources = 1; sources < 5; sources++) {
      assertThat(Engset.timeCongestion(ratio, 5, sources)).isZero();
    }
    double busy = ratio / (1 + ratio);
    assertThat(Engset.timeCongestion(ratio, 5, 5))
        .isCloseTo(busy * busy * busy * busy * busy, NEARLY_EXACT);
    assertThat(Engset.timeCongestion(ratio, 1, 1)).isCloseTo(busy, NEARLY_EXACT);
  }

  @Test
  void sourcesThatNeverAskAndSourcesThatAskAtOnce() {
    assertThat(Engset.callCongestion(0, 5, 10)).isZero();
    assertThat(Engset.timeCongestion(0, 5, 10)).isZero();
    assertThat(Engset.timeCongestion(-0.0, 5, 10)).isZero();
    assertThat(Engset.callCongestion(1e300, 5, 10)).isEqualTo(1);
    assertThat(Engset.timeCongestion(Double.MAX_VALUE, 5, 5)).isEqualTo(1);
    assertThat(Engset.timeCongestion(1e-300, 1, 1)).isCloseTo(1e-300, NEARLY_EXACT);
    assertThat(Engset.timeCongestion(Double.MIN_VALUE, 1, 1)).isZero();
  }

  @Test
  void millionsOfServersAndAnyNumberOfSourcesAreAnsweredAtOnce() {
    double most = Erlang.MOST_SERVERS;
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (double ratio : new double[] {1e-300, 1e-9, most / 0x1p53, 0.5, 1, 1e300}) {
            for (double sources : new double[] {most, most + 1, 2 * most, 0x1p53}) {
              assertThat(Engset.callCongestion(ratio, most, sources)).isBetween(0.0, 1.0);
              assertThat(Engset.timeCongestion(ratio, most, sources)).isBetween(0.0, 1.0);
            }
          }
        });
  }
}
