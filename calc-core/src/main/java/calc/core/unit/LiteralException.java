package calc.core.unit;

import calc.core.problem.Code;

/** A text cannot be read as a number with a unit: where, what, why, and how to mend it. */
public final class LiteralException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;
  private final Code code;
  private final String why;
  private final String fix;

  /**
   * All of it.
   *
   * @param offset index in the text that was read
   * @param code kind of problem
   * @param message what is wrong, one line
   * @param why the rule behind it, or empty
   * @param fix how to mend it, or empty
   */
  public LiteralException(int offset, Code code, String message, String why, String fix) {
    super(message, null, false, false);
    this.offset = offset;
    this.code = code;
    this.why = why;
    this.fix = fix;
  }

  /** Index in the text that was read. */
  public int offset() {
    return offset;
  }

  /** Kind of problem. */
  public Code code() {
    return code;
  }

  /** What is wrong, one line. */
  public String message() {
    return getMessage();
  }

  /** The rule behind it, or empty. */
  public String why() {
    return why;
  }

  /** How to mend it, or empty. */
  public String fix() {
    return fix;
  }
}
