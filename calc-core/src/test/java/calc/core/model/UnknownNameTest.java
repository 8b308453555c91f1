package calc.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name that nothing defines is probably a slip of the pen, and the message says which. */
class UnknownNameTest {
  private static final String[] DESIGN = {
    "peak = 25k req/s",
    "write_share = 20%",
    "app.load = peak",
    "app.nodes = nodes_for(app.load, 2k req/s)",
    "app.cpu = 1.2 ms"
  };

  private static Problem problem(String formula) {
    String[] lines = Arrays.copyOf(DESIGN, DESIGN.length + 1);
    lines[DESIGN.length] = "x = " + formula;
    Design design = Design.of(lines);
    assertThat(design.problems()).hasSize(1);
    Problem problem = design.problems().get(0);
    assertThat(problem.code()).isEqualTo(Code.UNKNOWN_NAME);
    return problem;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "peek * 2 | there is no quantity peek | did you mean peak?",
        "peak * (1 - write-share) | there is no quantity write-share | write write_share",
        "app * 2 | there is no quantity app | name one of them: app.load, app.nodes, app.cpu",
        "app.size | there is no quantity app.size | app has app.load, app.nodes, app.cpu",
        "cpu * peak | there is no quantity cpu | did you mean app.cpu?",
        "ceil * 2 | there is no quantity ceil | write ceil(…)",
        "true | there is no quantity true | a value is a number; write 1 or 0, or compare: if(a > b,"
            + " 1, 0)",
        "none | there is no quantity none | a value is a number; leave out what is not known",
        "2 * day | the unit day stands without a number | write 1 day",
        "Peak * 2 | there is no quantity Peak | write peak",
        "somewhere | there is no quantity somewhere | define it under inputs or quantities",
        "peak(2) | peak is a quantity, not a function | write peak * (…) for a product",
        "nodes_four(1, 2) | there is no function nodes_four | did you mean nodes_for?"
      })
  void isAnsweredWithWhatWasProbablyMeant(String formula, String message, String fix) {
    Problem problem = problem(formula);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.fix()).isEqualTo(fix);
  }

  @Test
  void aSubtractionOfTwoQuantitiesIsNoSlip() {
    Design design = Design.of("write = 5", "share = 2", "x = write-share");
    assertThat(design.complaints()).isEmpty();
  }

  @Test
  void inALongGroupOnlySomeAreListed() {
    String[] lines = new String[21];
    for (int i = 0; i < 20; i++) {
      lines[i] = "app.part" + i + " = " + i;
    }
    lines[20] = "x = app * 2";
    assertThat(Design.of(lines).problems().get(0).fix()).endsWith("app.part11, …");
  }
}
