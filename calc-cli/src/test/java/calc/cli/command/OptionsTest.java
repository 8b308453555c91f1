package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Exemplar;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option changes something. */
class OptionsTest {
  private static final Map<String, String> TERMINAL = Map.of(Terminal.VARIABLE, "12");

  @ParameterizedTest
  @ValueSource(strings = {"run api.yaml", "explain api.yaml app.nodes"})
  void setsReachTheCore(String command) {
    Typed typed =
        Typed.command((command + " --set peak=40k --set=app.price=$5/month --set x=-1").split(" "));
    assertThat(typed.code()).isZero();
    assertThat(typed.engine.scenario).isEqualTo("api.yaml");
    assertThat(typed.engine.sets).containsExactly("peak=40k", "app.price=$5/month", "x=-1");
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
