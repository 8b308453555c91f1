package calc.core.expression;

import static calc.core.expression.Language.offset;
import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of different things may be wrong together, so they warn; the value stands. */
class LabelTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 users + 3 nodes | 8 | 8 | you add user and node",
        "5 users - 3 nodes | 8 | 2 | you subtract user and node",
        "5 users > 3 nodes | 8 | 1 | you compare user and node",
        "5 users = 5 nodes | 8 | 1 | you compare user and node",
        "5 req/s + 3 msg/s | 8 | 8 | you add req/s and msg/s",
        "min(3 users, 2 nodes) | 13 | 2 | you put together user and node",
        "sum([3 users, 2 nodes]) | 14 | 5 | you put into one list user and node",
        "if(1 > 2, 3 users, 2 nodes) | 19 | 2 | you choose between user and node",
        "1 users to 4 nodes | 0 | 2 | you span user and node",
        "nodes_for(50 req/s, 4 msg/s) | 20 | 13 | you put together req/s and msg/s"
      })
  void differentOnesWarn(String text, int offset, double base, String message) {
    var evaluated = Language.evaluated(text);
    assertThat(evaluated.value().orElseThrow().quantity().orElseThrow().value())
        .isCloseTo(base, withinRelative(1e-12));
    List<Problem> problems = evaluated.problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(Code.LABELS_DIFFER);
    assertThat(problems.get(0).message()).isEqualTo(message);
    assertThat(problems.get(0).isError()).isFalse();
    assertThat(offset(problems.get(0))).isEqualTo(offset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 users + 3 users",
        "5 users + 3",
        "3 + 5 users",
        "5 users > 3",
        "5 users * 3 nodes",
        "5 users / 3 nodes",
        "(5 users in nodes) + 3 nodes",
        "5 users + (3 nodes in users)",
        "5 users in nodes",
        "12 req / 4 req + 3 nodes",
        "5 users > 0",
        "20% + 5 users"
      })
  void nothingElseDoes(String text) {
    assertThat(Language.evaluated(text).problems()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5 mb | 2 | \"mb\" was read as MB",
        "1 MB + 5 Gb | 9 | \"Gb\" was read as Gbit",
        "10 MB/s in mbps | 11 | \"mbps\" was read as Mbps"
      })
  void aSpellingThatPeopleMixUpWarnsWhereItStands(String text, int offset, String message) {
    var evaluated = Language.evaluated(text);
    assertThat(evaluated.value()).isPresent();
    assertThat(evaluated.problems()).hasSize(1);
    assertThat(evaluated.problems().get(0).code()).isEqualTo(Code.UNIT_SPELLING);
    assertThat(evaluated.problems().get(0).message()).startsWith(message);
    assertThat(offset(evaluated.problems().get(0))).isEqualTo(offset);
  }
}
