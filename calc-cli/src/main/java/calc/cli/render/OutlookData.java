package calc.cli.render;

import calc.core.result.CaseTable;
import calc.core.result.LeverResult;
import calc.core.result.LimitResult;
import calc.core.result.Outlook;
import calc.core.result.StateResult;
import calc.core.result.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Limits, levers and cases as JSON. */
final class OutlookData {
  private final Outlook outlook;
  private final ValueData values;

  OutlookData(Outlook outlook, ValueData values) {
    this.outlook = outlook;
    this.values = values;
  }

  List<Map<String, Object>> limits() {
    return outlook.limits().stream().map(this::limit).toList();
  }

  List<Map<String, Object>> levers() {
    return outlook.levers().stream().map(this::lever).toList();
  }

  /** What only some scenarios have. */
  Map<String, Object> more() {
    Fields fields = new Fields();
    outlook.together().ifPresent(together -> fields.with("levers_together", together(together)));
    if (!outlook.stress().isEmpty()) {
      fields.with(
          "stress",
          outlook.stress().stream()
              .map(
                  stress ->
                      new Fields()
                          .with("factor", Numbers.exact(stress.factor()))
                          .with("broken", stress.broken())
                          .map())
              .toList());
    }
    if (!outlook.states().isEmpty()) {
      fields.with("states", outlook.states().stream().map(this::state).toList());
    }
    outlook.cases().ifPresent(cases -> fields.with("cases", cases(cases)));
    return fields.map();
  }

  private Map<String, Object> limit(LimitResult limit) {
    Fields fields = new Fields().with("name", limit.name()).with("reached", limit.reached());
    fields.with("at", limit.at().map(at -> at(limit.input(), at)).orElse(null));
    fields.with("month", number(limit.month())).with("decide_by", number(limit.decideBy()));
    fields.withText("when", limit.when()).withText("plan", limit.plan());
    if (!limit.crossings().isEmpty()) {
      fields.with("again_at", limit.crossings().stream().map(values::of).toList());
    }
    limit.forGood().ifPresent(month -> fields.with("for_good", month));
    limit.margin().ifPresent(margin -> fields.with("margin", Numbers.exact(margin)));
    return fields.withText("note", limit.note()).map();
  }

  private Map<String, Object> at(String input, Value at) {
    return new Fields().with("input", input).withAll(values.of(at)).map();
  }

  private static Integer number(OptionalInt month) {
    return month.isPresent() ? month.getAsInt() : null;
  }

  private Map<String, Object> lever(LeverResult lever) {
    Map<String, Object> saves = new LinkedHashMap<>();
    lever.saves().forEach((name, value) -> saves.put(name, values.of(value)));
    Fields fields =
        new Fields()
            .with("name", lever.name())
            .withText("title", lever.title())
            .with("saves", saves);
    lever
        .share()
        .ifPresent(share -> fields.with("of", lever.headline()).with("share", values.of(share)));
    if (lever.rank() > 0) {
      fields.with("rank", lever.rank());
    }
    return fields.withText("note", lever.note()).map();
  }

  private Map<String, Object> together(LeverResult.Together together) {
    Fields fields = new Fields().with("levers", together.levers());
    together.cost().ifPresent(cost -> fields.with("saves", Map.of("cost.total", values.of(cost))));
    together.added().ifPresent(sum -> fields.with("added_up", values.of(sum)));
    return fields.withText("note", together.note()).map();
  }

  private Map<String, Object> state(StateResult state) {
    return new Fields()
        .with("name", state.name())
        .withText("title", state.title())
        .with("effects", state.effects().stream().map(this::effect).toList())
        .with("broken", state.broken())
        .withText("note", state.note())
        .map();
  }

  private Map<String, Object> effect(StateResult.Effect effect) {
    Fields fields = new Fields().with("tier", effect.tier());
    effect.load().ifPresent(pair -> fields.with("load", pair(pair)));
    effect.utilization().ifPresent(pair -> fields.with("utilization", pair(pair)));
    effect.waiting().ifPresent(pair -> fields.with("wait", pair(pair)));
    effect.response().ifPresent(pair -> fields.with("response", pair(pair)));
    if (effect.waiting().isPresent() || effect.response().isPresent()) {
      effect.percentile().ifPresent(value -> fields.with("percentile", values.of(value)));
    }
    return fields.map();
  }

  private Map<String, Object> pair(StateResult.Pair pair) {
    return new Fields()
        .with("before", values.of(pair.before()))
        .with("then", values.of(pair.then()))
        .map();
  }

  private Map<String, Object> cases(CaseTable cases) {
    Map<String, Object> byCase = new LinkedHashMap<>();
    for (int i = 0; i < cases.cases().size(); i++) {
      Map<String, Object> quantities = new LinkedHashMap<>();
      int column = i;
      cases
          .rows()
          .forEach(row -> quantities.put(row.quantity(), values.of(row.values().get(column))));
      byCase.put(cases.cases().get(i), quantities);
    }
    return byCase;
  }
}
