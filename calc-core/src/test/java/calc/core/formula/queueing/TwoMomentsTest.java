package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How M/G/1, the approximations of G/G/1 and G/G/c, and the bound stand to each other. */
class TwoMomentsTest {
  private static final Percentage NEARLY_EXACT = withinRelative(1e-14);

  /** A stable load and a service time. */
  record Load(double ratio, double service) {
    double arrival() {
      return ratio / service;
    }
  }

  @Provide
  Arbitrary<Load> loads() {
    Arbitrary<Double> ratios =
        Arbitraries.oneOf(
            Arbitraries.doubles().between(0.001, 0.999).ofScale(6),
            Arbitraries.doubles().between(0, 9).ofScale(6).map(x -> 1 - Math.pow(10, -x) / 2),
            Arbitraries.doubles().between(0, 30).ofScale(6).map(x -> Math.pow(10, -x) / 2));
    // Powers of two, so that the load is the ratio to the last bit.
    Arbitrary<Double> services =
        Arbitraries.integers().between(-20, 20).map(power -> Math.scalb(1.0, power));
    return Combinators.combine(ratios, services).as(Load::new);
  }

  @Provide
  Arbitrary<Double> variations() {
    return Arbitraries.oneOf(
        Arbitraries.of(0.0, 1.0, Math.nextDown(1.0), Math.nextUp(1.0), 0.5, 4.0),
        Arbitraries.doubles().between(0, 2).ofScale(6),
        Arbitraries.doubles().between(0, 1_000).ofScale(3));
  }

  @Property
  void withPoissonArrivalsBothApproximationsArePollaczekKhinchine(
      @ForAll("loads") Load load, @ForAll("variations") double scv) {
    double exact = Mg1.meanWait(load.arrival(), load.service(), scv);
    assertThat(TwoMoments.meanWait(load.arrival(), load.service(), 1, scv)).isEqualTo(exact);
    assertThat(TwoMoments.meanWaitKlb(load.arrival(), load.service(), 1, scv)).isEqualTo(exact);
  }

  @Property
  void withExponentialServiceTooItIsTheSharedQueueOfOneServer(@ForAll("loads") Load load) {
    SharedQueue exact = SharedQueue.of(load.arrival(), load.service(), 1);
    GeneralService queue = GeneralService.of(load.arrival(), load.service(), 1);
    assertThat(queue.meanWait()).isCloseTo(exact.meanWait(), NEARLY_EXACT);
    assertThat(queue.meanResponse()).isCloseTo(exact.meanResponse(), NEARLY_EXACT);
    assertThat(queue.meanQueueLength()).isCloseTo(exact.meanQueueLength(), NEARLY_EXACT);
    assertThat(queue.meanInSystem()).isCloseTo(exact.meanInSystem(), NEARLY_EXACT);
    assertThat(queue.utilization()).isEqualTo(exact.utilization());
    assertThat(queue.emptyProbability()).isEqualTo(exact.spare());
  }

  @Property
  void equalServiceTimesHalveTheWaitOfExponentialOnes(@ForAll("loads") Load load) {
    double exponential = Mg1.meanWait(load.arrival(), load.service(), 1);
    assertThat(Mg1.meanWait(load.arrival(), load.service(), 0)).isEqualTo(exponential / 2);
  }

  @Property
  void allenAndCunneenOnOneServerAreKingman(
      @ForAll("loads") Load load,
      @ForAll("variations") double arrivals,
      @ForAll("variations") double services) {
    double kingman = TwoMoments.meanWait(load.arrival(), load.service(), arrivals, services);
    assertThat(AllenCunneen.meanWait(load.arrival(), load.service(), 1, arrivals, services))
        .isCloseTo(kingman, NEARLY_EXACT);
  }

  @Property
  void allenAndCunneenWithExponentialTimesAreTheSharedQueue(
      @ForAll @IntRange(min = 1, max = 999) int thousandths,
      @ForAll @IntRange(min = 1, max = 500) int servers) {
    double arrival = thousandths / 1000.0 * servers;
    SharedQueue exact = SharedQueue.of(arrival, 1, servers);
    assertThat(AllenCunneen.meanWait(arrival, 1, servers, 1, 1)).isEqualTo(exact.meanWait());
    assertThat(AllenCunneen.meanWait(arrival, 1, servers, 3, 0.5))
        .isCloseTo(exact.meanWait() * 1.75, NEARLY_EXACT);
  }

  @Property
  void theBoundIsAboveTheApproximationByWhatItsNoteSays(
      @ForAll("loads") Load load,
      @ForAll("variations") double arrivals,
      @ForAll("variations") double services) {
    TwoMoments queue = TwoMoments.of(load.arrival(), load.service(), arrivals, services);
    double above = arrivals * (1 + load.ratio()) / (2 * load.arrival());
    assertThat(queue.upperBound()).isGreaterThanOrEqualTo(queue.kingman() * (1 - 1e-15));
    assertThat(queue.upperBound()).isCloseTo(queue.kingman() + above, withinRelative(1e-14));
  }

  @Property
  void kraemerAndLangenbachBelzAreNeverAboveKingman(
      @ForAll("loads") Load load,
      @ForAll("variations") double arrivals,
      @ForAll("variations") double services) {
    TwoMoments queue = TwoMoments.of(load.arrival(), load.service(), arrivals, services);
    assertThat(queue.kraemerLangenbachBelz()).isBetween(0.0, queue.kingman());
  }

