package calc.core.expression;

import java.util.Collection;
import java.util.Optional;

/** What the names in an expression mean. */
public interface Scope {
  /** The type of a quantity, or empty when there is none of that name. */
  Optional<Type> type(String name);

  /** Every name, for suggestions. */
  Collection<String> names();

  /** The measured values that may be named. */
  default Samples samples() {
    return Samples.NONE;
  }
}
