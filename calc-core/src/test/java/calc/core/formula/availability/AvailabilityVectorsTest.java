package calc.core.formula.availability;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.math.Guarded;
import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Availabilities to the last bit that a double near 1 has, or to twelve digits of themselves where
 * that is more; and what is missing to thirteen digits, as no availability can show.
 */
class AvailabilityVectorsTest {
  private static final double ULP = 0x1p-53;

  private static void agrees(double available, double missing, Vector v) {
    double unit = 1.1 * ULP + 2e-14 * Math.min(0.5, v.expected("missing"));
    double tolerance = Math.min(unit, 1e-12 * v.expected("available"));
    assertThat(available).isCloseTo(v.expected("available"), within(tolerance));
    assertThat(missing).isCloseTo(v.expected("missing"), withinRelative(2e-13));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/series.json")
  void allInARow(Vector v) {
    double[] a = v.in().list("availabilities");
    agrees(Composition.series(a), Unavailability.series(rest(a)), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/parallel.json")
  void oneOfAll(Vector v) {
    double[] a = v.in().list("availabilities");
    agrees(Composition.parallel(a), Unavailability.parallel(rest(a)), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/series-n.json")
  void equalPartsInARow(Vector v) {
    double a = v.in("a");
    double n = v.in("n");
    agrees(Composition.seriesOf(a, n), Unavailability.seriesOf(Guarded.complement(a), n), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/k-of-n.json")
  void someOfEqualParts(Vector v) {
    double a = v.in("a");
    double k = v.in("k");
    double n = v.in("n");
    agrees(Composition.someOf(k, n, a), Unavailability.someOf(k, n, Guarded.complement(a)), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/common-cause.json")
  void failuresWithACommonCause(Vector v) {
    double q = v.in("unavailability");
    double beta = v.in("beta");
    agrees(
        Composition.commonCause(q, beta, v.in("n")),
        Unavailability.commonCause(q, beta, v.in("n")),
        v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/repair.json")
  void failureAndRepair(Vector v) {
    double mttf = v.in("mttf");
    double mttr = v.in("mttr");
    agrees(Composition.ofRepair(mttf, mttr), Unavailability.ofRepair(mttf, mttr), v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/fallback.json")
  void fallback(Vector v) {
    double a = v.in("a");
    double share = v.in("share");
    double missing = Unavailability.withFallback(Guarded.complement(a), share);
    agrees(Composition.withFallback(a, share), missing, v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/dependency-target.json")
  void whatEachDependencyMustKeep(Vector v) {
    double objective = v.in("objective");
    double n = v.in("dependencies");
    double missing = Unavailability.ofDependency(Guarded.complement(objective), n);
    agrees(Composition.ofDependency(objective, n), missing, v);
  }

  /** Published figures agree with the exact ones, and these with ours to the last digit. */
  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/downtime.json")
  void downtimeOfAWindow(Vector v) {
    double downtime = Outages.downtime(v.in("availability"), v.in("window"));
    assertThat(downtime).isCloseTo(v.expected("downtime"), withinRelative(3e-16));
    assertThat(downtime)
        .isCloseTo(v.expected("published"), within(v.expected("half_a_digit") + 1e-15 * downtime));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/chance-of-meeting.json")
  void outagesWithinABudget(Vector v) {
    double chance =
        Outages.chanceOfMeeting(v.in("incidents"), v.in("mean_duration"), v.in("budget"));
    assertThat(chance).isCloseTo(v.expected("meets"), withinRelative(1e-12));
    assertThat(1 - chance).isCloseTo(v.expected("misses"), within(1e-14));
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("availability/durability.json")
  void copiesOverAYear(Vector v) {
    double copies = v.in("copies");
    double rate = v.in("rate");
    double repair = v.in("repair");
    assertThat(Durability.ofCopies(copies, rate, repair))
        .isCloseTo(v.expected("kept"), withinRelative(3e-16));
    assertThat(Durability.loss(copies, rate, repair))
        .isCloseTo(v.expected("lost"), withinRelative(1e-14));
  }

  private static double[] rest(double... shares) {
    return Arrays.stream(shares).map(Guarded::complement).toArray();
  }
}
