package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static Expression formula(String text) {
    Problems problems = new Problems();
    Source source = Source.of("test", text);
    Expression expression =
        Expression.parse(
                text, source::at, Units.standard(), name -> name.matches("a|b|c|d"), problems)
            .orElseThrow();
    problems.throwIfErrors();
    return expression;
  }

  private static Program simulated(String... formulas) {
    Compiler compiler = new Compiler(true);
    for (int i = 0; i < formulas.length; i++) {
      compiler.add(
          String.valueOf((char) ('a' + i)),
          formula(formulas[i]),
          UnaryOperator.identity(),
          Optional.empty());
    }
    return compiler.program();
  }

  @Test
  void eachMentionOfAnUncertainValueIsADrawOfItsOwn() {
    Program program = simulated("uniform(0, 1) + uniform(0, 1)", "uniform(0, 1)", "a + b + a");
    assertThat(program.draws()).extracting(Program.Draw::name).containsExactly("a", "a#1", "b");
  }

  @Test
  void aPointEstimateDrawsNothing() {
    Compiler compiler = new Compiler(false);
    compiler.add("a", formula("uniform(0, 8)"), UnaryOperator.identity(), Optional.empty());
    assertThat(compiler.program().draws()).isEmpty();
  }

  @Test
  void everyPointTakesTheQuantileThatItsUniformNumberSays() {
    Program program = simulated("uniform(10, 20)", "2 * a");
    Workspace workspace = program.workspace(3);
    double[] uniforms = workspace.uniforms(program.draws().get(0));
    uniforms[0] = 0.1;
    uniforms[1] = 0.5;
    uniforms[2] = 0.9;
    workspace.run(3);
    assertThat(workspace.output("a")).containsExactly(11, 15, 19);
    assertThat(workspace.output("b")).containsExactly(22, 30, 38);
  }

  @Test
  void theParametersOfADistributionMayBeUncertainThemselves() {
    Program program = simulated("uniform(10, 20)", "uniform(a, 30)");
    Workspace workspace = program.workspace(2);
    double[] first = workspace.uniforms(program.draws().get(0));
    double[] second = workspace.uniforms(program.draws().get(1));
    first[0] = 0.5;
    second[0] = 0.5;
    first[1] = 0.25;
    second[1] = 0.9;
    workspace.run(2);
    assertThat(workspace.output("b")).containsExactly(22.5, 28.25);
  }

  @Test
  void aPointWithoutADistributionFailsWithTheReason() {
    Program program = simulated("uniform(10, 40)", "uniform(a, 30)", "b + 1");
    Workspace workspace = program.workspace(2);
    workspace.uniforms(program.draws().get(0))[0] = 0.5;
    workspace.uniforms(program.draws().get(0))[1] = 0.9;
    workspace.uniforms(program.draws().get(1))[0] = 0.5;
    workspace.uniforms(program.draws().get(1))[1] = 0.5;
    workspace.run(2);
    assertThat(workspace.failure("c", 0)).isEmpty();
    assertThat(workspace.failure("c", 1).orElseThrow().message())
        .isEqualTo("low must be below high (30), got 37");
  }
}
