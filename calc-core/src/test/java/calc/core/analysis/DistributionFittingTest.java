package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import calc.core.distribution.Distribution;
import calc.core.distribution.Families;
import calc.core.expression.Checker;
import calc.core.expression.Compiler;
import calc.core.expression.Expression;
import calc.core.expression.Workspace;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.DistributionFit;
import calc.core.result.DistributionFit.Candidate;
import calc.core.result.DistributionFit.Match;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionFittingTest {
  private static DistributionFit fit(Unit unit, double... values) {
    return DistributionFitting.of(new Measurements("a.csv", "a.csv", "x", unit, values, List.of()));
  }

  private static Distribution make(String family, double... parameters) {
    double[] all = new double[Families.find(family).orElseThrow().parameters().size()];
    Arrays.fill(all, Double.NaN);
    System.arraycopy(parameters, 0, all, 0, parameters.length);
    return Families.find(family).orElseThrow().maker().make(all);
  }

  private static double[] quantiles(Distribution distribution, int size) {
    return IntStream.range(0, size)
        .mapToDouble(i -> distribution.quantile((i + 0.5) / size))
        .toArray();
  }

  private static Unit unit(String symbol) {
    return symbol.isEmpty() ? Unit.ONE : Units.standard().parse(symbol);
  }

  /** What the language makes of an expression, at a level of its uncertainty. */
  private static double quantile(String text, double p) {
    Source source = Source.of("pasted", text);
    Problems problems = new Problems();
    Expression expression =
        Expression.parse(text, source::at, Units.standard(), name -> false, problems).orElseThrow();
    Checker.check(expression, new Calculation.NoNames(), Units.standard(), problems);
    assertThat(problems.inFileOrder()).isEmpty();
    Compiler compiler = new Compiler(false);
    compiler.add("pasted", expression, UnaryOperator.identity(), Optional.empty());
    Workspace workspace = compiler.program().workspace(1);
    workspace.level(p);
    workspace.run(1);
    return workspace.output("pasted")[0];
  }

  @ParameterizedTest
  @CsvSource({
    "normal, 10, 3, ''",
    "normal, 1000.0015, 0.0005, ''",
    "normal, 0, 1, $/month",
    "lognormal, 0.025, 0.02, ms",
    "gamma, 12, 30, kB",
    "beta, 0.85, 0.04, %",
    "beta, 0.5, 0.3, ''",
    "uniform, 3, 7, req/s",
    "exponential, 0.2, , h",
    "pareto, 2, 1.5, ms",
    "poisson, 7.5, , ''",
    "poisson, 7.5, , users"
  })
  void findsTheFamilyAndWritesItSoThatItCanBePasted(
      String family, double first, Double second, String symbol) {
    Distribution exact = second == null ? make(family, first) : make(family, first, second);
    DistributionFit fit = fit(unit(symbol), quantiles(exact, 400));
    assertThat(fit.best().family()).isEqualTo(family);
    assertThat(fit.verdict().match()).isEqualTo(Match.FOLLOWS);
    assertThat(fit.best().aicc()).isZero();
    for (DistributionFit.Row row : fit.percentiles()) {
      double share = row.share().quantity().orElseThrow().value();
      double fitted = row.fitted().quantity().orElseThrow().value();
      double tolerance = Math.max(1.01e-4 * Math.abs(fitted), 1e-6 * exact.sd());
      assertThat(quantile(fit.best().expression(), share))
          .isCloseTo(fitted, Offset.offset(Double.isFinite(tolerance) ? tolerance : fitted * 1e-4));
    }
  }

  /** Every candidate can be pasted, not only the best. */
  @Test
  void everyExpressionIsUnderstood() {
    DistributionFit fit = fit(unit("ms"), quantiles(make("gamma", 0.1, 0.05), 50));
    for (Candidate candidate : fit.candidates()) {
      assertThat(candidate.expression()).startsWith(candidate.family() + "(").contains("ms");
      assertThat(quantile(candidate.expression(), 0.5)).isBetween(0.01, 1.0);
    }
  }

  @Test
  void familiesAreRankedByAkaikesCriterionForFewValues() {
    double[] values = {0.9, 1.7, 2.2, 3.1, 4.9, 7.7};
    DistributionFit fit = fit(Unit.ONE, values);
    List<Double> ranks = fit.candidates().stream().map(Candidate::aicc).toList();
    assertThat(ranks).isSorted().startsWith(0.0);
    Candidate normal = find(fit, "normal");
    Candidate exponential = find(fit, "exponential");
    // Two parameters cost 4 + 12/3, one costs 2 + 4/4.
    double expected = 8 - 3 - 2 * (normal.logLikelihood() - exponential.logLikelihood());
    assertThat(normal.aicc() - exponential.aicc()).isCloseTo(expected, Offset.offset(1e-9));
    double mean = Arrays.stream(values).average().orElseThrow();
    double sd =
        Math.sqrt(Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length);
    double ofNormal = -6 * (Math.log(sd) + Math.log(2 * Math.PI) / 2 + 0.5);
    double ofExponential = -6 * (Math.log(mean) + 1);
    assertThat(normal.logLikelihood() - exponential.logLikelihood())
        .isCloseTo(ofNormal - ofExponential, Offset.offset(1e-9));
  }

  private static Candidate find(DistributionFit fit, String family) {
    return fit.candidates().stream()
        .filter(candidate -> candidate.family().equals(family))
        .findFirst()
        .orElseThrow();
  }

  /** Two modes: no family has them. */
  @Test
  void whatMixesTwoThingsFollowsNoFamily() {
    double[] hits = quantiles(make("normal", 2, 0.2), 300);
    double[] misses = quantiles(make("normal", 50, 4), 300);
    DistributionFit fit =
        fit(Unit.ONE, DoubleStream.concat(Arrays.stream(hits), Arrays.stream(misses)).toArray());
    assertThat(fit.verdict().match()).isEqualTo(Match.NONE);
    assertThat(fit.verdict().chance().quantity().orElseThrow().value())
        .isCloseTo(1.0 / 200, Offset.offset(1e-12));
    assertThat(fit.warnings()).extracting(Problem::code).containsExactly(Code.NO_FAMILY);
    assertThat(fit.warnings().get(0).fix()).contains("empirical(\"a.csv\", \"x\")");
  }

  /** A normal distribution with a little too much in its tails. */
  @Test
  void manyValuesTellEvenASmallDifference() {
    double[] values =
        Arrays.stream(quantiles(make("normal", 0, 1), 20_000))
            .map(x -> x * (1 + 0.05 * x * x))
            .toArray();
    DistributionFit fit = fit(Unit.ONE, values);
    assertThat(fit.verdict().match()).isEqualTo(Match.NEAR);
    assertThat(fit.percentiles()).hasSize(6);
    assertThat(fit.warnings()).isEmpty();
  }

  @Test
  void percentilesStandBesideThoseOfTheValues() {
    double[] values = quantiles(make("uniform", 10, 20), 100);
    DistributionFit fit = fit(Unit.ONE, values);
    DistributionFit.Row last = fit.percentiles().get(4);
    assertThat(last.measured().quantity().orElseThrow().value()).isCloseTo(19.85, within());
    assertThat(last.fitted().quantity().orElseThrow().value()).isCloseTo(19.851, within());
    assertThat(last.off().quantity().orElseThrow().value())
        .isCloseTo(0.001 / 19.85, Percentage.withPercentage(0.1));
    assertThat(fit.worstTail().share().quantity().orElseThrow().value()).isEqualTo(0.01);
    double[] shifted = Arrays.stream(values).map(x -> x - 15).toArray();
    // From −4.55 to 4.45 it is 9: what lies around 0 has no share of itself.
    assertThat(fit(Unit.ONE, shifted).percentiles().get(4).off().quantity().orElseThrow().value())
        .isCloseTo(0.001 / 9, Percentage.withPercentage(0.1));
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void sharesAndCountsHaveNoUnit() {
    DistributionFit fit = fit(unit("s"), 0.1, 0.4, 0.2, 0.6, 0.3);
    assertThat(fit.excluded())
        .extracting(DistributionFit.Excluded::family)
        .containsExactly("beta", "poisson");
    assertThat(fit.excluded().get(0).reason()).isEqualTo("it is for values without a unit");
    assertThat(fit.empirical()).isEqualTo("empirical(\"a.csv\", \"x\", \"s\")");
    assertThat(fit.warnings()).extracting(Problem::code).containsExactly(Code.FEW_POINTS);
  }

  @ParameterizedTest
  @CsvSource({
    "'', a.csv holds no values",
    "1, a.csv holds 1 value only",
    "1 2 3 4, a.csv holds 4 values only",
    "5 5 5 5 5, a.csv: every value is 5",
    "1 1 1 1 1.0000000001, a.csv: every value is 1"
  })
  void whatHasNoDistributionIsRefused(String values, String message) {
    double[] numbers =
        Arrays.stream(values.split(" ", -1))
            .filter(text -> !text.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThatThrownBy(() -> fit(Unit.ONE, numbers))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problems().get(0).message()).isEqualTo(message));
  }

  @Test
  void theSameValuesGiveTheSameAnswer() {
    double[] values = quantiles(make("gamma", 3, 2), 40);
    double[] reversed = new double[values.length];
    Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
    assertThat(fit(Unit.ONE, reversed)).isEqualTo(fit(Unit.ONE, values));
  }
}
