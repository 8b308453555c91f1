package calc.core.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All formulas by name. A new topic is one more line here. */
public final class Catalog {
  private static final Map<String, Formula> BY_NAME = byName();

  private Catalog() {}

  /** The formula of a name. */
  public static Optional<Formula> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Every formula, topic by topic. */
  public static Collection<Formula> all() {
    return BY_NAME.values();
  }

  private static Map<String, Formula> byName() {
    List<Formula> rows = new ArrayList<>();
    rows.addAll(Arithmetic.rows());
    rows.addAll(Capacity.rows());
    rows.addAll(Storage.rows());
    Map<String, Formula> map = new LinkedHashMap<>();
    for (Formula row : rows) {
      if (map.put(row.name(), row) != null) {
        throw new IllegalStateException("two formulas are called " + row.name());
      }
    }
    return java.util.Collections.unmodifiableMap(map);
  }
}
