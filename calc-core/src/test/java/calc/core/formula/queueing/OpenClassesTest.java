package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes of traffic: reference values, classes that are really one, and what is refused. */
class OpenClassesTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final double[] ARRIVAL = {3, 2};
  private static final double[][] DEMAND = {{0.05, 0.1}, {0.08, 0.12}};

  @Provide
  Arbitrary<Closed> networks() {
    return Closed.networks(1).filter(network -> network.limit() < Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/open-classes.json")
  void everyClassAtEveryStation(Vector v) {
    double[] arrival = v.in().list("arrival");
    double[][] visits = v.in().table("visits");
    double[][] service = v.in().table("service");
    double[] servers = v.in().list("servers");
    Columns.checkClasses(
        OpenClasses.stations(arrival, visits, service, servers), v.expected(), TWELVE_DIGITS);
    double[][] demand = ClassTable.demands(visits, service, "arrival", arrival.length);
    for (int r = 0; r < arrival.length; r++) {
      double response = 0;
      for (int i = 0; i < servers.length; i++) {
        response += visits[r][i] * v.expected().table("response")[r][i];
      }
      assertThat(OpenClasses.response(arrival, demand, servers, r + 1))
          .isCloseTo(response, TWELVE_DIGITS);
    }
  }

  @Property(tries = 200)
  void classesThatAreAlikeAreOne(
      @ForAll("networks") Closed network,
      @ForAll @DoubleRange(min = 0, max = 1) @Scale(3) double share) {
    double arrival = 0.8 * network.limit();
    double[] arrivals = {share * arrival, arrival - share * arrival};
    double[][] demands = {network.demand(), network.demand()};
    assertThat(OpenClasses.response(arrivals, demands, network.servers(), 2))
        .isCloseTo(
            OpenNetwork.response(arrival, network.demand(), network.servers()),
            withinRelative(1e-10));
  }

  @Test
  void theCatalogueFunctionIsThatOfSingleServers() {
    // By hand: U = 0.31 and 0.54.
    assertThat(OpenClasses.response(ARRIVAL, DEMAND, 1))
        .isCloseTo(0.05 / 0.69 + 0.1 / 0.46, TWELVE_DIGITS);
    assertThat(OpenClasses.response(ARRIVAL, DEMAND, 2))
        .isCloseTo(0.08 / 0.69 + 0.12 / 0.46, TWELVE_DIGITS);
  }

  @Test
  void nextToSaturationEveryDigitOfWhatIsLeftCounts() {
    // By hand: the products come to 1 − 2⁻⁴⁰ − 2⁻⁴¹ + 2⁻⁶⁰, of which a double keeps a part.
    double[] arrival = {1, 1 - 0x1p-20};
    double[][] demand = {{0.5}, {0.5 + 0x1p-21 - 0x1p-40}};
    double spare = 0x1p-41 + 0x1p-40 - 0x1p-60;
    assertThat(OpenClasses.response(arrival, demand, 1))
        .isCloseTo(0.5 / spare, withinRelative(1e-12));
  }

  @Test
  void theStationThatSaturatesFirstIsNamedWithTheLargestArrivals() {
    double[] arrival = {6, 4};
    Refusal refusal = Refused.of(() -> OpenClasses.response(arrival, DEMAND, 1));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNSTABLE);
    assertThat(refusal)
        .hasMessage(
            "unstable: station 2 would be busy 108% of the time;"
                + " the largest stable arrival, in all, is just below 9.25926/s");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -1e-300, Double.NaN, Double.POSITIVE_INFINITY})
  void whatIsNoRateOrTimeIsRefusedWithItsPlace(double value) {
    double[] arrival = {3, value};
    double[][] demand = {{0.05, 0.1}, {0.08, value}};
    assertThat(Refused.by(() -> OpenClasses.response(arrival, DEMAND, 1)))
        .startsWith("arrival of class 2 must be 0 or more, got ");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, demand, 1)))
        .startsWith("demand of class 2 at station 2 must be 0 or more, got ");
    assertThat(Refused.by(() -> OpenClasses.stations(ARRIVAL, DEMAND, demand, ARRIVAL).size()))
        .startsWith("service of class 2 at station 2 must be 0 or more, got ");
    assertThat(Refused.by(() -> OpenClasses.stations(ARRIVAL, demand, DEMAND, ARRIVAL).size()))
        .startsWith("visits of class 2 at station 2 must be 0 or more, got ");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, DEMAND, value)))
        .startsWith("class must be a whole number, 1 or more, got ");
  }

  @Test
  void listsThatDoNotMatchAreRefused() {
    double[][] one = {{0.1}};
    double[][] ragged = {{0.05, 0.1}, {0.1}};
    assertThat(Refused.by(() -> OpenClasses.response(new double[] {}, one, 1)))
        .isEqualTo("arrival must list at least one class, got an empty list");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, one, 1)))
        .isEqualTo("demand must list as many classes as arrival (2), got 1");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, ragged, 1)))
        .isEqualTo("demand of class 2 must list as many stations as demand of class 1 (2), got 1");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, new double[][] {{}, {}}, 1)))
        .isEqualTo("demand of class 1 must list at least one station, got an empty list");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, DEMAND, new double[] {1}, 1)))
        .isEqualTo("servers must list as many stations as demand of class 1 (2), got 1");
    assertThat(Refused.by(() -> OpenClasses.response(ARRIVAL, DEMAND, 3)))
        .isEqualTo("class must be at most 2, got 3");
  }

  @Test
  void withoutTrafficServiceIsAllThereIs() {
    assertThat(OpenClasses.response(new double[] {0, 0}, DEMAND, 2)).isEqualTo(0.2);
  }
}
