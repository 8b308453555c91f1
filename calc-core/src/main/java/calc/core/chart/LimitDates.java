package calc.core.chart;

import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Tone;
import calc.core.result.LimitResult;
import calc.core.result.Series;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The limits that a load meets within its horizon, and what is said of them. */
final class LimitDates {
  private static final int MOST = 3;

  /** A line far above the load would press it flat. */
  private static final double IN_SIGHT = 1.25;

  private final Series load;
  private final int horizon;
  private final List<LimitResult> all;
  private final List<LimitResult> reached;
  private final List<LimitResult> met;
  private final List<LimitResult> drawn;

  LimitDates(List<LimitResult> all, Series load, double highest) {
    this.load = load;
    this.horizon = load.size() - 1;
    this.all = all;
    this.reached = all.stream().filter(LimitResult::reached).toList();
    this.met =
        all.stream()
            .filter(limit -> !limit.reached() && limit.month().orElse(horizon + 1) <= horizon)
            .sorted(Comparator.comparingInt(limit -> limit.month().orElseThrow()))
            .toList();
    List<LimitResult> sorted = new ArrayList<>(reached);
    sorted.addAll(met);
    all.stream().filter(limit -> !sorted.contains(limit)).forEach(sorted::add);
    this.drawn =
        sorted.stream()
            .filter(limit -> at(limit).isPresent())
            .filter(limit -> at(limit).getAsDouble() <= IN_SIGHT * highest)
            .limit(MOST)
            .toList();
  }

  private static OptionalDouble at(LimitResult limit) {
    return limit
        .at()
        .flatMap(value -> value.quantity())
        .map(quantity -> OptionalDouble.of(quantity.value()))
        .orElse(OptionalDouble.empty());
  }

  /** Their values, when they are met, and when that must be decided. */
  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    for (LimitResult limit : drawn) {
      String label = limit.name() + " " + Words.of(limit.at().orElseThrow());
      marks.add(new AtValue(at(limit).getAsDouble(), label, Tone.LIMIT));
    }
    Map<Integer, List<String>> decisions = new LinkedHashMap<>();
    for (LimitResult limit : drawn) {
      if (met.contains(limit)) {
        int month = limit.month().orElseThrow();
        Curves.base(load, month)
            .ifPresent(value -> marks.add(new AtPoint(month, value, "month " + month, Tone.LIMIT)));
        int by = limit.decideBy().orElse(month);
        if (by < month) {
          decisions.computeIfAbsent(by, key -> new ArrayList<>()).add(limit.name());
        }
      }
    }
    decisions.forEach((by, names) -> marks.add(new AtX(by, decide(by, names), Tone.PLAN)));
    return marks;
  }

  private String decide(int by, List<String> names) {
    String what = drawn.size() > 1 ? " on " + Words.names(names) : "";
    return "decide" + what + (by == 0 ? " now" : " by month " + by);
  }

  /** What matters most; empty without limits. */
  Optional<String> finding() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (!reached.isEmpty()) {
      String names = Words.names(names(reached));
      String verb = reached.size() == 1 ? " is reached today" : " are reached today";
      return Optional.of(names + verb + next());
    }
    if (met.isEmpty()) {
      return Optional.of(
          (all.size() == 1 ? all.get(0).name() + " is not" : "No limit is")
              + " reached within "
              + Words.months(horizon));
    }
    LimitResult first = met.get(0);
    String month = " is reached in month " + first.month().orElseThrow();
    return Optional.of(first.name() + month + decision(first));
  }

  private String next() {
    return met.isEmpty()
        ? ""
        : ", " + met.get(0).name() + " in month " + met.get(0).month().orElseThrow();
  }

  private static String decision(LimitResult limit) {
    int month = limit.month().orElseThrow();
    int by = limit.decideBy().orElse(month);
    if (by >= month) {
      return "";
    }
    return by <= 0 ? ": decide now" : ": decide by month " + by;
  }

  /** How many are not drawn, and which are met in seasons only. */
  Optional<String> aside() {
    long hidden = met.stream().filter(limit -> !drawn.contains(limit)).count();
    int later = all.size() - reached.size() - met.size();
    List<String> parts = new ArrayList<>();
    if (hidden > 0) {
      parts.add(hidden + " more " + (hidden == 1 ? "limit is" : "limits are") + " reached");
    }
    if (later > 0 && !(met.isEmpty() && reached.isEmpty())) {
      parts.add(later + (later == 1 ? " limit is" : " limits are") + " not reached by then");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  private static List<String> names(List<LimitResult> limits) {
    return limits.stream().map(LimitResult::name).toList();
  }
}
