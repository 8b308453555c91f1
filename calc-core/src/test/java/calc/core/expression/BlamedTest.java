package calc.core.expression;

import static calc.core.expression.Language.offset;
import static calc.core.expression.Language.problem;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal points at the argument it is about, and says what that argument is. */
class BlamedTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes_for(50, -4) | -4 | per_node: what one node gives, above 0",
        "nodes_for(per_node = -4, need = 3) | -4 | per_node: what one node gives, above 0",
        "nodes_for(50, (2 - 6)) | (2 | per_node: what one node gives, above 0",
        "2 * nodes_for(-50, 4) + 1 | -50 | need: what is needed, 0 or more",
        "abs(nodes_for(-50, 4)) | -50 | need: what is needed, 0 or more",
        "max(1, nodes_for(-50, 4)) | -50 | need: what is needed, 0 or more",
        "nodes_for(nodes_for(-50, 4), 5) | -50 | need: what is needed, 0 or more",
        "if(1 < 2, nodes_for(-50, 4), 5) | -50 | need: what is needed, 0 or more",
        "sum([1, nodes_for(-50, 4)]) | -50 | need: what is needed, 0 or more",
        "nodes_for(-50, 4) in node | -50 | need: what is needed, 0 or more",
        "zone_nodes(13, 3, 3) | 3) | survive: zones that may be lost at once, whole, below zones",
        "uniform(5, 3) | 5 | low: lowest value",
        "growth_time(1, 2, 0) | 0 | rate: growth per period, above −1"
      })
  void whoeverReadsItSeesWhichOne(String text, String pointed, String why) {
    Problem problem = problem(text);
    assertThat(text.substring(offset(problem))).startsWith(pointed);
    assertThat(problem.why()).isEqualTo(why);
  }

  @Test
  void oneThatWasLeftOutCannotBePointedAt() {
    assertThat(offset(problem("2 * normal(mean = 3)"))).isEqualTo(4);
  }

  @Test
  void whatIsNoRefusalStaysWhereItIs() {
    assertThat(offset(problem("2 * exp(710)"))).isEqualTo(4);
    assertThat(problem("2 * exp(710)").why()).isEmpty();
  }
}
