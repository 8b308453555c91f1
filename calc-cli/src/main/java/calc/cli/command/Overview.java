package calc.cli.command;

/** The help for {@code calc} itself. It knows the commands by name only and builds none. */
final class Overview {
  private static final String EXAMPLES =
      """
      Examples
        calc run scenarios/compendium/public-api.yaml
        calc eval '25k req/s * 1.5 kB in Mbps'
        calc explain scenarios/compendium/public-api.yaml app.nodes
      """;

  private static final String ENDING =
      """

      calc help COMMAND shows the options of a command, calc --version the version.
      Exit codes: 0 done, 1 findings, 2 wrong command line, 3 wrong input,
      4 result not written, 70 a bug in calc, 130 interrupted.
      """;

  private Overview() {}

  /** All of it, each line ended. */
  static String text() {
    StringBuilder text = new StringBuilder(EXAMPLES);
    String group = "";
    for (Topic topic : Topic.values()) {
      if (!topic.group().equals(group)) {
        group = topic.group();
        text.append('\n').append(group).append('\n');
      }
      text.append(String.format("  %-35s %s%n", topic.synopsis(), topic.title()));
    }
    return text.append(ENDING).toString().replace("\r\n", "\n");
  }
}
