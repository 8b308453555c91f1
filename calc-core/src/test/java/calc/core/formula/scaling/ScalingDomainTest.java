package calc.core.formula.scaling;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.math.Refusal;
import calc.core.vector.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every border of every domain, and every figure that never comes. */
class ScalingDomainTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double TINY = Double.MIN_VALUE;
  private static final double ABOVE_ONE = Math.nextUp(1.0);

  private static final String POSITIVE = "must be above 0";
  private static final String NOT_NEGATIVE = "must be 0 or more";
  private static final String RATIO = "must lie between 0 and 1 (100%)";

  static Stream<Arguments> refusals() {
    List<Arguments> cases = new ArrayList<>();
    add(cases, "n " + NOT_NEGATIVE, x -> throughput(x, 1, 0, 0), -TINY, -1);
    add(cases, "lambda " + POSITIVE, x -> throughput(1, x, 0, 0), 0, -0.0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> throughput(1, 1, 0, x), -TINY, -1);
    add(cases, "n " + NOT_NEGATIVE, x -> latency(x, 1, 0, 0), -TINY, -1);
    add(cases, "lambda " + POSITIVE, x -> latency(1, x, 0, 0), 0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> latency(1, 1, 0, x), -TINY, -1);
    add(cases, "n " + POSITIVE, x -> UniversalScalability.efficiency(x, 0, 0), 0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> UniversalScalability.efficiency(1, 0, x), -TINY);
    add(cases, "kappa " + NOT_NEGATIVE, x -> UniversalScalability.peak(0, x), -TINY);
    add(cases, "kappa " + NOT_NEGATIVE, x -> peakAt(0, x), -TINY);
    add(cases, "lambda " + POSITIVE, x -> peakOf(x, 0, 1), 0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> peakOf(1, 0, x), -TINY);
    add(cases, "lambda " + POSITIVE, x -> UniversalScalability.limit(x, 0.5), 0, -1);
    add(cases, "sigma " + POSITIVE, x -> UniversalScalability.limit(1, x), 0, -1);
    add(cases, "x " + NOT_NEGATIVE, x -> forThroughput(x, 1, 0, 0), -TINY, -1);
    add(cases, "lambda " + POSITIVE, x -> forThroughput(1, x, 0, 0), 0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> forThroughput(1, 1, 0, x), -TINY);
    add(cases, "x " + POSITIVE, x -> retrograde(x, 1, 0, 1), 0, -1);
    add(cases, "lambda " + POSITIVE, x -> retrograde(1, x, 0, 1), 0, -1);
    add(cases, "kappa " + POSITIVE, x -> retrograde(1, 1, 0, x), 0, -1);
    add(cases, "r " + NOT_NEGATIVE, x -> forLatency(x, 1, 0, 1), -TINY, -1);
    add(cases, "lambda " + POSITIVE, x -> forLatency(1, x, 0, 1), 0, -1);
    add(cases, "kappa " + NOT_NEGATIVE, x -> forLatency(1, 1, 0, x), -TINY);
    add(cases, "serial " + RATIO, x -> Speedup.amdahl(x, 2), -TINY, ABOVE_ONE);
    add(cases, "n " + POSITIVE, x -> Speedup.amdahl(0.5, x), 0, -1);
    add(cases, "serial " + RATIO, x -> Speedup.gustafson(x, 2), -TINY, ABOVE_ONE);
    add(cases, "n " + POSITIVE, x -> Speedup.gustafson(0.5, x), 0, -1);
    return cases.stream();
  }

  /** Contention has no lower bound, so infinity is refused in words of its own. */
  static Stream<Arguments> contentions() {
    List<Arguments> cases = new ArrayList<>();
    List<DoubleUnaryOperator> calls =
        List.of(
            x -> throughput(1, 1, x, 0),
            x -> latency(1, 1, x, 0),
            x -> UniversalScalability.efficiency(1, x, 0),
            x -> UniversalScalability.peak(x, 1),
            x -> peakAt(x, 1),
            x -> peakOf(1, x, 1),
            x -> forThroughput(1, 1, x, 0),
            x -> retrograde(1, 1, x, 1),
            x -> forLatency(1, 1, x, 1));
    for (DoubleUnaryOperator call : calls) {
      cases.add(Arguments.of("sigma must be at most 1 (100%)", ABOVE_ONE, call));
      cases.add(Arguments.of("sigma must be at most 1 (100%)", 5.0, call));
      cases.add(Arguments.of("sigma must be finite", INFINITY, call));
      cases.add(Arguments.of("sigma must be finite", -INFINITY, call));
      cases.add(Arguments.of("sigma must be finite", NAN, call));
    }
    cases.add(
        Arguments.of(
            "sigma " + RATIO,
            ABOVE_ONE,
            (DoubleUnaryOperator) x -> UniversalScalability.limit(1, x)));
    return cases.stream();
  }

  private static void add(
      List<Arguments> cases, String rule, DoubleUnaryOperator call, double... outside) {
    for (double everywhere : new double[] {NAN, INFINITY, -INFINITY}) {
      cases.add(Arguments.of(rule, everywhere, call));
    }
    for (double value : outside) {
      cases.add(Arguments.of(rule, value, call));
    }
  }

  @ParameterizedTest(name = "{0}, not {1}")
  @MethodSource({"refusals", "contentions"})
  void whatLiesOutsideIsRefusedByName(String rule, double value, DoubleUnaryOperator call) {
    Refusal refusal = Refused.of(() -> call.applyAsDouble(value));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(refusal.getMessage()).startsWith(rule + ", got ");
  }

  static Stream<Arguments> neverReached() {
    return Stream.of(
        never(
            () -> peakAt(0.05, 0),
            "no peak: with kappa 0 throughput rises with every n, towards 20 · lambda"),
        never(
            () -> UniversalScalability.peak(0.05, 0),
            "no peak: with kappa 0 throughput rises with every n, towards 20 · lambda"),
        never(
            () -> peakOf(1_000, 0.05, 0),
            "no peak: with kappa 0 throughput rises with every n, towards lambda / sigma = 20000"),
        never(
            () -> peakOf(1_000, 0, 0),
            "no peak: with sigma 0 and kappa 0 throughput grows without a limit"),
        never(
            () -> peakAt(-0.05, 0),
            "no peak: with sigma -0.05 and kappa 0 throughput grows without a limit"),
        never(
            () -> peakAt(1, 0),
            "no peak: with sigma 1 and kappa 0 throughput is lambda at every n"),
        never(
            () -> UniversalScalability.peak(1, 0.1),
            "no peak: with sigma 1 throughput falls from the first n on"),
        never(
            () -> forThroughput(15_000, 1_000, 0.05, 0.0002),
            "x must be at most the peak (12925.2 at n = 68.9202), got 15000"),
        never(
            () -> retrograde(15_000, 1_000, 0.05, 0.0002),
            "x must be at most the peak (12925.2 at n = 68.9202), got 15000"),
        never(
            () -> forThroughput(20_000, 1_000, 0.05, 0),
            "x must be below lambda / sigma (20000), which throughput approaches and never"
                + " reaches, got 20000"),
        never(
            () -> forThroughput(4, 40, 1, 0),
            "with sigma 1 and kappa 0 throughput is lambda at every n"),
        never(() -> forThroughput(4, 40, 1, 0.1), "with sigma 1 throughput never rises with n"),
        never(() -> retrograde(4, 40, 1, 0.1), "with sigma 1 throughput never rises with n"),
        never(
            () -> forLatency(0.002, 1_000, 0, 0),
            "with sigma and kappa 0 latency is 1 / lambda = 0.001 s at every n"),
        never(
            () -> forLatency(0.002, 1_000, -0.1, 0),
            "with kappa 0 and sigma below 0 latency falls with every n"),
        never(
            () -> forLatency(0.00094, 1_000, 0.05, 0.0002),
            "r must be at least 0.00095 s, the latency at n = 0, below which it never is, got"
                + " 0.00094"),
        never(
            () -> forLatency(0.003, 100, -0.05, 0.001),
            "r must be at least 0.0039975 s, the latency at n = 25.5, below which it never is,"
                + " got 0.003"));
  }

  private static Arguments never(DoubleSupplier call, String message) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("neverReached")
  void whatNeverComesIsRefusedWithTheReason(String message, DoubleSupplier call) {
    Refusal refusal = Refused.of(call);
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INFEASIBLE);
    assertThat(refusal.getMessage()).isEqualTo(message);
  }

  @Test
  void growthBeyondLinearEndsAtItsPole() {
    // At sigma −0.5 and no coherency the denominator is 0 at n = 3.
    assertThat(throughput(2.9, 10, -0.5, 0)).isGreaterThan(500);
    String message =
        "sigma -0.5 and kappa 0 make throughput grow without bound between n = 1 and n = ";
    assertThat(Refused.by(() -> throughput(3, 10, -0.5, 0))).isEqualTo(message + "3");
    assertThat(Refused.by(() -> latency(4, 10, -0.5, 0))).isEqualTo(message + "4");
    assertThat(Refused.by(() -> UniversalScalability.efficiency(9, -0.5, 0)))
        .isEqualTo(message + "9");
    // With coherency it is positive again beyond a second pole, where the law has lost its meaning.
    assertThat(Refused.by(() -> throughput(60, 10, -0.5, 0.01)))
        .isEqualTo(message.replace("kappa 0", "kappa 0.01") + "60");
    assertThat(Refused.by(() -> peakAt(-0.5, 0.01)))
        .startsWith("sigma -0.5 and kappa 0.01 make throughput grow without bound");
    assertThat(Refused.of(() -> throughput(60, 10, -0.5, 0.01)).kind())
        .isEqualTo(Refusal.Kind.OUT_OF_RANGE);
    assertThat(forThroughput(1e9, 10, -0.5, 0)).isLessThan(3).isGreaterThan(2.999);
    assertThat(Refused.by(() -> forLatency(1, 10, -0.5, 0.01))).contains("without bound");
    assertThat(Refused.by(() -> retrograde(1, 10, -0.5, 0.01))).contains("without bound");
  }

  @Test
  void lessThanOneOfTooMuchCoherencyHasAPoleToo() {
    assertThat(throughput(1, 10, 0, 5)).isEqualTo(10);
    assertThat(throughput(4, 10, 0, 5)).isCloseTo(40.0 / 61, withinRelative(1e-15));
    assertThat(Refused.by(() -> throughput(0.5, 10, 0, 5)))
        .isEqualTo(
            "sigma 0 and kappa 5 make throughput grow without bound between n = 1 and n = 0.5");
    assertThat(Refused.by(() -> throughput(0.1, 10, 0, 5))).contains("without bound");
    assertThat(Refused.by(() -> forThroughput(10, 10, 0, 5))).contains("without bound");
    assertThat(Refused.by(() -> UniversalScalability.peak(0, 5))).contains("without bound");
    assertThat(retrograde(10, 10, 0, 5)).isEqualTo(1);
    assertThat(forLatency(6.1, 10, 0, 5)).isCloseTo(4, withinRelative(1e-15));
  }

  @Test
  void theLastValuesInsideAreAnswered() {
    assertThat(throughput(0, 1, 1, 1)).isZero();
    assertThat(latency(0, 4, 0.5, 0.25)).isEqualTo(0.125);
    assertThat(latency(0, 4, 1, 0)).isZero();
    assertThat(throughput(TINY, 1, 0, 0)).isEqualTo(TINY);
    assertThat(throughput(1e6, 40, 1, 0)).isEqualTo(40);
    assertThat(throughput(1e6, 1, 0.5, 1)).isPositive().isLessThan(1e-5);
    assertThat(throughput(1e300, 1, 0, 1e300)).isZero();
    assertThat(throughput(1e300, 1, 0.25, 0)).isEqualTo(4);
    assertThat(UniversalScalability.limit(3, 1)).isEqualTo(3);
    assertThat(Speedup.amdahl(1, Double.MAX_VALUE)).isEqualTo(1);
    assertThat(Speedup.gustafson(0, Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void aPeakBelowTwoIsAtOneWhereTheSecondOneTakesMoreThanItBrings() {
    assertThat(peakAt(1, 0.1)).isEqualTo(1);
    assertThat(peakAt(1, TINY)).isEqualTo(1);
    assertThat(peakAt(0, 5)).isEqualTo(1);
    assertThat(peakAt(0.5, 0.5)).isEqualTo(1);
    assertThat(peakAt(0, 0.6)).isEqualTo(1);
    assertThat(peakAt(0, 0.49)).isEqualTo(2);
    assertThat(peakOf(7, 1, 0.1)).isEqualTo(7);
    assertThat(peakAt(0, 1e-300)).isGreaterThan(0x1p53).isEqualTo(1e150);
  }

  @Test
  void aLatencyNobodyCanWaitForIsRefused() {
    assertThat(Refused.by(() -> forLatency(1e300, 1e300, 0.1, 0.01)))
        .isEqualTo("r · lambda must be finite, got infinity");
    assertThat(forLatency(1e300, 1, 0.1, 1e-10)).isCloseTo(1e155, withinRelative(1e-15));
  }

  private static double throughput(double n, double lambda, double sigma, double kappa) {
    return UniversalScalability.throughput(n, lambda, sigma, kappa);
  }

  private static double latency(double n, double lambda, double sigma, double kappa) {
    return UniversalScalability.latency(n, lambda, sigma, kappa);
  }

  private static double peakAt(double sigma, double kappa) {
    return UniversalScalability.peakConcurrency(sigma, kappa);
  }

  private static double peakOf(double lambda, double sigma, double kappa) {
    return UniversalScalability.peakThroughput(lambda, sigma, kappa);
  }

  private static double forThroughput(double x, double lambda, double sigma, double kappa) {
    return ScalabilityInverse.concurrencyForThroughput(x, lambda, sigma, kappa);
  }

  private static double retrograde(double x, double lambda, double sigma, double kappa) {
    return ScalabilityInverse.retrogradeConcurrency(x, lambda, sigma, kappa);
  }

  private static double forLatency(double r, double lambda, double sigma, double kappa) {
    return ScalabilityInverse.concurrencyForLatency(r, lambda, sigma, kappa);
  }
}
