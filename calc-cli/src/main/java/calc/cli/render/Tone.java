package calc.cli.render;

/** What a piece of text means to its reader; a terminal with colour shows it, nothing else does. */
public enum Tone {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("32"),
  NOTICE("33"),
  BAD("31"),
  BAD_STRONG("1;31"),
  NOTICE_STRONG("1;33");

  private final String code;

  Tone(String code) {
    this.code = code;
  }

  /** A line without the escape sequences of tones. */
  static String stripped(String line) {
    return line.indexOf('\u001b') < 0 ? line : line.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  /** The text between the escape sequences for this tone. */
  String wrap(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
