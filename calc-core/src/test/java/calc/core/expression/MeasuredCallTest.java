package calc.core.expression;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measured values in expressions; who reads the files is another matter. */
class MeasuredCallTest {
  private final Problems problems = new Problems();
  private final List<Samples.Question> asked = new ArrayList<>();

  /** Hands out 3, 1, 1 and 2 in the unit asked for. */
  private final class Folder implements Scope {
    @Override
    public Optional<Type> type(String name) {
      return Optional.empty();
    }

    @Override
    public Collection<String> names() {
      return List.of();
    }

    @Override
    public Samples samples() {
      return (question, found) -> {
        asked.add(question);
        double unit = question.unit().toBase(java.math.BigDecimal.ONE);
        return Optional.of(new double[] {3 * unit, unit, unit, 2 * unit});
      };
    }
  }

  private Workspace run(String text, boolean simulated) {
    Source source = Source.of("test", text);
    Expression expression =
        Expression.parse(text, source::at, Units.standard(), name -> false, problems).orElseThrow();
    Checker.check(expression, new Folder(), Units.standard(), problems);
    assertThat(problems.inFileOrder()).isEmpty();
    Compiler compiler = new Compiler(simulated);
    compiler.add("x", expression, UnaryOperator.identity(), Optional.empty());
    return compiler.program().workspace(1);
  }

  private double quantile(String text, double p) {
    Workspace workspace = run(text, false);
    workspace.level(p);
    workspace.run(1);
    return workspace.output("x")[0];
  }

  /** The smallest value that so many do not exceed. */
  @ParameterizedTest
  @CsvSource({"0.01, 1", "0.5, 1", "0.500001, 2", "0.75, 2", "0.76, 3", "0.99, 3"})
  void quantilesAreValuesThatWereMeasured(double p, double expected) {
    assertThat(quantile("empirical(\"a.csv\", \"x\")", p)).isEqualTo(expected);
  }

  @Test
  void theUnitIsTheThirdArgumentOrAFactor() {
    assertThat(quantile("empirical(\"a.csv\", \"x\", \"ms\")", 0.75)).isEqualTo(0.002);
    assertThat(quantile("empirical(\"a.csv\", \"x\") * 1 ms", 0.75)).isEqualTo(0.002);
    assertThat(quantile("empirical('a.csv', unit='%') in %", 0.99)).isEqualTo(0.03);
    assertThat(quantile("empirical(\"a.csv\", \"x\", \"ms\") + 1 s", 0.99)).isEqualTo(1.003);
    assertThat(quantile("empirical(\"a.csv\", \"x\", \"users\") * 1 s", 0.99)).isEqualTo(3);
  }

  @Test
  void whatIsAskedForIsWhatWasWritten() {
    quantile("2 * empirical(column=\"col\", file=\"f/a.csv\")", 0.5);
    Samples.Question question = asked.get(0);
    assertThat(question.file()).isEqualTo("f/a.csv");
    assertThat(question.column()).contains("col");
    assertThat(question.fileAt().column()).isEqualTo(34);
    assertThat(question.columnAt().column()).isEqualTo(22);
    quantile("empirical(\"a.csv\")", 0.5);
    assertThat(asked.get(1).column()).isEmpty();
    assertThat(asked.get(1).columnAt()).isEqualTo(asked.get(1).fileAt());
  }

  /** Two calls in one expression keep apart what each names. */
  @Test
  void eachCallHasItsOwnValues() {
    assertThat(
            quantile(
                "empirical(\"a.csv\", \"x\", \"s\") / empirical(\"a.csv\", \"x\", \"ms\")", 0.99))
        .isEqualTo(1000);
    assertThat(run("empirical(\"a.csv\") - empirical(\"a.csv\")", true)).isNotNull();
  }

  @Test
  void isARangeOfItsOwn() {
    Source source = Source.of("test", "empirical(\"a.csv\")");
    Expression expression =
        Expression.parse(source.text(), source::at, Units.standard(), name -> false, problems)
            .orElseThrow();
    assertThat(expression.uncertain()).isPresent();
  }

  @Test
  void withoutFilesItIsRefused() {
    Source source = Source.of("test", "1 + empirical(\"a.csv\")");
    Expression expression =
        Expression.parse(source.text(), source::at, Units.standard(), name -> false, problems)
            .orElseThrow();
    Scope nothing =
        new Scope() {
          @Override
          public Optional<Type> type(String name) {
            return Optional.empty();
          }

          @Override
          public Collection<String> names() {
            return List.of();
          }
        };
    Checker.check(expression, nothing, Units.standard(), problems);
    assertThat(problems.inFileOrder().get(0).message()).isEqualTo("no file can be named here");
    assertThat(problems.inFileOrder().get(0).origin().orElseThrow().column()).isEqualTo(15);
  }
}
