package calc.cli.command;

/** A command line that cannot be followed; the message says why in one line. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
