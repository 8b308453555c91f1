package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values from the command line that take the place of others, and which of them found their
 * place.
 */
final class Settings {
  private final Map<String, Setting> byName = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<String> possible = new ArrayList<>();

  Settings(List<Setting> settings, Problems problems) {
    for (Setting setting : settings) {
      String name = setting.name().text();
      if (byName.putIfAbsent(name, setting) != null) {
        problems.add(
            Problem.at(setting.name().origin(), Code.DUPLICATE, name + " is set twice")
                .mend("keep one of them"));
      }
    }
  }

  /** The value for a name, if there is one; the name becomes one that can be set. */
  Optional<Setting> take(String name) {
    possible.add(name);
    Setting setting = byName.get(name);
    if (setting != null) {
      used.add(name);
    }
    return Optional.ofNullable(setting);
  }

  /** Whether there is a value for a name. */
  boolean replaces(String name) {
    return byName.containsKey(name);
  }

  /** Reports what found no place. */
  void reportUnused(Predicate<String> computed, Predicate<String> excused, Problems problems) {
    for (Setting setting : byName.values()) {
      String name = setting.name().text();
      if (used.contains(name) || excused.test(name)) {
        continue;
      }
      Problem problem =
          Problem.at(
              setting.name().origin(),
              Code.UNKNOWN_NAME,
              "there is no input or tier parameter " + name);
      if (computed.test(name)) {
        problems.add(
            problem
                .because(name + " is computed by a formula")
                .mend("set one of the inputs it rests on; calc explain shows them"));
      } else {
        problems.add(
            problem.mend(
                Suggestion.didYouMean(name, possible)
                    .orElse("inputs and tier parameters can be set: app.price=$500/month")));
      }
    }
  }
}
