package calc.core.expression;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import calc.core.problem.Problem;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The registers of a program: every point of a block stands for itself. */
class WorkspaceTest {
  private static final Program QUOTIENT =
      new Formulas()
          .input("load", "req/s")
          .input("each", "req/s")
          .quantity("count", "nodes_for(load, each)")
          .quantity("share", "1 / count")
          .quantity("large", "if(count > 3, 1e308 * count, 1 / (count - 2))")
          .quantity("fixed", "(18 to 34) * 2")
          .program();

  private static Workspace run(double[] load, double[] each) {
    Workspace workspace = QUOTIENT.workspace(load.length);
    System.arraycopy(load, 0, workspace.input("load"), 0, load.length);
    System.arraycopy(each, 0, workspace.input("each"), 0, each.length);
    workspace.run(load.length);
    return workspace;
  }

  private static String failure(Workspace workspace, String output, int point) {
    return workspace.failure(output, point).map(Problem::message).orElse("");
  }

  @Test
  void everyPointHasAReasonOfItsOwn() {
    Workspace workspace = run(new double[] {50, -1, 50, 0, -7}, new double[] {4, 4, 0, 4, 4});
    assertThat(failure(workspace, "share", 0)).isEmpty();
    assertThat(failure(workspace, "share", 1))
        .isEqualTo("nodes_for: need must be 0 or more, got -1");
    assertThat(failure(workspace, "share", 2))
        .isEqualTo("nodes_for: per_node must be above 0, got 0");
    assertThat(failure(workspace, "share", 3)).isEqualTo("division by zero");
    assertThat(failure(workspace, "share", 4))
        .isEqualTo("nodes_for: need must be 0 or more, got -7");
  }

  @Test
  void aReasonOutlivesNoRun() {
    Workspace workspace = run(new double[] {-1}, new double[] {4});
    assertThat(failure(workspace, "large", 0)).contains("got -1");
    workspace.input("load")[0] = 8;
    workspace.run(1);
    assertThat(failure(workspace, "large", 0)).isEqualTo("division by zero");
    workspace.input("load")[0] = 40;
    workspace.run(1);
    assertThat(failure(workspace, "large", 0)).isEqualTo("the result is too large to be a number");
    workspace.input("load")[0] = 4;
    workspace.run(1);
    assertThat(workspace.failure("large", 0)).isEmpty();
    assertThat(workspace.output("large")[0]).isEqualTo(-1);
  }

  @Test
  void whatDoesNotDependOnAnInputIsTheSameEverywhere() {
    Workspace workspace = run(new double[] {1, 2, 3}, new double[] {1, 1, 1});
    assertThat(workspace.varies("fixed")).isFalse();
    assertThat(workspace.varies("share")).isTrue();
    double median = workspace.output("fixed")[0];
    assertThat(workspace.output("fixed")).containsOnly(median);
    workspace.level(0.05);
    workspace.run(1);
    double low = workspace.output("fixed")[0];
    assertThat(workspace.output("fixed")).containsOnly(low);
    assertThat(low).isCloseTo(36, withinRelative(1e-14)).isLessThan(median);
  }

  @Test
  void fewerPointsThanABlockHoldsMayRun() {
    Workspace workspace = QUOTIENT.workspace(1000);
    Arrays.fill(workspace.input("load"), 10);
    Arrays.fill(workspace.input("each"), 5);
    workspace.run(3);
    assertThat(Arrays.copyOf(workspace.output("count"), 3)).containsOnly(2);
  }

  @Test
  void anInputThatIsNoNumberIsNoAnswer() {
    Workspace workspace = run(new double[] {Double.NaN}, new double[] {4});
    assertThat(workspace.failure("count", 0)).isPresent();
    assertThat(workspace.failure("load", 0)).isPresent();
    assertThat(workspace.failure("fixed", 0)).isEmpty();
  }

  @Test
  void mistakesOfAProgrammerAreNamed() {
    Workspace workspace = QUOTIENT.workspace(2);
    assertThatIllegalArgumentException().isThrownBy(() -> QUOTIENT.workspace(0));
    assertThatIllegalArgumentException().isThrownBy(() -> workspace.run(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> workspace.input("count"))
        .withMessageContaining("the program has no count");
    assertThatIllegalArgumentException().isThrownBy(() -> workspace.output("loads"));
  }

  @Test
  void equalPartsAreComputedOnce() {
    Formulas formulas = new Formulas().input("x", "1").quantity("a", "(x + 1) * (x + 1)");
    int once = formulas.program().size();
    assertThat(formulas.quantity("b", "(x + 1) * (x + 1)").program().size()).isEqualTo(once);
    assertThat(once).isEqualTo(2);
  }

  @Test
  void twoMentionsOfADistributionAreTwoVariables() {
    Formulas formulas = new Formulas().quantity("a", "(1 to 2) + (1 to 2)");
    assertThat(formulas.program().size()).isEqualTo(3);
  }
}
