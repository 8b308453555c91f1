package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  static Stream<String> commands() {
    return Topic.words().stream();
  }

  @ParameterizedTest(name = "calc help {0}")
  @MethodSource("commands")
  void aCommandsHelpLooksAsReviewed(String command) {
    Typed help = Typed.command("help", command);
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    Golden.check("help-" + command + ".txt", help.out());
  }

  @ParameterizedTest(name = "calc {0} --help")
  @MethodSource("commands")
  void isTheSameHoweverItIsAskedFor(String command) {
    String help = Typed.command("help", command).out();
    assertThat(Typed.command(command, "--help").out()).isEqualTo(help);
    assertThat(Typed.command(command, "-h").out()).isEqualTo(help);
  }

  @ParameterizedTest(name = "calc help {0}")
  @MethodSource("commands")
  void startsWithExamplesAndFitsEightyColumns(String command) {
    assertThat(Typed.command("help", command).out())
        .startsWith("Examples\n  calc " + command)
        .satisfies(HelpTest::fitsEightyColumns);
  }

  @Test
  void theOverviewNamesEveryCommandUnderItsGroup() {
    String overview = Typed.command("--help").out();
    Golden.check("help.txt", overview);
    assertThat(overview).startsWith("Examples\n  calc run").satisfies(HelpTest::fitsEightyColumns);
    assertThat(Topic.words()).allSatisfy(word -> assertThat(overview).contains("\n  calc " + word));
  }

  @Test
  void theOverviewIsShownWhenNothingIsAsked() {
    String overview = Typed.command("--help").out();
    assertThat(Typed.command().out()).isEqualTo(overview);
    assertThat(Typed.command().code()).isZero();
    assertThat(Typed.command("help").out()).isEqualTo(overview);
    assertThat(Typed.command("-h").out()).isEqualTo(overview);
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(Typed.command("--version").out()).isEqualTo("calc 1.2.3\n");
    assertThat(Typed.command("-V").code()).isZero();
  }

  @Test
  void helpWorksThoughSomethingIsMissing() {
    assertThat(Typed.command("explain", "api.yaml", "--help").code()).isZero();
  }

  private static void fitsEightyColumns(String help) {
    assertThat(help.lines())
        .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
  }
}
