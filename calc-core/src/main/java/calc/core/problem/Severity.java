package calc.core.problem;

/** How bad a problem is. */
public enum Severity {
  /** Nothing is computed. */
  ERROR,
  /**
   * The result stands, but a reviewer would ask about it; can be silenced in the file with a
   * reason.
   */
  WARNING;

  /** The word in messages. */
  public String word() {
    return this == ERROR ? "error" : "warning";
  }
}
