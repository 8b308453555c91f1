package calc.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.PointEstimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be called what, and what is said when two things share a name. */
class NamesTest {
  @Test
  void aNameIsTakenOnceAndTheSecondIsTheOneToRename() {
    Design design = Design.of("peak = 5", "other = 6", "peak = 7", "double = peak * 2");
    assertThat(design.complaints()).containsExactly("3:1 DUPLICATE the name peak is taken");
    assertThat(design.problems().get(0).why())
        .isEqualTo("it is defined under quantities at design:1:1");
  }

  @Test
  void threeOfANameAreTwoTooMany() {
    assertThat(Design.of("a = 1", "a = 2", "a = 3").complaints())
        .containsExactly("2:1 DUPLICATE the name a is taken", "3:1 DUPLICATE the name a is taken");
  }

  @Test
  void namesWithDotsAreTakenOnceToo() {
    assertThat(Design.of("app.load = 5", "app.load = 6").complaints())
        .containsExactly("2:1 DUPLICATE the name app.load is taken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s", "ms", "day", "month", "min", "mb", "gb", "kib", "bit", "mbps", "usd", "in", "to", "of",
        "as", "at", "and", "or", "not", "if", "cost", "traffic", "slo"
      })
  void aReservedNameIsRefusedAndItsMentionsAreNoFurtherProblem(String name) {
    assertThat(Design.of(name + " = 5", "b = 2").complaints())
        .containsExactly("1:1 SYNTAX `" + name + "` cannot name a quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"month", "usd", "cost", "day"})
  void whoeverMentionsIt(String name) {
    assertThat(Design.of("a = 2 * " + name, name + " = 5", "c = a + 1").complaints())
        .containsExactly("2:1 SYNTAX `" + name + "` cannot name a quantity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users", "req", "core", "node", "max", "sum", "nodes_for", "normal"})
  void labelsAndFunctionsMayNameQuantities(String name) {
    Model model = Design.of(name + " = 5", "double = 2 * " + name + " + max(1, 2)").model();
    assertThat(PointEstimate.of(model).value("double").quantity().orElseThrow().value())
        .isEqualTo(12);
  }

  @Test
  void aLabelThatIsAlsoAQuantityIsAmbiguousBelowTheLine() {
    List<String> complaints = Design.of("nodes = 4", "each = 5M users / nodes").complaints();
    assertThat(complaints)
        .containsExactly("2:19 UNKNOWN_UNIT \"5M users / nodes\" can be read in two ways");
  }

  @Test
  void aNameOfATierIsAnother() {
    Model model = Design.of("load = 5", "app.load = load * 2", "all = app.load + load").model();
    assertThat(PointEstimate.of(model).value("all").quantity().orElseThrow().value()).isEqualTo(15);
    assertThat(model.names()).containsExactly("load", "app.load", "all");
  }
}
