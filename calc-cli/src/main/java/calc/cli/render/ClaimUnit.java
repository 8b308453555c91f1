package calc.cli.render;

import calc.core.result.ClaimResult;
import calc.core.result.Value;

/** Both figures of a claim stand in one unit: the one the person wrote. */
final class ClaimUnit {
  private ClaimUnit() {}

  /** What the model gives, in the unit of what is said. */
  static Value is(ClaimResult claim) {
    Value is = claim.is();
    return claim.says().isKnown()
        ? new Value(is.quantity(), claim.says().unit(), is.whole(), is.missing())
        : is;
  }
}
