package calc.core.model;

/**
 * The name of something a lens finds: claims may use it, formulas of the graph may not.
 *
 * @param kind what it is
 * @param subject the limit or lever it is found of
 * @param quantity the quantity a lever saves, else empty
 */
public record Finding(Kind kind, String subject, String quantity) {
  /** What a finding is. */
  public enum Kind {
    /** Value of the grown input at which a limit is hit. */
    AT,
    /** First whole month in which a limit is hit. */
    MONTH,
    /** Latest month to decide. */
    DECIDE_BY,
    /** What a lever saves of a quantity. */
    SAVES
  }
}