  @Property
  void moreVariationOfServicesWaitsLongerByEachMeasure(
      @ForAll("loads") Load load, @ForAll("variations") double arrivals) {
    TwoMoments steady = TwoMoments.of(load.arrival(), load.service(), arrivals, 0.5);
    TwoMoments varied = TwoMoments.of(load.arrival(), load.service(), arrivals, 2);
    assertThat(varied.kingman()).isGreaterThan(steady.kingman());
    assertThat(varied.upperBound()).isGreaterThanOrEqualTo(steady.upperBound());
    assertThat(varied.kraemerLangenbachBelz())
        .isGreaterThanOrEqualTo(steady.kraemerLangenbachBelz());
  }

  /**
   * Arrivals in equal steps and exponential service, where the exact wait is known: σ / (1 − σ) for
   * σ = e^(−(1 − σ) / ρ), in service times.
   */
  @ParameterizedTest(name = "utilization {0}")
  @ValueSource(doubles = {0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.99})
  void ofArrivalsInEqualStepsTheBoundHoldsAndTheRefinementIsNearer(double ratio) {
    double sigma = 0;
    for (int i = 0; i < 10_000; i++) {
      sigma = Math.exp(-(1 - sigma) / ratio);
    }
    double exact = sigma / (1 - sigma);
    TwoMoments queue = TwoMoments.of(ratio, 1, 0, 1);
    assertThat(queue.upperBound()).isGreaterThan(exact);
    assertThat(Math.abs(queue.kraemerLangenbachBelz() - exact))
        .isLessThan(Math.abs(queue.kingman() - exact));
  }

  @Test
  void nothingIsWaitedForWhereNothingVaries() {
    TwoMoments queue = TwoMoments.of(Math.nextDown(1.0) * 0.999, 1, 0, 0);
    assertThat(queue.kingman()).isZero();
    assertThat(queue.upperBound()).isZero();
    assertThat(queue.kraemerLangenbachBelz()).isZero();
    assertThat(TwoMoments.meanWaitKlb(0.5, 1, -0.0, -0.0)).isZero();
    assertThat(TwoMoments.meanWaitUpperBound(0.5, 1, -0.0, -0.0)).isZero();
    assertThat(AllenCunneen.meanWait(9.99, 1, 10, 0, 0)).isZero();
    assertThat(AllenCunneen.meanWait(1e-308, 1.7e308, 2, 0, 0)).isZero();
  }

  @Test
  void withoutArrivalsNobodyWaits() {
    assertThat(Mg1.meanWait(0, 0.1, 4)).isZero();
    assertThat(Mg1.meanResponse(0, 0.1, 4)).isEqualTo(0.1);
    assertThat(GeneralService.of(0, 0.1, 4).emptyProbability()).isEqualTo(1);
    assertThat(GeneralService.of(0, 0.1, 4).meanInSystem()).isZero();
    for (double arrivals : new double[] {0, 0.5, 1, 4}) {
      for (double none : new double[] {0.0, -0.0}) {
        assertThat(TwoMoments.meanWait(none, 0.1, arrivals, 0)).isZero();
        assertThat(TwoMoments.meanWaitKlb(none, 0.1, arrivals, 0)).isZero();
        assertThat(AllenCunneen.meanWait(none, 0.1, 3, arrivals, 1)).isZero();
      }
    }
  }

  @Property
  void nextToSaturationTheWaitKeepsItsDigits(
      @ForAll @DoubleRange(min = 1, max = 13) @Scale(6) double nines,
      @ForAll @DoubleRange(min = 0.001, max = 1_000) @Scale(9) double service) {
    double arrival = (1 - Math.pow(10, -nines)) / service;
    // In decimals, which lose nothing: 1 − ρ of a rounded ρ would keep the fewer digits, the more
    // nines there are.
    BigDecimal load = new BigDecimal(arrival).multiply(new BigDecimal(service));
    BigDecimal wait = load.multiply(new BigDecimal(service));
    double exact = Decimals.share(wait, BigDecimal.ONE.subtract(load));
    assertThat(Mg1.meanWait(arrival, service, 1)).isCloseTo(exact, NEARLY_EXACT);
  }

  @Test
  void theMeanSaysNothingOfHowTheVariationComesAbout() {
    // 1 s in nine of ten cases, 11 s in the tenth: mean 2 s, second moment 13 s².
    GeneralService queue = GeneralService.ofMoments(0.25, 2, 13);
    assertThat(queue.scv()).isEqualTo(2.25);
    assertThat(queue.meanWait()).isEqualTo(0.25 * 13 / 2 / 0.5);
  }

  @Test
  void aSecondMomentMayFallShortOfTheSquareByNoise() {
    assertThat(GeneralService.ofMoments(1, 0.1, 0.1 * 0.1 * (1 - 1e-12)).scv()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(doubles = {1e300, Double.MAX_VALUE})
  void enormousVariationsAreAnswered(double scv) {
    TwoMoments queue = TwoMoments.of(0.5, 1, scv, scv);
    assertThat(queue.kingman()).isEqualTo(scv);
    assertThat(queue.upperBound()).isGreaterThanOrEqualTo(scv);
    assertThat(queue.kraemerLangenbachBelz()).isBetween(0.9 * scv, scv);
  }
}
