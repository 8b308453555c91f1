package calc.core.analysis;

import calc.core.math.Guarded;
import calc.core.model.Change;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.problem.ProblemException;
import calc.core.result.StateResult;
import calc.core.result.StateResult.Effect;
import calc.core.result.StateResult.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds beside the sunny day: the model runs again in each state, with as many nodes as are
 * provisioned today, for none appear in the minute in which a zone is lost.
 */
final class States {
  private final PointEstimate today;
  private final Model model;
  private final Changes changes;

  States(PointEstimate today) {
    this.today = today;
    this.model = today.model();
    this.changes = new Changes(model, Change.Role.STATE);
  }

  List<StateResult> results() {
    List<Change> states = changes.all().stream().filter(changes::canHappen).toList();
    Map<String, Double> provisioned = provisioned(today);
    List<Map<String, Double>> fixed = new ArrayList<>();
    for (Change state : states) {
      Map<String, Double> values = new HashMap<>(provisioned);
      values.putAll(changes.values(state));
      fixed.add(values);
    }
    List<PointEstimate> then = today.variants(fixed);
    List<StateResult> results = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      results.add(result(states.get(i), then.get(i)));
    }
    return results;
  }

  private StateResult result(Change state, PointEstimate then) {
    List<Effect> effects =
        model.tiers().stream()
            .map(tier -> effect(tier, then))
            .filter(effect -> !effect.isNone())
            .toList();
    return new StateResult(state.name(), state.title(), effects, broken(then), note(then));
  }

  /** Why a figure has no value then, such as a backlog that never drains. */
  private static String note(PointEstimate then) {
    try {
      then.check();
      return "";
    } catch (ProblemException e) {
      return e.getMessage();
    }
  }

  /** How many nodes each tier has today. */
  static Map<String, Double> provisioned(PointEstimate today) {
    Map<String, Double> counts = new HashMap<>();
    for (Tier tier : today.model().tiers()) {
      String count = tier.roles().get(Role.COUNT);
      if (count != null && today.model().find(count).orElseThrow().isKnown()) {
        counts.put(count, today.base(count));
      }
    }
    return counts;
  }

  private Effect effect(Tier tier, PointEstimate then) {
    return new Effect(
        tier.name(),
        pair(tier, Role.DEMAND, then),
        pair(tier, Role.UTILIZATION, then),
        Optional.ofNullable(tier.roles().get(Role.PERCENTILE)).map(today::value),
        pair(tier, Role.WAIT, then),
        pair(tier, Role.RESPONSE, then));
  }

  private Optional<Pair> pair(Tier tier, Role role, PointEstimate then) {
    String name = tier.roles().get(role);
    if (name == null
        || !model.find(name).orElseThrow().isKnown()
        || Double.isNaN(then.base(name))
        || Guarded.equal(today.base(name), then.base(name))) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(today.value(name), then.value(name), then.base(name) / today.base(name)));
  }

  private List<String> broken(PointEstimate then) {
    List<String> broken = new ArrayList<>();
    for (Limit limit : model.limits()) {
      if (then.holds(limit) && !today.holds(limit)) {
        broken.add(limit.name());
      }
    }
    List<String> reached = today.reachedLimits();
    then.reachedLimits().stream().filter(name -> !reached.contains(name)).forEach(broken::add);
    return broken;
  }
}
