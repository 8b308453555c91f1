package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Exemplar;
import calc.core.analysis.Solver;
import calc.core.analysis.Sweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option changes something. */
class OptionsTest {
  private static final Map<String, String> TERMINAL = Map.of(Terminal.VARIABLE, "12");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run api.yaml",
        "explain api.yaml app.nodes",
        "sweep api.yaml peak=1to2",
        "solve api.yaml x>1 peak"
      })
  void setsReachTheCore(String command) {
    Typed typed =
        Typed.command((command + " --set peak=40k --set=app.price=$5/month --set x=-1").split(" "));
    assertThat(typed.code()).isZero();
    assertThat(typed.engine.scenario).isEqualTo("api.yaml");
    assertThat(typed.engine.sets).containsExactly("peak=40k", "app.price=$5/month", "x=-1");
  }

  @Test
  void optionsOfASweepReachTheCore() {
    Typed typed =
        Typed.command(
            "sweep",
            "x",
            "a=1 to 2",
            "b=3 to 4",
            "--steps",
            "5",
            "--log",
            "--of",
            "c",
            "--set",
            "d=1");
    assertThat(typed.engine.sweep)
        .isEqualTo(
            new Sweep.Question(
                List.of("a=1 to 2", "b=3 to 4"), OptionalInt.of(5), true, List.of("c")));
    assertThat(typed.engine.sets).containsExactly("d=1");
    Typed plain = Typed.command("sweep", "x", "a=1 to 2", "--of", "b", "--of", "c");
    assertThat(plain.engine.sweep)
        .isEqualTo(
            new Sweep.Question(List.of("a=1 to 2"), OptionalInt.empty(), false, List.of("b", "c")));
  }

  @Test
  void optionsOfASolutionReachTheCore() {
    Typed typed =
        Typed.command("solve", "x", "a > 1", "b", "--from", "2", "--to=3", "--set", "c=1");
    assertThat(typed.engine.solve)
        .isEqualTo(new Solver.Question("a > 1", "b", Optional.of("2"), Optional.of("3")));
    assertThat(typed.engine.sets).containsExactly("c=1");
    assertThat(Typed.command("solve", "x", "a > 1", "b").engine.solve)
        .isEqualTo(new Solver.Question("a > 1", "b", Optional.empty(), Optional.empty()));
  }

  @Test
  void aSweepNeedsValuesItCanCount() {
    for (String steps : List.of("1", "0", "-3", "100001", "many", "1e3")) {
      Typed typed = Typed.command("sweep", "x", "a=1 to 2", "--steps", steps);
      assertThat(typed.code()).isEqualTo(ExitCode.USAGE);
      assertThat(typed.err()).startsWith("calc: --steps takes 2 to 100000, got '" + steps + "'\n");
    }
    assertThat(Typed.command("sweep", "x", "a=1 to 2", "b=1 to 2", "--steps", "317").err())
        .startsWith("calc: --steps of a grid is at most 316, got 317\n");
    assertThat(Typed.command("sweep", "x", "a=1 to 2", "b=1 to 2", "--of", "c", "--of", "d").err())
        .startsWith("calc: two inputs make a grid of one quantity, give --of once\n");
    assertThat(Typed.command("sweep", "x", "a=1 to 2", "b=1 to 2", "c=1 to 2").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void standardInputIsAScenarioToo() {
    assertThat(Typed.command("run", "-").engine.scenario).isEqualTo("-");
  }

  @Test
  void formatChangesTheFormat() {
    assertThat(Typed.command("run", "x", "--format", "json").out()).startsWith("{\n  \"scenario\"");
    assertThat(Typed.command("run", "x", "--format=csv").out()).startsWith("section,name,");
    assertThat(Typed.command("run", "x", "--format", "markdown").out()).startsWith("## Public");
    assertThat(Typed.command("kinds", "--format", "csv").out()).startsWith("kind,title");
    assertThat(Typed.command("explain", "x", "app.nodes", "--format", "csv").out())
        .startsWith("depth,name");
  }

  @Test
  void digitsChangeTheDigits() {
    assertThat(Typed.command("run", "x", "--digits", "2").out()).contains("58 %");
    assertThat(Typed.command("run", "x", "--digits", "full").out()).contains("57.69230769230769 %");
    assertThat(Typed.command("eval", "1234.5 kB", "--digits", "2").out()).isEqualTo("1.2 MB\n");
    assertThat(Typed.command("eval", "1234.5 kB", "--digits", "full").out())
        .isEqualTo("1234.5 kB\n");
  }

  @Test
  void warningsOfARunStandInTheResultOrElseOnStandardError() {
    assertThat(Typed.command("run", "x").err()).isEmpty();
    assertThat(Typed.command("run", "x", "--format", "json").err()).isEmpty();
    assertThat(Typed.command("run", "x", "--format", "csv").err())
        .startsWith("api.yaml:4:3: warning[LABELS_DIFFER]: ");
    assertThat(Typed.command("explain", "x", "app.nodes").err())
        .startsWith("api.yaml:4:3: warning[LABELS_DIFFER]: ");
  }

  @Test
  void colourIsForTerminals() {
    assertThat(Typed.shell().env(TERMINAL).type("run", "x").out()).contains("\u001b[1mPublic API");
    assertThat(Typed.command("run", "x").out()).doesNotContain("\u001b");
    assertThat(Typed.shell().env(TERMINAL).type("run", "bad.yaml").err())
        .contains("\u001b[1;31merror[UNIT_MISMATCH]\u001b[0m");
  }

  @Test
  void noColourIsObeyedByResultsAndProblems() {
    Typed terminal = Typed.shell().env(TERMINAL);
    assertThat(terminal.type("run", "x", "--no-color").out()).doesNotContain("\u001b");
    assertThat(terminal.type("run", "bad.yaml", "--no-color").err()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"markdown", "csv", "json"})
  void formatsForFilesHaveNoColour(String format) {
    Typed typed = Typed.shell().env(TERMINAL).type("run", "x", "--format", format);
    assertThat(typed.out()).doesNotContain("\u001b");
  }

  @Test
  void schemaPrintsTheSchema() {
    assertThat(Typed.command("schema").out()).startsWith("{\"$schema\"").endsWith("}\n");
  }

  @Test
  void kindsShowsOneOrAll() {
    assertThat(Typed.command("kinds").out()).contains("compute", "flat");
    assertThat(Typed.command("kinds", "flat").out()).isEqualTo("flat · A monthly price\n");
  }

  @Test
  void aPartialRunIsNoFailure() {
    Typed partial = Typed.shell();
    partial.engine.result = Exemplar.partial();
    assertThat(partial.type("run", "x").out()).contains("10,500 + unknown: app.price\n");
    assertThat(partial.code()).isZero();
  }
}
