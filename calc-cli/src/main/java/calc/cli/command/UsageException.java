package calc.cli.command;

import java.util.List;

/**
 * A command line that cannot be followed; the message says why in one line, and there may be lines
 * to choose from below it.
 */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> choices;

  private final String hint;

  UsageException(String message) {
    this(message, List.of(), "");
  }

  UsageException(String message, List<String> choices, String hint) {
    super(message);
    this.choices = List.copyOf(choices);
    this.hint = hint;
  }

  /** A command that helps further, or empty where the help of the command does. */
  String hint() {
    return hint;
  }

  /** What could have been meant, a line each. */
  List<String> choices() {
    return choices;
  }
}
