package calc.cli.report;

import calc.cli.render.Block;
import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.ClaimTable;
import calc.cli.render.FigureTables;
import calc.cli.render.InfluenceTable;
import calc.cli.render.OutlookTables;
import calc.cli.render.SimulationView;
import calc.cli.render.TierTable;
import calc.cli.render.Tone;
import calc.cli.render.WarningTable;
import calc.core.chart.Caption;
import calc.core.result.Explained;
import calc.core.result.RunResult;
import calc.core.result.SensitivityResult;
import calc.core.result.SimulationResult;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a report together in the order in which a review asks: what it comes to, what that rests on,
 * how it was computed, where it ends, what could be saved, and what may be wrong with it. A part
 * that a scenario says nothing of is left out.
 */
final class Composition {
  private final Findings findings;
  private final RunResult run;
  private final Digits digits;
  private final OutlookTables outlook;
  private final Formulas formulas;
  private final Pictures pictures;
  private final Optional<SimulationView> simulated;
  private final List<Section> sections = new ArrayList<>();

  private Composition(Findings findings) {
    this.findings = findings;
    this.run = findings.run();
    this.digits = findings.digits();
    this.outlook = new OutlookTables(run.outlook(), digits);
    this.formulas = new Formulas(findings.steps(), digits);
    this.pictures = new Pictures(findings.charts());
    this.simulated = findings.simulation().map(result -> new SimulationView(result, digits));
  }

  /** The report on what was found. */
  static Report of(Findings findings) {
    Composition composition = new Composition(findings);
    composition.compose();
    RunResult run = findings.run();
    return new Report(
        run.scenario(), run.about(), Caption.conventions(run.conventions()), composition.sections);
  }

  private void compose() {
    summary();
    assumptions();
    demand();
    tiers();
    cost();
    certainty();
    limits();
    section("levers", "Levers")
        .add("", outlook.levers())
        .add("What they save when inputs vary", simulated.flatMap(SimulationView::saved))
        .pictures(pictures.of("levers"))
        .addTo(sections);
    section("states", "What happens when")
        .add("", outlook.states())
        .pictures(pictures.of("states"))
        .addTo(sections);
    section("cases", "Cases").add("", outlook.cases()).addTo(sections);
    risks();
    claims();
    section("pictures", "More pictures").pictures(pictures.rest()).addTo(sections);
    section("formulas", "Appendix: every figure and its formula")
        .steps(formulas.all())
        .addTo(sections);
    section("method", "Appendix: how it was computed").add(method()).addTo(sections);
  }

  private static Section.Builder section(String id, String title) {
    return new Section.Builder(id, title);
  }

  private void summary() {
    Facts facts = new Summary(findings).facts();
    Section.Builder section = section("summary", "Summary");
    new Glance(findings).piece().ifPresent(section::add);
    if (!facts.words().isEmpty()) {
      section.add(facts);
    }
    section.addTo(sections);
  }

  private void assumptions() {
    section("assumptions", "Assumptions")
        .add("", new FigureTables(run, digits).inputs())
        .add("How ranges were read", simulated.flatMap(SimulationView::readings))
        .add("Inputs that go together", simulated.flatMap(SimulationView::correlations))
        .addTo(sections);
  }

  private void demand() {
    section("demand", "Demand").add("", new FigureTables(run, digits).quantities()).addTo(sections);
  }

  private void tiers() {
    section("tiers", "Tiers")
        .add(new TierTable(run, digits).sizing())
        .add(formulas.sizing(run.tiers()))
        .piece(formulas.insides(run.tiers()))
        .pictures(pictures.of("tiers"))
        .addTo(sections);
  }

  private void cost() {
    section("cost", "Cost")
        .add(new TierTable(run, digits).cost(formulas::worked))
        .pictures(pictures.of("cost"))
        .addTo(sections);
  }

  private void certainty() {
    Section.Builder section = section("certainty", "How certain the figures are");
    simulated.ifPresent(
        view ->
            section
                .add("", Optional.of(view.figures()))
                .add("How many are enough", view.enough())
                .add("What must hold", view.asserted())
                .add("Draws without a value", view.failed()));
    section.pictures(pictures.of("certainty")).addTo(sections);
  }

  private void limits() {
    section("limits", "Limits")
        .add("", outlook.limits())
        .add("How likely they are hit, and when", simulated.flatMap(SimulationView::limits))
        .add("Month by month", simulated.flatMap(SimulationView::growth))
        .pictures(pictures.of("limits"))
        .addTo(sections);
  }

  private void risks() {
    Section.Builder section = section("risks", "Risks");
    Facts facts = new Risks(findings).facts();
    if (!facts.words().isEmpty()) {
      section.add(facts);
    }
    section.add(drivers());
    section.pictures(pictures.of("risks"));
    section.addAll(WarningTable.blocks(run.warnings())).addTo(sections);
  }

  /** What drives the figure that matters most. */
  private Optional<Block> drivers() {
    Optional<SensitivityResult> result = findings.sensitivity();
    Optional<Explained> first = result.flatMap(of -> of.explained().stream().findFirst());
    boolean varies =
        first.stream()
            .flatMap(explained -> explained.influences().stream())
            .anyMatch(influence -> influence.share().isPresent());
    return varies
        ? Optional.of(
            new InfluenceTable(first.get(), result.get().isCorrelated(), digits)
                .table("What drives " + first.get().name()))
        : Optional.empty();
  }

  private void claims() {
    if (!run.claims().isEmpty()) {
      ClaimTable table = new ClaimTable(run.claims(), digits);
      section("claims", "Claims")
          .add(new Paragraph(table.counts(), Tone.PLAIN))
          .add(table.table())
          .addTo(sections);
    }
  }

  private Facts method() {
    List<String> words = new ArrayList<>(List.of("Conventions", "Point estimate"));
    List<String> texts =
        new ArrayList<>(
            List.of(
                Caption.conventions(run.conventions()),
                "each input at its stated value; figures are shown to "
                    + (digits.isFull() ? "all" : String.valueOf(digits.count()))
                    + " significant digits and computed with all of them"));
    findings
        .simulation()
        .filter(result -> result.run().trials() > 0)
        .ifPresent(
            result -> {
              words.add("Simulation");
              texts.add(simulation(result));
            });
    return new Facts(words, texts);
  }

  private static String simulation(SimulationResult result) {
    return Caption.how(result.run())
        + (result.run().method().equals("qmc") ? "" : ", plain draws")
        + "; ± is half the width of a 95 % interval";
  }
}
