package calc.core.model;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.PointEstimate;
import calc.core.expression.Program;
import calc.core.problem.Problem;
import calc.core.result.Value;
import calc.core.unit.Basis;
import calc.core.unit.Units;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nobody stated stays unknown, and so does what rests on it; never 0, never guessed. */
class UnknownValuesTest {
  private static final Design DESIGN =
      Design.of(
          "nodes = 13",
          "price",
          "load",
          "fleet = nodes * price",
          "all = fleet + load * 0 + nodes",
          "half = nodes / 2",
          "picked = if(nodes > 3, half, price)");

  private static Value value(String name) {
    return PointEstimate.of(DESIGN.model()).value(name);
  }

  @Test
  void isCalledMissingWhereItIsNeeded() {
    assertThat(value("price").missing()).containsExactly("price");
    assertThat(value("fleet").missing()).containsExactly("price");
    assertThat(value("all").missing()).containsExactly("price", "load");
    assertThat(value("fleet").isKnown()).isFalse();
  }

  @Test
  void theRestIsComputed() {
    assertThat(value("half").quantity().orElseThrow().value()).isEqualTo(6.5);
    assertThat(value("half").missing()).isEmpty();
  }

  @Test
  void aChoiceThatMayNeedItIsUnknownToo() {
    assertThat(value("picked").missing()).containsExactly("price");
  }

  @Test
  void itHasTheUnitItIsToBeStatedIn() {
    Design design = Design.of("fleet = 5 * price");
    Draft price = Draft.of("price", "inputs", design.source().at(0));
    design.builder().add(price.measure(Units.standard().parse("USD/month")));
    Value fleet = PointEstimate.of(design.model()).value("fleet");
    assertThat(fleet.missing()).containsExactly("price");
    assertThat(fleet.unit().symbol()).isEqualTo("USD/month");
  }

  @Test
  void aProgramLeavesItOutUnlessItIsSet() {
    Model model = DESIGN.model();
    Program without = model.program(Set.of(), model.names(), List.of());
    assertThat(without.outputs()).containsExactlyInAnyOrder("nodes", "half");
    Program with = model.program(Set.of("price"), model.names(), List.of());
    assertThat(with.inputs()).containsExactly("price");
    assertThat(with.outputs()).contains("price");
  }

  @Test
  void onlyWhatIsWantedIsComputed() {
    Program program = DESIGN.model().program(Set.of(), List.of("half"), List.of());
    assertThat(program.outputs()).containsExactlyInAnyOrder("half", "nodes");
    assertThat(program.size()).isEqualTo(1);
  }

  @Test
  void aRangeIsAValueAtItsMedian() {
    Model model = Design.of("a ~ 10 to 40", "b = a * 2", "c = 7 ~ 1 to 2").model();
    PointEstimate estimate = PointEstimate.of(model);
    assertThat(estimate.value("a").quantity().orElseThrow().value())
        .isCloseTo(20, withinRelative(1e-12));
    assertThat(estimate.value("b").quantity().orElseThrow().value())
        .isCloseTo(40, withinRelative(1e-12));
    assertThat(estimate.value("c").quantity().orElseThrow().value()).isEqualTo(7);
  }

  @Test
  void aRangeMeasuresWhatItsValueMeasures() {
    Design design = Design.of("a = 5 s ~ 1 B to 2 B", "b = 5 ~ 10% to 20%", "c = 1 s + a");
    assertThat(design.complaints())
        .containsExactly("1:11 UNIT_MISMATCH the range of a must measure the same as its value");
    assertThat(design.problems().get(0).why())
        .isEqualTo("the value is a time, the range is information");
  }

  @Test
  void aFigureThatRestsOnNothingIsAnAssumptionAndAFormulaIsDerived() {
    Model model = Design.of("a = 5", "b = a * 2", "c ~ 1 to 2", "e", "f = 5 + 3").model();
    assertThat(model.definitions().stream().map(Definition::basis))
        .containsExactly(
            Basis.ASSUMPTION, Basis.DERIVED, Basis.ASSUMPTION, Basis.ASSUMPTION, Basis.ASSUMPTION);
  }

  @Test
  void whatHasNoValueIsNoUnknownButAProblem() {
    List<Problem> problems =
        Failing.of(Design.of("zero = 5 - 5", "a = 1 / zero", "b = a + 1", "c = ln(zero)").model());
    assertThat(problems.stream().map(Problem::message))
        .containsExactly("division by zero", "ln: x must be above 0, got 0");
    assertThat(problems.get(0).origin().orElseThrow()).hasToString("design:2:7");
  }
}
