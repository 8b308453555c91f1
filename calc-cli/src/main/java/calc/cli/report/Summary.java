package calc.cli.report;

import calc.cli.render.Block.Facts;
import calc.cli.render.Known;
import calc.cli.render.Numbers;
import calc.cli.render.TierTable;
import calc.core.result.ClaimResult;
import calc.core.result.CostSummary;
import calc.core.result.Estimate;
import calc.core.result.Figure;
import calc.core.result.Influence;
import calc.core.result.LeverResult;
import calc.core.result.RunResult;
import calc.core.result.SimulatedFigure;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.result.Verdict;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reader must know who reads no further: a sentence or two for each thing that matters. */
final class Summary {
  private static final String TOTAL = "cost.total";
  private static final int FEW = 3;
  private static final double MOST = 0.5;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Findings findings;
  private final RunResult run;
  private final Numbers numbers;
  private final Known known;

  Summary(Findings findings) {
    this.findings = findings;
    this.run = findings.run();
    this.numbers = new Numbers(findings.digits());
    this.known = new Known(findings.digits());
  }

  /** The sentences, each with the word that says what it is about; none where nothing matters. */
  Facts facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    add(facts, "Load", load());
    add(facts, "Size", size());
    run.cost().ifPresent(cost -> add(facts, "Cost", cost(cost)));
    add(facts, "Certainty", certainty());
    add(facts, "Limits", new LimitWords(findings).first());
    add(facts, "Levers", lever());
    add(facts, "Claims", claims());
    add(facts, "Warnings", warnings());
    if (facts.isEmpty()) {
      add(facts, "Result", last());
    }
    return new Facts(List.copyOf(facts.keySet()), List.copyOf(facts.values()));
  }

  /** What is computed last is what a bare calculation is about. */
  private String last() {
    List<Figure> figures =
        run.figures().stream().filter(figure -> figure.group().equals("quantities")).toList();
    if (figures.isEmpty()) {
      return "";
    }
    Figure last = figures.get(figures.size() - 1);
    return last.name() + " is " + numbers.text(last.value()) + ".";
  }

  private static void add(Map<String, String> facts, String word, String text) {
    if (!text.isEmpty()) {
      facts.put(word, text);
    }
  }

  private String load() {
    return figure("traffic.peak")
        .map(peak -> "The design is made for a peak of " + numbers.text(peak.value()) + average())
        .orElse("");
  }

  private String average() {
    return figure("traffic.average")
        .map(average -> ", " + numbers.text(average.value()) + " on average.")
        .orElse(".");
  }

  private String size() {
    List<TierRow> sized =
        run.tiers().stream()
            .filter(tier -> tier.count().map(Value::isKnown).orElse(false))
            .sorted(Comparator.comparingDouble(Summary::count).reversed())
            .toList();
    if (sized.isEmpty()) {
      return "";
    }
    List<String> words =
        sized.stream()
            .limit(FEW)
            .map(tier -> tier.name() + " takes " + numbers.text(tier.count().get()) + used(tier))
            .toList();
    int rest = sized.size() - words.size();
    return Sentence.of(
        rest == 0 ? Sentence.and(words) : String.join(", ", words) + "; " + others(rest));
  }

  private static String others(int rest) {
    return rest == 1 ? "1 smaller tier follows" : rest + " smaller tiers follow";
  }

  private static double count(TierRow tier) {
    return tier.count().flatMap(Value::quantity).orElseThrow().value();
  }

  private String used(TierRow tier) {
    return tier.utilization()
        .filter(Value::isKnown)
        .map(used -> " at " + numbers.percent(used) + " utilisation")
        .orElse("");
  }

  private String cost(CostSummary cost) {
    if (!cost.total().isKnown()) {
      return "At least "
          + numbers.text(cost.known())
          + "; the total is "
          + Numbers.lacks(cost.total())
          + ".";
    }
    String perMillion =
        cost.perMillion()
            .filter(Value::isKnown)
            .map(
                value ->
                    ", "
                        + numbers.text(value)
                        + " per million "
                        + TierTable.counted(cost.counted()))
            .orElse("");
    return numbers.text(cost.total()) + perMillion + shares(cost) + ".";
  }

  private String shares(CostSummary cost) {
    List<CostSummary.Line> lines = new ArrayList<>(cost.lines());
    for (TierRow tier : run.tiers()) {
      if (tier.cost().isPresent() && tier.share().isPresent()) {
        lines.add(new CostSummary.Line(tier.name(), tier.cost().get(), tier.share().get()));
      }
    }
    List<CostSummary.Line> largest =
        lines.stream()
            .filter(line -> line.share().isKnown())
            .sorted(Comparator.comparingDouble(Summary::share).reversed())
            .limit(FEW)
            .toList();
    double part = largest.stream().mapToDouble(Summary::share).sum();
    List<String> words =
        largest.stream()
            .map(line -> line.name() + " (" + numbers.share(line.share()) + ")")
            .toList();
    return lines.size() < 2 || part < MOST ? "" : ", most of it for " + Sentence.and(words);
  }

  private static double share(CostSummary.Line line) {
    return line.share().quantity().orElseThrow().value();
  }

  private String certainty() {
    if (findings.simulation().isEmpty()) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    simulated(TOTAL)
        .filter(cost -> Double.isFinite(cost.percentile(HIGH).value()))
        .ifPresent(cost -> sentences.add(range("cost", cost)));
    sentences.addAll(failures());
    findings.sensitivity().flatMap(of -> of.explained().stream().findFirst()).stream()
        .flatMap(explained -> explained.influences().stream().limit(1).map(this::driver))
        .filter(words -> !words.isEmpty())
        .forEach(sentences::add);
    return String.join(" ", sentences);
  }

  /** Draws without a value, which stand above every percentile. */
  private List<String> failures() {
    double share =
        findings.simulation().stream()
            .flatMap(result -> result.figures().stream())
            .mapToDouble(SimulatedFigure::failedShare)
            .max()
            .orElse(0);
    return share == 0
        ? List.of()
        : List.of(Known.percent(share) + " of the draws have no value for some figure.");
  }

  private String range(String what, SimulatedFigure figure) {
    return "In nine cases of ten, "
        + what
        + " lies between "
        + known.text(figure.percentile(LOW), figure.unit(), figure.whole())
        + " and "
        + known.text(figure.percentile(HIGH), figure.unit(), figure.whole())
        + mean(figure)
        + ".";
  }

  private String mean(SimulatedFigure figure) {
    return figure
        .mean()
        .map(mean -> "; its mean is " + known.text(mean, figure.unit(), false))
        .orElse("");
  }

  private String driver(Influence influence) {
    return influence
        .share()
        .map(Estimate::value)
        .filter(share -> share > 0)
        .map(
            share ->
                "What decides most of it is "
                    + influence.input()
                    + ", with "
                    + Known.percent(Math.min(1, share))
                    + " of the variance.")
        .orElse("");
  }

  private String lever() {
    List<LeverResult> levers = run.outlook().levers();
    return levers.stream()
        .filter(lever -> lever.rank() == 1)
        .findFirst()
        .or(() -> levers.stream().max(Comparator.comparingDouble(Summary::effect)))
        .filter(lever -> lever.share().map(Value::isKnown).orElse(false))
        .map(this::lever)
        .orElse("");
  }

  private static double effect(LeverResult lever) {
    return lever.share().flatMap(Value::quantity).map(Quantity::value).orElse(0.0);
  }

  private String lever(LeverResult lever) {
    String title = lever.title().isEmpty() ? "" : " (" + lever.title() + ")";
    Value cost = lever.saves().get(TOTAL);
    String saved =
        cost != null && lever.rank() == 1
            ? numbers.text(cost)
            : numbers.share(lever.share().orElseThrow()) + " of " + lever.headline();
    return lever.name() + title + " saves most: " + saved + "." + together();
  }

  private String together() {
    return run.outlook()
        .together()
        .filter(all -> all.levers().size() > 1)
        .flatMap(LeverResult.Together::cost)
        .map(cost -> " All levers together save " + numbers.text(cost) + ".")
        .orElse("");
  }

  private String claims() {
    List<ClaimResult> claims = run.claims();
    if (claims.isEmpty()) {
      return "";
    }
    List<String> wrong =
        claims.stream()
            .filter(claim -> claim.verdict() == Verdict.WRONG)
            .map(claim -> claim.claim() + " (says " + says(claim) + ")")
            .toList();
    long open =
        claims.stream()
            .filter(claim -> !claim.verdict().holds() && claim.verdict() != Verdict.WRONG)
            .count();
    String undecided = open == 0 ? "" : " " + open + " cannot be decided.";
    if (wrong.isEmpty()) {
      return open > 0
          ? claims.size() - open + " of " + claims.size() + " statements hold." + undecided
          : "All that is stated holds, " + Sentence.count(claims.size(), "claim") + ".";
    }
    String few = String.join(", ", wrong.subList(0, Math.min(FEW, wrong.size())));
    String more = wrong.size() > FEW ? " and " + (wrong.size() - FEW) + " more" : "";
    String fail = wrong.size() == 1 ? " fails: " : " fail: ";
    return wrong.size() + " of " + claims.size() + fail + few + more + "." + undecided;
  }

  private String says(ClaimResult claim) {
    String relation = claim.relation().equals("=") ? "" : claim.relation() + " ";
    return relation + numbers.text(claim.says()) + ", is " + numbers.text(claim.is());
  }

  private String warnings() {
    int count = run.warnings().size();
    return count == 0
        ? ""
        : Sentence.count(count, "question") + " a reviewer would ask; see Risks.";
  }

  private Optional<Figure> figure(String name) {
    return run.figures().stream()
        .filter(figure -> figure.name().equals(name) && figure.value().isKnown())
        .findFirst();
  }

  private Optional<SimulatedFigure> simulated(String name) {
    return findings.simulation().stream()
        .flatMap(result -> result.figures().stream())
        .filter(figure -> figure.name().equals(name))
        .findFirst();
  }
}
