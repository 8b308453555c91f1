package calc.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.PointEstimate;
import calc.core.analysis.Report;
import calc.core.expression.Expression;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Conditions that must hold for the results to mean anything, and those a reviewer would ask about.
 */
class RequirementTest {
  private static Design with(String condition, String subject, String... lines) {
    Design design = Design.of(lines);
    require(design, Code.OUT_OF_RANGE, condition, subject);
    return design;
  }

  private static void require(Design design, Code code, String condition, String subject) {
    Source source = Source.of("kind", condition);
    Expression parsed =
        Expression.parse(condition, source::at, Units.standard(), word -> false, new Problems())
            .orElseThrow();
    String full = "app." + subject;
    String message = subject + " must be sound";
    design
        .builder()
        .require(
            new Requirement(
                full, parsed, "app", full, code, design.source().at(0), message, "or else"));
  }

  @Test
  void oneThatHoldsIsNotHeardOf() {
    Design design = with("target <= 100%", "target", "app.target = 60%");
    assertThat(Report.of(design.model()).warnings()).isEmpty();
  }

  @Test
  void oneThatDoesNotHoldStopsTheEvaluationAndShowsTheValue() {
    Design design = with("target <= 100%", "target", "app.target = 160%");
    Problem problem = Failing.of(design.model()).get(0);
    assertThat(problem.message()).isEqualTo("target must be sound, got 160%");
    assertThat(problem.why()).isEqualTo("or else");
    assertThat(problem.origin().orElseThrow()).hasToString("design:1:1");
  }

  @Test
  void aForgottenPercentSignIsProposed() {
    Design design = Design.of();
    design
        .builder()
        .add(
            Draft.of("app.target", "app", design.source().at(0))
                .formula(new Written("60", design.source()::at))
                .measure(Units.standard().parse("%")));
    require(design, Code.OUT_OF_RANGE, "target <= 1", "target");
    assertThat(Failing.of(design.model()).get(0).fix())
        .isEqualTo("write 60% if per cent are meant");
  }

  @Test
  void aWarningIsReportedBesideTheResults() {
    Design design = Design.of("app.load = 12 req/s");
    require(design, Code.LIMIT_REACHED, "load <= 10 req/s", "load");
    assertThat(Report.of(design.model()).warnings().stream().map(Problem::message))
        .containsExactly("load must be sound, got 12 req/s");
  }

  @Test
  void whatFollowsFromAnotherIsNotReportedAgain() {
    Design design =
        Design.of("app.target = 160%", "app.double = app.target * 2", "app.other = 500%");
    for (String subject : List.of("target", "double", "other")) {
      require(design, Code.OUT_OF_RANGE, subject + " <= 100%", subject);
    }
    assertThat(Failing.of(design.model()).stream().map(Problem::message))
        .containsExactly("target must be sound, got 160%", "other must be sound, got 500%");
  }

  @Test
  void aConditionThatIsNoneIsRefused() {
    assertThat(with("target * 2", "target", "app.target = 1").complaints())
        .containsExactly("1:1 UNIT_MISMATCH a condition is needed, this is a plain number");
    assertThat(with("target > 1 s", "target", "app.target = 1").complaints())
        .containsExactly("1:8 UNIT_MISMATCH cannot compare a plain number and 1 s");
  }

  @Test
  void whatIsUnknownHoldsNoConditionAndBreaksNone() {
    Design design = with("price > 5", "price", "app.price", "app.load = 1");
    assertThat(PointEstimate.of(design.model()).value("app.load").isKnown()).isTrue();
  }
}
