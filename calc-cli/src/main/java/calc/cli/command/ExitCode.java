package calc.cli.command;

/** What a script learns from how the program ends; a contract. */
public final class ExitCode {
  /** What was asked for was done. */
  public static final int DONE = 0;

  /** Done, and something was found that the caller wanted to hear of. */
  public static final int FINDINGS = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** What was read is wrong: a scenario, an expression, a missing file. */
  public static final int PROBLEMS = 3;

  /** The result could not be written. */
  public static final int NOT_WRITTEN = 4;

  /** A bug in this program. */
  public static final int INTERNAL = 70;

  /** Somebody pressed Ctrl-C. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
