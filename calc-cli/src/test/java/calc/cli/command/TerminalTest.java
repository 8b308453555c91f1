package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Style;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  private static final Style COLOUR = new Style(true, false);
  private static final Style ASCII = new Style(true, true);

  @Test
  void eachStreamIsJudgedByItself() {
    Terminal onlyErr = terminal("2", Map.of());
    assertThat(onlyErr.out()).isEqualTo(Style.PLAIN);
    assertThat(onlyErr.err()).isEqualTo(COLOUR);
    assertThat(terminal("01", Map.of()).out()).isEqualTo(COLOUR);
    assertThat(terminal("", Map.of()).err()).isEqualTo(Style.PLAIN);
  }

  @Test
  void nothingKnownMeansNoTerminal() {
    assertThat(new Terminal(Map.of(), true).out()).isEqualTo(Style.PLAIN);
  }

  @Test
  void theEnvironmentTurnsColourOff() {
    assertThat(terminal("1", Map.of("NO_COLOR", "1")).out()).isEqualTo(Style.PLAIN);
    assertThat(terminal("1", Map.of("TERM", "dumb")).out()).isEqualTo(Style.PLAIN);
    assertThat(terminal("1", Map.of("NO_COLOR", "", "TERM", "xterm")).out()).isEqualTo(COLOUR);
  }

  @Test
  void theCommandLineTurnsColourOff() {
    assertThat(new Terminal(Map.of(Terminal.VARIABLE, "1"), false).out()).isEqualTo(Style.PLAIN);
  }

  @ParameterizedTest(name = "{0}={1} is ASCII: {2}")
  @CsvSource({
    "LANG, de_DE.UTF-8, false",
    "LANG, C.utf8, false",
    "LANG, de_DE.ISO-8859-1, true",
    "LC_CTYPE, C, true",
    "LC_ALL, '', false"
  })
  void theLocaleSaysWhichCharactersThereAre(String variable, String locale, boolean ascii) {
    assertThat(terminal("1", Map.of(variable, locale)).out()).isEqualTo(ascii ? ASCII : COLOUR);
  }

  @Test
  void theStrongestVariableOfTheLocaleCounts() {
    Map<String, String> env = Map.of("LC_ALL", "C.UTF-8", "LANG", "C");
    assertThat(terminal("1", env).out()).isEqualTo(COLOUR);
  }

  @Test
  void aPipeKnowsAllCharacters() {
    assertThat(terminal("", Map.of("LANG", "C")).out()).isEqualTo(Style.PLAIN);
  }

  private static Terminal terminal(String streams, Map<String, String> env) {
    Map<String, String> all = new HashMap<>(env);
    all.put(Terminal.VARIABLE, streams);
    return new Terminal(all, true);
  }
}
