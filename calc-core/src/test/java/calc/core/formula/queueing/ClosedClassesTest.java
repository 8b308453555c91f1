package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several classes of users: reference values, classes that are really one, what is refused. */
class ClosedClassesTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final double[] USERS = {5, 8};
  private static final double[] THINK = {1, 2};
  private static final double[][] DEMAND = {{0.02, 0.06, 0.01}, {0.01, 0.05, 0.04}};
  private static final double[] SERVERS = {1, 2, 1};

  @Provide
  Arbitrary<Closed> networks() {
    return Closed.networks(1).filter(network -> network.limit() < Double.POSITIVE_INFINITY);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/closed-classes.json")
  void everyClassAtEveryStation(Vector v) {
    ClosedClasses.Solution solution =
        ClosedClasses.solve(
            v.in().list("users"),
            v.in().list("think"),
            v.in().table("visits"),
            v.in().table("service"),
            v.in().list("servers"));
    assertThat(solution.exact()).isTrue();
    Columns.checkClasses(solution.classes(), v.expected(), TWELVE_DIGITS);
  }

  /** The exact solution of one class is known by another way. */
  @Property(tries = 100)
  void classesThatAreAlikeAreOne(
      @ForAll("networks") Closed network,
      @ForAll @IntRange(min = 1, max = 12) int first,
      @ForAll @IntRange(min = 1, max = 12) int second,
      @ForAll @DoubleRange(min = 0, max = 5) double think) {
    double all =
        ClosedNetwork.throughput(first + second, think, network.demand(), network.servers());
    double[][] demand = {network.demand(), network.demand()};
    double part =
        ClosedClasses.throughput(
            new double[] {first, second},
            new double[] {think, think},
            demand,
            network.servers(),
            2);
    assertThat(part).isCloseTo(all * second / (first + second), withinRelative(1e-10));
  }

  @Property(tries = 100)
  void littlesLawHoldsBetweenThroughputAndResponse(
      @ForAll @IntRange(min = 1, max = 20) int first,
      @ForAll @IntRange(min = 1, max = 20) int second,
      @ForAll @IntRange(min = 1, max = 2) int number) {
    double[] users = {first, second};
    double x = ClosedClasses.throughput(users, THINK, DEMAND, SERVERS, number);
    double response = ClosedClasses.response(users, THINK, DEMAND, SERVERS, number);
    assertThat(x * (response + THINK[number - 1]))
        .isCloseTo(users[number - 1], withinRelative(1e-11));
  }

  @Property(tries = 50)
  void usersOfAnotherClassNeverMakeItFaster(
      @ForAll @IntRange(min = 0, max = 30) int others,
      @ForAll @IntRange(min = 1, max = 20) int more) {
    double before = ClosedClasses.throughput(new double[] {5, others}, THINK, DEMAND, SERVERS, 1);
    double after =
        ClosedClasses.throughput(new double[] {5, others + more}, THINK, DEMAND, SERVERS, 1);
    assertThat(after).isLessThanOrEqualTo(before * (1 + 1e-12));
  }

  /** Beyond what is solved exactly no station does more than it can, and none is left idle. */
  @ParameterizedTest
  @CsvSource({"500, 800, 2000", "3000, 10, 5000", "10000, 20000, 30000"})
  void manyUsersFillTheBusiestStation(double a, double b, double c) {
    double[] users = {a, b, c};
    double[] think = {1, 2, 0.5};
    double[][] demand = {{0.02, 0.06}, {0.01, 0.05}, {0.03, 0.04}};
    double[] servers = {1, 2};
    double[][] once = {{1, 1}, {1, 1}, {1, 1}};
    ClosedClasses.Solution solution = ClosedClasses.solve(users, think, once, demand, servers);
    assertThat(solution.exact()).isFalse();
    assertThat(solution.error()).isBetween(0.001, 0.1);
    double busiest = 0;
    for (int i = 0; i < 2; i++) {
      int station = i;
      double busy =
          solution.classes().stream().mapToDouble(loads -> loads.get(station).utilization()).sum();
      assertThat(busy).isLessThanOrEqualTo(1 + 1e-9);
      busiest = Math.max(busiest, busy);
    }
    assertThat(busiest).isGreaterThan(0.99);
  }

  @Test
  void aClassOfNobodySendsNothingAndHasNoResponse() {
    double[] users = {0, 8};
    assertThat(ClosedClasses.throughput(users, THINK, DEMAND, SERVERS, 1)).isZero();
    Refusal refusal = Refused.of(() -> ClosedClasses.response(users, THINK, DEMAND, SERVERS, 1));
    assertThat(refusal.getMessage()).startsWith("users of class 1 must be 1 or more");
  }

  @ParameterizedTest
  @CsvSource({"0", "3", "1.5", "NaN", "Infinity"})
  void aClassThatIsNotThereIsRefused(double number) {
    Refusal refusal =
        Refused.of(() -> ClosedClasses.throughput(USERS, THINK, DEMAND, SERVERS, number));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).contains("class");
  }

  @ParameterizedTest
  @CsvSource({"-1, users", "0.5, users", "NaN, users", "1e18, users"})
  void usersThatCannotBeAreRefusedByName(double many, String name) {
    double[] users = Arrays.copyOf(USERS, 2);
    users[0] = many;
    assertThat(Refused.by(() -> ClosedClasses.throughput(users, THINK, DEMAND, SERVERS, 1)))
        .contains(name);
  }
}
