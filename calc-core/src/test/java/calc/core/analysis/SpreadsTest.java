package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import calc.core.analysis.SimulationSettings.Method;
import calc.core.math.Normal;
import calc.core.model.Assertion.Relation;
import calc.core.model.Design;
import calc.core.model.Model;
import calc.core.model.QuestionDrafts.OfAssertion;
import calc.core.model.Written;
import calc.core.result.SimulatedFigure;
import calc.core.result.SimulatedFigure.Percentile;
import calc.core.result.SimulatedFigure.Step;
import calc.core.result.SimulationResult;
import calc.core.result.Spread;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Whether distributions that are to be drawn are those of the model. */
class SpreadsTest {
  private static final long TRIALS = 1 << 16;

  private static SimulationResult simulated(Model model, Method method) {
    return Simulation.of(
        model, ReferenceModel.settings(method, 5, TRIALS).withSpreads(), Progress.NONE);
  }

  private static Spread only(SimulationResult result) {
    assertThat(result.spreads()).hasSize(1);
    return result.spreads().get(0);
  }

  /** Twice the half-width of a 95 % interval is passed by chance once in 1,000. */
  private static void follows(Spread spread, DoubleUnaryOperator law) {
    for (Step edge : spread.edges()) {
      assertThat(edge.atMost().value())
          .as("%s at %s", spread.name(), edge.value())
          .isCloseTo(
              law.applyAsDouble(edge.value()), within(2 * edge.atMost().error() + 1.0 / TRIALS));
    }
  }

  @Test
  void aUniformQuantityHasAStraightDistributionWhateverTheMethod() {
    Model model = Design.of("price ~ uniform(100, 300)").model();
    for (Method method : Method.values()) {
      Spread spread = only(simulated(model, method));
      follows(spread, x -> Math.max(0, Math.min(1, (x - 100) / 200)));
      assertThat(spread.edges()).hasSize(41);
      assertThat(spread.edges().get(0).value()).isEqualTo(100);
      assertThat(spread.edges().get(40).value()).isEqualTo(300);
    }
  }

  @Test
  void aNormalQuantityHasTheDistributionOfItsLaw() {
    Model model = Design.of("load ~ normal(mean=50, sd=7)").model();
    for (Method method : Method.values()) {
      follows(only(simulated(model, method)), x -> Normal.cumulative((x - 50) / 7));
    }
  }

  /** Each of 1 to 20 has the probability 1/20. */
  @Test
  void everyValueOfACountIsThereAndTheOneBeforeTheFirst() {
    Model model = Design.of("cores ~ uniform(0, 20)", "nodes = ceil(cores)").model();
    Spread spread = only(simulated(model, Method.QMC));
    assertThat(spread.whole() && spread.stepped()).isTrue();
    assertThat(spread.edges().stream().map(Step::value))
        .startsWith(0.0, 1.0, 2.0)
        .endsWith(19.0, 20.0)
        .hasSize(21);
    follows(spread, x -> x / 20);
  }

  @Test
  void aCountWithVeryManyValuesIsToldInWholeSteps() {
    Model model = Design.of("cores ~ uniform(0, 1000)", "nodes = ceil(cores)").model();
    Spread spread = only(simulated(model, Method.QMC));
    assertThat(spread.stepped()).isFalse();
    assertThat(spread.edges()).hasSizeBetween(20, 60);
    assertThat(spread.edges()).allMatch(edge -> edge.value() == Math.rint(edge.value()));
    follows(spread, x -> Math.min(1, x / 1000));
  }

  /** Nodes by the zone: 3 to 90 of them, each multiple of 3 with the probability 1/30. */
  @Test
  void aCountByTheZoneIsToldAtTheCountsThatThereAre() {
    Model model = Design.of("cores ~ uniform(0, 30)", "nodes = 3 * ceil(cores)").model();
    Spread spread = only(simulated(model, Method.QMC));
    assertThat(spread.stepped()).isTrue();
    assertThat(spread.edges().stream().map(Step::value))
        .startsWith(0.0, 3.0, 6.0)
        .endsWith(87.0, 90.0)
        .hasSize(31);
    follows(spread, x -> x / 90);
  }

  @Test
  void whatIsNamedIsToldBesideTheMainFigures() {
    Model model = Design.of("load ~ uniform(0, 1)", "half = load / 2", "end = half + 1").model();
    SimulationSettings plain = ReferenceModel.settings(Method.QMC, 5, TRIALS);
    SimulationSettings named = plain.withSpreads(Set.of("half", "end", "nothing"));
    SimulationResult result = Simulation.of(model, named, Progress.NONE);
    assertThat(result.spreads()).extracting(Spread::name).containsExactly("end", "half");
    follows(result.spread("half").orElseThrow(), x -> 2 * x);
    assertThat(result.spread("end")).isEqualTo(simulated(model, Method.QMC).spread("end"));
  }

