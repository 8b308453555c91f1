package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong command line is answered in two lines: what is wrong, and where help is. */
class UsageTest {
  @ParameterizedTest(name = "calc {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu x                        | unknown command 'rnu', did you mean run?",
        "frobnicate                   | unknown command 'frobnicate'",
        "api.yaml                     | unknown command 'api.yaml', did you mean run api.yaml?",
        "--debug run x                | options stand behind the command: calc COMMAND --debug",
        "help exlpain                 | unknown command 'exlpain', did you mean explain?",
        "run                          | SCENARIO is missing",
        "explain x                    | QUANTITY is missing",
        "eval                         | EXPRESSION is missing",
        "run x --formt json           | unknown option '--formt', did you mean --format?",
        "run x --sett=a=1             | unknown option '--sett', did you mean --set?",
        "eval 5 --fromat json         | unknown option '--fromat', did you mean --format?",
        "run x --format               | --format needs a value: FORMAT",
        "run x --set --strict         | --set needs a value: NAME=EXPRESSION",
        "run x --digits 0             | --digits takes 1 to 17 or full, got '0'",
        "run x --digits 18            | --digits takes 1 to 17 or full, got '18'",
        "run x --digits few           | --digits takes 1 to 17 or full, got 'few'",
        "run x --set peak             | --set takes NAME=EXPRESSION, got 'peak'",
        "run x --set =5               | --set takes NAME=EXPRESSION, got '=5'",
        "run x --digits 2 --digits 3  | --digits is given twice",
        "run x y                      | unexpected argument 'y'; one with blanks in it needs"
            + " quotes",
        "kinds comput                 | unknown kind 'comput', did you mean compute?",
        "kinds --strict               | unknown option '--strict'",
        "schema --format json         | unknown option '--format'"
      })
  void isToldInOneLine(String line, String message) {
    Typed typed = Typed.command(line.split(" +"));
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err().lines().findFirst()).contains("calc: " + message);
    assertThat(typed.err().lines()).hasSize(2);
  }

  @Test
  void anUnknownFormatNamesThoseThereAre() {
    assertThat(Typed.command("run", "x", "--format", "jsn").err())
        .startsWith(
            "calc: unknown format 'jsn', did you mean json?;"
                + " there are text, markdown, csv and json\n");
  }

  @Test
  void helpIsNamedForTheCommandThatWasMeant() {
    assertThat(Typed.command("run").err()).endsWith("\ntry: calc help run\n");
    assertThat(Typed.command("rnu").err()).endsWith("\ntry: calc --help\n");
  }

  @Test
  void whatIsRepeatedToTheTerminalIsHarmless() {
    assertThat(Typed.command("\u001b[31mrun").err()).startsWith("calc: unknown command '␛[31mrun'");
  }

  @Test
  void aFileIsNotReadForArguments() {
    assertThat(Typed.command("run", "@args").engine.scenario).isEqualTo("@args");
  }
}
