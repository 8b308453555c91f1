package calc.core.model;

import calc.core.expression.Type;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of what the lenses find of a model's limits and levers, with their units. */
final class Findings {
  private static final String SAVES = ".saves.";

  private final Set<String> limits = new HashSet<>();
  private final Set<String> levers = new HashSet<>();
  private final Map<String, Type.Num> types;
  private final Optional<String> grown;

  /**
   * The findings of a model.
   *
   * @param limits names of the limits
   * @param levers names of the levers
   * @param types types of all quantities
   * @param grown the input whose growth meets the limits
   */
  Findings(
      Collection<String> limits,
      Collection<String> levers,
      Map<String, Type.Num> types,
      Optional<String> grown) {
    this.limits.addAll(limits);
    this.levers.addAll(levers);
    this.types = types;
    this.grown = grown;
  }

  Optional<Finding> find(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String subject = name.substring(0, dot);
    if (limits.contains(subject)) {
      String word = name.substring(dot + 1);
      return List.of("at", "month", "decide_by").contains(word)
          ? Optional.of(
              new Finding(Finding.Kind.valueOf(word.toUpperCase(Locale.ROOT)), subject, ""))
          : Optional.empty();
    }
    String prefix = subject + SAVES;
    boolean saves = levers.contains(subject) && name.startsWith(prefix);
    String quantity = saves ? name.substring(prefix.length()) : "";
    return types.containsKey(quantity)
        ? Optional.of(new Finding(Finding.Kind.SAVES, subject, quantity))
        : Optional.empty();
  }

  Optional<Type> type(String name) {
    return find(name)
        .map(
            finding ->
                switch (finding.kind()) {
                  case AT -> grown.map(types::get).orElse(Type.of(Unit.ONE));
                  case MONTH, DECIDE_BY -> new Type.Num(Unit.ONE, Type.Count.WHOLE);
                  case SAVES -> Type.of(types.get(finding.quantity()).unit());
                });
  }

  /** Every name, for suggestions; of levers only what changes often enough to be asked for. */
  Collection<String> names() {
    List<String> names = new ArrayList<>();
    for (String limit : limits) {
      names.addAll(List.of(limit + ".at", limit + ".month", limit + ".decide_by"));
    }
    for (String lever : levers) {
      types.keySet().forEach(quantity -> names.add(lever + SAVES + quantity));
    }
    return names;
  }
}
