package calc.core.analysis;

import calc.core.model.Definition;
import calc.core.model.Header;
import calc.core.model.Model;
import calc.core.model.Silence;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.result.CostSummary;
import calc.core.result.Figure;
import calc.core.result.Outlook;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Everything a scenario says, at its point estimate. */
public final class Report {
  private final Model model;
  private final PointEstimate estimate;

  private Report(PointEstimate estimate) {
    this.model = estimate.model();
    this.estimate = estimate;
  }

  /**
   * Evaluates a model and gathers what a reader wants to see.
   *
   * @throws calc.core.problem.ProblemException if a value is out of range, or a formula has no
   *     value
   */
  public static RunResult of(Model model) {
    return new Report(PointEstimate.of(model)).result();
  }

  private RunResult result() {
    Map<String, String> ranges = Ranges.of(model);
    List<Figure> figures =
        model.definitions().stream()
            .map(definition -> figure(definition, ranges.getOrDefault(definition.name(), "")))
            .toList();
    Header header = model.header();
    Outlook outlook = Prospect.of(estimate);
    return new RunResult(
        header.title(),
        header.about(),
        header.units().conventions(),
        figures,
        model.tiers().stream().map(this::row).toList(),
        cost(),
        Verification.of(model, Prospect.findings(outlook)),
        warnings(),
        outlook);
  }

  private Figure figure(Definition definition, String range) {
    return Figures.of(estimate, definition, range);
  }

  private TierRow row(Tier tier) {
    return new TierRow(
        tier.name(),
        tier.kind(),
        cell(tier, Role.DEMAND),
        cell(tier, Role.NEEDS),
        cell(tier, Role.COUNT),
        cell(tier, Role.EACH),
        cell(tier, Role.UTILIZATION),
        cell(tier, Role.PERCENTILE),
        cell(tier, Role.RESPONSE),
        cell(tier, Role.COST),
        find("cost.share." + tier.name()),
        names(tier));
  }

  private Map<String, String> names(Tier tier) {
    Map<String, String> names = new TreeMap<>();
    tier.roles().forEach((role, name) -> names.put(role.name().toLowerCase(Locale.ROOT), name));
    String share = "cost.share." + tier.name();
    model.find(share).ifPresent(found -> names.put("share", share));
    return names;
  }

  private Optional<Value> cell(Tier tier, Role role) {
    return Optional.ofNullable(tier.roles().get(role)).map(estimate::value);
  }

  private Optional<Value> find(String name) {
    return model.find(name).map(estimate::value);
  }

  /** Nothing when no part of the design has a price: then nobody asked for the cost. */
  private Optional<CostSummary> cost() {
    List<Value> parts = costs().map(estimate::value).filter(Value::isKnown).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    Value total = estimate.value("cost.total");
    double sum =
        parts.stream()
            .flatMap(value -> value.quantity().stream())
            .mapToDouble(Quantity::value)
            .sum();
    Value known = total.isKnown() ? total : Value.known(new Quantity(sum, total.unit()), false);
    List<CostSummary.Line> lines =
        model.costLines().stream()
            .map(
                name ->
                    new CostSummary.Line(
                        name, estimate.value("cost." + name), estimate.value("cost.share." + name)))
            .toList();
    return Optional.of(
        new CostSummary(
            lines,
            total,
            known,
            find("cost.per_million_requests"),
            find("traffic.peak_to_average"),
            counted()));
  }

  private Stream<String> costs() {
    Stream<String> tiers =
        model.tiers().stream()
            .flatMap(tier -> Optional.ofNullable(tier.roles().get(Role.COST)).stream());
    return Stream.concat(tiers, model.costLines().stream().map(name -> "cost." + name));
  }

  private String counted() {
    return model
        .find("traffic.peak")
        .map(peak -> peak.type().unit().labels())
        .filter(labels -> labels.size() == 1)
        .map(labels -> labels.firstKey())
        .orElse("");
  }

  private List<Problem> warnings() {
    List<Problem> warnings = new ArrayList<>(model.warnings());
    warnings.addAll(estimate.warnings());
    warnings.addAll(new Review(estimate).warnings());
    missingPrices().ifPresent(warnings::add);
    List<Problem> loud =
        new ArrayList<>(
            warnings.stream()
                .filter(warning -> !model.silenced().containsKey(warning.code().name()))
                .toList());
    loud.addAll(unused(warnings));
    return List.copyOf(loud);
  }

  /** Silences of what does not occur, unless those are silenced too. */
  private List<Problem> unused(List<Problem> warnings) {
    List<Problem> unused = new ArrayList<>();
    model
        .silenced()
        .forEach(
            (code, silence) -> {
              boolean occurs = warnings.stream().anyMatch(w -> w.code().name().equals(code));
              if (!occurs && !code.equals(Code.UNUSED_SILENCE.name())) {
                unused.add(unused(code, silence));
              }
            });
    Silence ofUnused = model.silenced().get(Code.UNUSED_SILENCE.name());
    if (ofUnused == null) {
      return unused;
    }
    return unused.isEmpty() ? List.of(unused(Code.UNUSED_SILENCE.name(), ofUnused)) : List.of();
  }

  private static Problem unused(String code, Silence silence) {
    return Problem.at(
            silence.origin(),
            Code.UNUSED_SILENCE,
            "`silence` names " + code + ", which does not occur")
        .mend("remove it from silence:");
  }

  private Optional<Problem> missingPrices() {
    return model
        .find("cost.total")
        .filter(total -> !total.isKnown() && costs().map(estimate::value).anyMatch(Value::isKnown))
        .map(
            total ->
                Problem.of(
                        Code.PRICE_MISSING,
                        "the total cost is partial: no " + String.join(", no ", total.missing()))
                    .because("a missing price stays unknown, it is never taken for 0")
                    .mend("state it, as $0/month if it costs nothing"));
  }
}
