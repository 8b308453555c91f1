package calc.cli.command;

import calc.cli.render.Style;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the streams can show, judged by the environment. */
public final class Terminal {
  /**
   * Holds the numbers of the streams that are terminals, such as {@code 12}. Set by the start of
   * the program, whatever the environment had, since only that can know.
   */
  public static final String VARIABLE = "CALC_TERMINAL";

  private static final char OUT = '1';
  private static final char ERR = '2';

  private final Map<String, String> env;
  private final boolean colourWanted;

  /**
   * Judges an environment.
   *
   * @param colourWanted false if the command line says that there is to be no colour
   */
  public Terminal(Map<String, String> env, boolean colourWanted) {
    this.env = env;
    this.colourWanted = colourWanted;
  }

  /** What standard output can show. */
  public Style out() {
    return style(OUT);
  }

  /** What standard error can show. */
  public Style err() {
    return style(ERR);
  }

  /** Whether somebody watches standard error. */
  boolean isWatched() {
    return isTerminal(ERR) && !variable("TERM").equals("dumb");
  }

  /** Whether somebody looks at standard output. */
  boolean isLookedAt() {
    return isTerminal(OUT) && !variable("TERM").equals("dumb");
  }

  private boolean isTerminal(char stream) {
    return variable(VARIABLE).indexOf(stream) >= 0;
  }

  private Style style(char stream) {
    if (!isTerminal(stream)) {
      return Style.PLAIN;
    }
    boolean colour =
        colourWanted && variable("NO_COLOR").isEmpty() && !variable("TERM").equals("dumb");
    return new Style(colour, !knowsUnicode());
  }

  /** Only a locale that names another character set is believed to know no more. */
  private boolean knowsUnicode() {
    String locale =
        Stream.of("LC_ALL", "LC_CTYPE", "LANG")
            .map(this::variable)
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("UTF-8");
    String upper = locale.toUpperCase(Locale.ROOT);
    return upper.contains("UTF-8") || upper.contains("UTF8");
  }

  private String variable(String name) {
    return env.getOrDefault(name, "");
  }
}
