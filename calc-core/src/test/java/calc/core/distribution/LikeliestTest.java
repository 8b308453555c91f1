package calc.core.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import calc.core.math.Elementary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikeliestTest {
  private static final int SIZE = 20_000;

  /** Hours between failures of the air conditioning of a Boeing 720 (Proschan 1963). */
  private static final double[] PROSCHAN = {3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487};

  /** The quantiles at (i − ½) / n: a sample without chance. */
  private static Observations quantiles(Distribution distribution, int size) {
    return Observations.of(
        IntStream.range(0, size)
            .mapToDouble(i -> distribution.quantile((i + 0.5) / size))
            .toArray());
  }

  private static Distribution make(String family, double... parameters) {
    double[] all = new double[Families.find(family).orElseThrow().parameters().size()];
    Arrays.fill(all, Double.NaN);
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    return Families.find(family).orElseThrow().maker().make(all);
  }

  private static Map<String, Double> parameters(Distribution distribution) {
    return distribution.parameters().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Distribution.Parameter::name, Distribution.Parameter::value));
  }

  /** A sample of quantiles misses a little of the tails, less the longer it is. */
  @ParameterizedTest
  @CsvSource({
    "normal, 10, 3",
    "normal, -1e6, 1e-3",
    "lognormal, 0.025, 0.02",
    "lognormal, 1e9, 3e9",
    "gamma, 12, 30",
    "gamma, 3, 0.5",
    "beta, 0.85, 0.04",
    "beta, 0.5, 0.4",
    "beta, 0.999, 0.001",
    "uniform, -3, 7",
    "exponential, 0.2, ",
    "pareto, 2, 1.5",
    "poisson, 7.5, ",
    "poisson, 0.01, "
  })
  void findsTheParametersOfASampleOfQuantiles(String family, double first, Double second) {
    Distribution exact = second == null ? make(family, first) : make(family, first, second);
    Likeliest found = Likeliest.of(family, quantiles(exact, SIZE));
    Map<String, Double> expected = parameters(exact);
    parameters(found.distribution().orElseThrow())
        .forEach(
            (name, value) ->
                assertThat(value)
                    .as(name)
                    .isCloseTo(expected.get(name), Percentage.withPercentage(0.5)));
  }

  /** The root of ln k − ψ(k), in 50-digit arithmetic. */
  @Test
  void gammaOfTheAirConditioningFailuresIsExact() {
    Map<String, Double> gamma =
        parameters(Likeliest.of("gamma", Observations.of(PROSCHAN)).distribution().orElseThrow());
    assertThat(gamma.get("shape")).isCloseTo(0.7064931748042885, Percentage.withPercentage(1e-11));
    assertThat(gamma.get("scale")).isCloseTo(152.9856723149157, Percentage.withPercentage(1e-11));
  }

  /** The log-likelihood is that of the densities, and any step aside makes it smaller. */
  @ParameterizedTest
  @ValueSource(strings = {"normal", "lognormal", "gamma", "exponential", "pareto"})
  void noNeighbourIsLikelier(String family) {
    Observations data = Observations.of(PROSCHAN);
    Likeliest best = Likeliest.of(family, data);
    Continuous law = (Continuous) best.distribution().orElseThrow();
    assertThat(mean(data, law)).isCloseTo(best.logLikelihood(), Offset.offset(1e-12));
    for (double step : List.of(0.999, 1.001)) {
      neighbours(law, step)
          .forEach(next -> assertThat(mean(data, next)).isLessThan(best.logLikelihood()));
    }
  }

  @Test
  void noNeighbourOfABetaIsLikelier() {
    Observations data = Observations.of(0.31, 0.52, 0.55, 0.66, 0.81, 0.97);
    Likeliest best = Likeliest.of("beta", data);
    BetaLaw law = (BetaLaw) best.distribution().orElseThrow();
    assertThat(mean(data, law)).isCloseTo(best.logLikelihood(), Offset.offset(1e-12));
    for (double step : List.of(0.999, 1.001)) {
      List.of(
              BetaLaw.of(law.a() * step, law.b(), law.misfit()),
              BetaLaw.of(law.a(), law.b() * step, law.misfit()),
              BetaLaw.of(law.a() * step, law.b() * step, law.misfit()))
          .forEach(next -> assertThat(mean(data, next)).isLessThan(best.logLikelihood()));
    }
  }

  private static double mean(Observations data, Continuous law) {
    return data.mean(x -> Elementary.ln(law.density(Math.max(x, Math.nextUp(lowest(law))))));
  }

  private static double lowest(Continuous law) {
    return law instanceof ParetoLaw pareto ? pareto.min() : Double.NEGATIVE_INFINITY;
  }

  private static List<Continuous> neighbours(Continuous law, double step) {
    if (law instanceof NormalLaw normal) {
      return List.of(
          new NormalLaw(normal.mean() * step, normal.sd(), normal.misfit()),
          new NormalLaw(normal.mean(), normal.sd() * step, normal.misfit()));
    } else if (law instanceof LognormalLaw log) {
      return List.of(
          new LognormalLaw(log.mu() * step, log.sigma(), log.misfit()),
          new LognormalLaw(log.mu(), log.sigma() * step, log.misfit()));
    } else if (law instanceof GammaLaw gamma) {
      return List.of(
          new GammaLaw(gamma.shape() * step, gamma.scale(), gamma.misfit()),
          new GammaLaw(gamma.shape(), gamma.scale() * step, gamma.misfit()));
    } else if (law instanceof ExponentialLaw exponential) {
      return List.of(new ExponentialLaw(exponential.mean() * step));
    }
    ParetoLaw pareto = (ParetoLaw) law;
    return List.of(new ParetoLaw(pareto.min(), pareto.shape() * step));
  }

  @Test
  void likelihoodOfAUniformAndOfCountsIsThatOfTheirProbabilities() {
    assertThat(Likeliest.of("uniform", Observations.of(1, 2, 5)).logLikelihood())
        .isCloseTo(-Math.log(4), Offset.offset(1e-15));
    // mean 2: e^−2 · 2^k / k! for k = 0, 1, 5
    double expected = -2 + (Math.log(1) + Math.log(2) + Math.log(32.0 / 120)) / 3;
    assertThat(Likeliest.of("poisson", Observations.of(0, 1, 5)).logLikelihood())
        .isCloseTo(expected, Offset.offset(1e-13));
  }

  @Test
  void ofWholeNumbersADensityIsWorthWhatLiesWithinHalfAUnit() {
    Observations data = Observations.of(0, 0, 0, 0, 0, 0, 1, 0);
    Likeliest smooth = Likeliest.of("exponential", data).ofCounts(data);
    double none = -Math.expm1(-0.5 / 0.125);
    double one = Math.exp(-0.5 / 0.125) - Math.exp(-1.5 / 0.125);
    assertThat(smooth.logLikelihood())
        .isCloseTo((7 * Math.log(none) + Math.log(one)) / 8, Offset.offset(1e-12));
    Likeliest counts = Likeliest.of("poisson", data);
    assertThat(counts.ofCounts(data)).isEqualTo(counts);
    assertThat(counts.logLikelihood()).isGreaterThan(smooth.logLikelihood());
  }

  @ParameterizedTest
  @CsvSource({
    "lognormal, 0, it needs values above 0",
    "gamma, -1, it needs values above 0",
    "pareto, 0, it needs values above 0",
    "exponential, -1e-50, it needs values of 0 or more",
    "beta, 0, 'it needs values between 0 and 1, without these two'",
    "beta, 1, 'it needs values between 0 and 1, without these two'",
    "poisson, 0.5, it needs counts: whole numbers of 0 or more",
    "poisson, -1, it needs counts: whole numbers of 0 or more",
    "poisson, 9e15, counts are exact up to a mean of 1e15 only"
  })
  void aFamilyThatCannotHoldAValueSaysWhy(String family, double value, String reason) {
    double other = family.equals("beta") ? 0.5 : 9e15;
    Likeliest none = Likeliest.of(family, Observations.of(value, other));
    assertThat(none.distribution()).isEmpty();
    assertThat(none.refusal()).isEqualTo(reason);
  }

  /** However close together or far apart values lie, there is an answer, or a reason. */
  @ParameterizedTest
  @CsvSource({
    "1, 1.000000000000001",
    "0.5, 0.5000000000000001",
    "0.999999999999, 0.9999999999999",
    "1e-100, 1e100",
    "1e-100, 0.9999999999999999",
    "-1e100, 1e100",
    "1e-100, 2e-100",
    "0, 1e-100"
  })
  void extremesAreFittedOrRefused(double low, double high) {
    Observations data = Observations.of(low, high, low, high, high);
    for (String family : Likeliest.families()) {
      Likeliest likeliest = Likeliest.of(family, data);
      assertThat(likeliest.logLikelihood()).as(family).isFinite();
      likeliest
          .distribution()
          .ifPresent(
              fit -> {
                assertThat(fit.median()).as(family).isFinite();
                assertThat(Distance.of(data, fit).kolmogorov()).as(family).isBetween(0.0, 1.0);
              });
    }
  }

  @Test
  void observationsAreFiniteAndOfASizeThatCanBeSquared() {
    for (double wrong :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e101, 1e-101, -1e308}) {
      assertThatThrownBy(() -> Observations.of(1, wrong))
          .hasMessageStartingWith("a value must be 0, or 1e-100 to 1e100 in size, got");
    }
    assertThatThrownBy(Observations::of).hasMessageContaining("one value at least");
    assertThat(Observations.of(1e100, -1e-100).size()).isEqualTo(2);
  }

  @Test
  void quantilesAreTheSmallestValuesThatHaveTheirShare() {
    Observations data = Observations.of(4, 1, 3, 2, 2);
    assertThat(data.quantile(0.2)).isEqualTo(1);
    assertThat(data.quantile(0.2000001)).isEqualTo(2);
    assertThat(data.quantile(0.6)).isEqualTo(2);
    assertThat(data.quantile(0.99)).isEqualTo(4);
    assertThat(data.quantile(1e-9)).isEqualTo(1);
    assertThat(data.distinct()).isEqualTo(4);
    assertThat(data.mean()).isEqualTo(2.4);
    Distribution same = Families.empirical(4, 1, 3, 2, 2);
    for (double p = 0.05; p < 1; p += 0.05) {
      assertThat(data.quantile(p)).isEqualTo(same.quantile(p));
    }
  }
}
