package calc.core.model;

import calc.core.expression.Expression;
import calc.core.problem.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Other values for some inputs and tier parameters, under which the model runs again.
 *
 * @param role what it is for
 * @param name its name; what a lever saves is called {@code NAME.saves.QUANTITY}
 * @param title words for it, or empty
 * @param when condition under which it can happen at all, or empty
 * @param namespace where the names in its expressions lie: empty for full names, else the tier
 * @param set new value by full name; names in the values mean what they are before the change
 * @param origin where it is stated
 */
public record Change(
    Role role,
    String name,
    String title,
    Optional<Expression> when,
    String namespace,
    Map<String, Expression> set,
    Origin origin) {
  public Change {
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
  }

  /** The full name of a name in its expressions. */
  public String resolve(String mentioned) {
    return Names.resolve(namespace, mentioned);
  }

  /** What a change is for. */
  public enum Role {
    /** Something one could do; its savings are reported. */
    LEVER,
    /** A way the world could be, shown beside others. */
    CASE,
    /** Something that may happen to what is provisioned, which does not grow or shrink with it. */
    STATE
  }
}
