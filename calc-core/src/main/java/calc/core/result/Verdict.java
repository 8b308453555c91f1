package calc.core.result;

import java.util.Locale;

/** What became of a claim. */
public enum Verdict {
  /** The figure is what the model gives, to the digits it is written with. */
  EXACT(true),
  /** Off what is written, inside the tolerance that is stated; holds. */
  ROUNDED(true),
  /** Outside. */
  WRONG(false),
  /** The model cannot tell: something is missing, or the uncertainty is wider than the claim. */
  UNDECIDED(false),
  /** The claim names nothing the model knows. */
  UNBOUND(false);

  private final boolean holds;

  Verdict(boolean holds) {
    this.holds = holds;
  }

  /** Whether the claim holds. */
  public boolean holds() {
    return holds;
  }

  /** The word in output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
