package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is counted in whole numbers stays so as long as nothing makes a fraction of it. */
class WholeNumberTest {
  private static final String NODES = "nodes_for(50, 4)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NODES",
        "(NODES)",
        "-NODES",
        "NODES + 1",
        "1 + NODES",
        "NODES - 2",
        "NODES * 2",
        "2 * NODES",
        "NODES + NODES",
        "NODES * NODES",
        "NODES in node",
        "NODES * 1 node",
        "NODES * 100%",
        "max(NODES, 3)",
        "min(3, NODES)",
        "abs(NODES)",
        "sum([NODES, 1])",
        "if(1 > 2, NODES, 3)",
        "if(1 > 2, 3, NODES)",
        "ceil(1.5)",
        "floor(NODES / 2)",
        "round(2.4) + 1",
        "n_plus_k(NODES, 2)",
        "zone_nodes(NODES, 3, 1)",
        "growth_periods(1, 2, 10%)"
      })
  void staysWhole(String text) {
    assertThat(isWhole(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "1 + 2",
        "3 users",
        "max(1, 2)",
        "NODES / 2",
        "NODES * 0.5",
        "NODES * 50%",
        "NODES + 0.5",
        "NODES * 4 s",
        "NODES ^ 2",
        "max(NODES, 3.5)",
        "sum([NODES, 0.5])",
        "if(1 > 2, NODES, 3.5)",
        "sqrt(NODES)",
        "NODES to 20",
        "compound(NODES, 10%, 2)",
        "NODES * headroom_factor(30%)",
        "2 of [50%, 50%]"
      })
  void isNoCount(String text) {
    assertThat(isWhole(text)).isFalse();
  }

  private static boolean isWhole(String text) {
    return Language.value(text.replace("NODES", NODES)).whole();
  }
}