  /** 300 each for 5 to 12 nodes: 1/16 for the first and the last, 1/8 for those between. */
  @Test
  void aCostByTheNodeIsToldAtTheCostsThatThereAre() {
    Model model =
        Design.of("cores ~ uniform(17, 49)", "price = 300 * ceil(cores / 4) + 0.1").model();
    Spread spread = only(simulated(model, Method.QMC));
    assertThat(spread.stepped()).isTrue();
    assertThat(spread.edges().stream().map(Step::value))
        .startsWith(1200.1, 1500.1, 1800.1)
        .endsWith(3600.1, 3900.1)
        .hasSize(10);
    follows(spread, x -> Math.max(0, Math.min(1, ((x - 0.1) / 75 - 17) / 32)));
  }

  @Test
  void itAgreesWithThePercentilesAndStepsOfTheFigure() {
    SimulationResult result = simulated(ReferenceModel.MODEL, Method.QMC);
    assertThat(result.spreads()).extracting(Spread::name).containsExactly("monthly_cost");
    Spread spread = only(result);
    SimulatedFigure figure = result.figure("monthly_cost").orElseThrow();
    for (Step edge : spread.edges()) {
      for (Percentile percentile : figure.percentiles()) {
        if (percentile.value().value() <= edge.value()) {
          assertThat(edge.atMost().value()).isGreaterThanOrEqualTo(percentile.probability());
        } else {
          assertThat(edge.atMost().value()).isLessThan(percentile.probability());
        }
      }
    }
  }

  @Test
  void theProbabilitiesOfACountAreThoseOfItsSteps() {
    Model model = Design.of("cores ~ 20 to 60", "nodes = ceil(cores / 4)").model();
    SimulationResult result = simulated(model, Method.QMC);
    List<Step> steps = result.figure("nodes").orElseThrow().steps();
    assertThat(steps).hasSizeGreaterThan(5);
    assertThat(only(result).edges()).containsAll(steps);
  }

  @Test
  void whatHasNoValueCountsAsAboveEveryEdge() {
    Model model = Design.of("room ~ uniform(-1, 3)", "wait = sqrt(room)").model();
    SimulationResult result = simulated(model, Method.QMC);
    Spread spread = only(result);
    assertThat(result.figure("wait").orElseThrow().failedShare()).isCloseTo(0.25, within(1e-3));
    follows(spread, x -> 0.75 * Math.min(1, x * x / 3));
    assertThat(spread.edges().get(spread.edges().size() - 1).value()).isLessThan(2);
  }

  @Test
  void whatIsAssertedOfAQuantityIsABoundOfIt() {
    assertThat(bounds("P(load > 14) <= 10%", "load > 14", Relation.AT_MOST, "10%"))
        .containsExactly(new Spread.Bound("P(load > 14) <= 10%", 14, 0.1, true));
    assertThat(bounds("P(load <= 2 * 7) >= 90%", "load <= 2 * 7", Relation.AT_LEAST, "90%"))
        .containsExactly(new Spread.Bound("P(load <= 2 * 7) >= 90%", 14, 0.1, true));
    assertThat(bounds("P(floor < load) >= 99%", "floor < load", Relation.AT_LEAST, "99%"))
        .containsExactly(new Spread.Bound("P(floor < load) >= 99%", 5, 0.99, false));
    assertThat(bounds("P(load > other) <= 10%", "load > other", Relation.AT_MOST, "10%")).isEmpty();
  }

  private static List<Spread.Bound> bounds(
      String text, String condition, Relation relation, String probability) {
    Design design =
        Design.of("load ~ uniform(10, 20)", "other ~ uniform(10, 20)", "floor = 5", "z = load");
    design
        .builder()
        .assertion(
            new OfAssertion(
                text,
                Written.generated("assert", condition),
                relation,
                Written.generated("assert", probability),
                design.source().at(0)));
    return simulated(design.model(), Method.QMC).spreads().stream()
        .filter(spread -> spread.name().equals("load"))
        .flatMap(spread -> spread.bounds().stream())
        .toList();
  }

  @Test
  void aRunThatDoesNotAskHasNone() {
    SimulationResult result = ReferenceModel.simulated(Method.QMC, 5, TRIALS);
    assertThat(result.spreads()).isEmpty();
    assertThat(result.figures()).isEqualTo(simulated(ReferenceModel.MODEL, Method.QMC).figures());
  }
}
