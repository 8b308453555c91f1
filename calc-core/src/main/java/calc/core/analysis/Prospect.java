package calc.core.analysis;

import calc.core.analysis.Verification.Found;
import calc.core.result.LeverResult;
import calc.core.result.LimitResult;
import calc.core.result.Outlook;
import calc.core.unit.Quantity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a model says about tomorrow, and the names under which claims may ask for it. */
final class Prospect {
  private Prospect() {}

  static Outlook of(PointEstimate estimate) {
    Limits limits = new Limits(estimate);
    Levers levers = new Levers(estimate);
    List<LeverResult> each = levers.results();
    return new Outlook(
        limits.results(),
        limits.stress(),
        new States(estimate).results(),
        each,
        levers.together(each),
        Cases.of(estimate));
  }

  static Map<String, Found> findings(Outlook outlook) {
    Map<String, Found> findings = new HashMap<>(Levers.findings(outlook.levers()));
    for (LimitResult limit : outlook.limits()) {
      OptionalDouble at =
          limit
              .at()
              .flatMap(value -> value.quantity())
              .map(Quantity::value)
              .map(OptionalDouble::of)
              .orElse(OptionalDouble.empty());
      findings.put(limit.name() + ".at", new Found(at, limit.note()));
      findings.put(limit.name() + ".month", new Found(asDouble(limit.month()), limit.note()));
      findings.put(
          limit.name() + ".decide_by", new Found(asDouble(limit.decideBy()), limit.note()));
    }
    return findings;
  }

  private static OptionalDouble asDouble(OptionalInt whole) {
    return whole.isPresent() ? OptionalDouble.of(whole.getAsInt()) : OptionalDouble.empty();
  }
}
