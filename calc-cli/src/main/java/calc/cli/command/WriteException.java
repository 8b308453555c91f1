package calc.cli.command;

/** A result that could not be written; the message says where to and why. */
final class WriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WriteException(String message, Throwable cause) {
    super(message, cause);
  }
}
