package calc.cli.report;

import calc.cli.render.Known;
import calc.cli.render.Numbers;
import calc.core.result.LimitResult;
import calc.core.result.SimulatedOutlook;
import calc.core.result.SimulationResult;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a report says of limits in sentences. */
final class LimitWords {
  private static final double NEAR = 0.25;
  private static final int SOON = 6;
  private static final double LIKELY = 0.05;

  private final List<LimitResult> limits;
  private final Optional<SimulationResult> simulation;
  private final Numbers numbers;

  LimitWords(Findings findings) {
    this.limits = findings.run().outlook().limits();
    this.simulation = findings.simulation();
    this.numbers = new Numbers(findings.digits());
  }

  /** What is hit today, and what is hit next; empty where there are no limits. */
  String first() {
    if (limits.isEmpty()) {
      return "";
    }
    List<String> now = limits.stream().filter(LimitResult::reached).map(LimitResult::name).toList();
    String today =
        now.isEmpty() ? "" : Sentence.and(now) + (now.size() == 1 ? " is" : " are") + " hit today.";
    String next = next().map(this::sentence).orElse("");
    String none = now.isEmpty() ? "None is hit as the load grows." : "";
    return Stream.of(today, next.isEmpty() ? none : next)
        .filter(text -> !text.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  /** The limit that is hit first from now on. */
  Optional<LimitResult> next() {
    return limits.stream()
        .filter(limit -> !limit.reached() && limit.at().isPresent())
        .min(
            Comparator.comparingInt((LimitResult limit) -> limit.month().orElse(Integer.MAX_VALUE))
                .thenComparingDouble(limit -> limit.margin().orElse(Double.MAX_VALUE)));
  }

  private String sentence(LimitResult limit) {
    StringBuilder words = new StringBuilder(limit.name());
    words.append(limit.month().isPresent() ? " is hit next, at " : " is nearest, at ");
    words.append(limit.input()).append(' ').append(numbers.text(limit.at().get()));
    limit
        .margin()
        .ifPresent(margin -> words.append(" (").append(share(margin)).append(" above today)"));
    limit.month().ifPresent(month -> words.append(", in month ").append(month));
    limit.decideBy().ifPresent(month -> words.append("; ").append(decide(month)));
    words.append('.');
    if (!limit.plan().isEmpty()) {
      words.append(" Plan: ").append(limit.plan()).append('.');
    }
    return words.append(chance(limit)).toString();
  }

  private static String decide(int month) {
    if (month <= 0) {
      return month == 0 ? "the decision is due now" : "the decision is overdue";
    }
    return "to be decided by month " + month;
  }

  private String chance(LimitResult limit) {
    return Stream.concat(byHorizon(limit).stream(), Stream.<String>empty())
        .findFirst()
        .map(chance -> " With all that is uncertain, it is hit " + chance + ".")
        .orElse("");
  }

  private Optional<String> byHorizon(LimitResult limit) {
    return simulation
        .flatMap(SimulationResult::outlook)
        .flatMap(
            outlook ->
                outlook.limits().stream()
                    .filter(months -> months.limit().equals(limit.name()))
                    .findFirst()
                    .map(months -> byHorizon(months, outlook.horizon())));
  }

  private static String byHorizon(SimulatedOutlook.LimitMonths months, int horizon) {
    double chance = months.hitBy().get(horizon).value();
    return "by month " + horizon + " with a chance of " + Known.percent(chance);
  }

  private String share(double ratio) {
    return numbers.share(Value.known(new Quantity(ratio, Unit.PERCENT), false));
  }

  /** Sentences on the limits that leave little room. */
  List<String> near() {
    return limits.stream().filter(this::isNear).map(this::risk).toList();
  }

  private boolean isNear(LimitResult limit) {
    return limit.reached()
        || (limit.margin().isPresent() && limit.margin().getAsDouble() < NEAR)
        || (limit.decideBy().isPresent() && limit.decideBy().getAsInt() <= SOON)
        || today(limit).orElse(0.0) > LIKELY;
  }

  private Optional<Double> today(LimitResult limit) {
    return simulation.stream()
        .flatMap(result -> result.limits().stream())
        .filter(chance -> chance.name().equals(limit.name()))
        .map(chance -> chance.probability().value())
        .findFirst();
  }

  private String risk(LimitResult limit) {
    StringBuilder words = new StringBuilder(limit.name());
    if (limit.reached()) {
      words.append(" is hit today");
    } else {
      words.append(limit.margin().isPresent() ? " is " : " is near");
      limit.margin().ifPresent(margin -> words.append(share(margin)).append(" of growth away"));
      limit.decideBy().ifPresent(month -> words.append("; ").append(decide(month)));
    }
    today(limit)
        .filter(chance -> chance > 0)
        .ifPresent(
            chance ->
                words
                    .append("; with all that is uncertain, it is hit today in ")
                    .append(Known.percent(chance))
                    .append(" of all cases"));
    return words.append('.').toString();
  }
}
