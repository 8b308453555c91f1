package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Listing;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.result.DistributionFit;
import calc.core.result.DistributionFit.Candidate;
import calc.core.result.DistributionFit.Excluded;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The distribution of measured values: the verdict, the families ranked, what to paste. */
public final class DistributionFitView implements View {
  private static final int TITLE = 1;

  /** A difference of AICc below which two families are as good, and one that decides. */
  private static final double AS_GOOD = 2;

  private static final double CLEAR = 10;

  private final DistributionFit fit;
  private final Numbers numbers;

  /** Shows a fit to so many digits. */
  public DistributionFitView(DistributionFit fit, Digits digits) {
    this.fit = fit;
    this.numbers = new Numbers(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    DistributionFit.Sample sample = fit.sample();
    blocks.add(
        new Heading(
            TITLE, "Column " + sample.column() + " of " + sample.source(), measured(sample)));
    blocks.add(new Paragraph(rank() + " " + match(), Tone.STRONG));
    blocks.add(families());
    if (!fit.excluded().isEmpty()) {
      blocks.add(excluded());
    }
    blocks.add(percentiles());
    blocks.add(new Listing("To paste", toPaste()));
    return blocks;
  }

  private String measured(DistributionFit.Sample sample) {
    String size = String.format(java.util.Locale.ROOT, "%,d", sample.size());
    return size
        + " values, "
        + numbers.text(sample.lowest())
        + " to "
        + numbers.text(sample.highest())
        + ", mean "
        + numbers.text(sample.mean());
  }

  /** How far the first family is ahead. */
  private String rank() {
    String best = fit.best().family();
    if (fit.runnerUp().isEmpty()) {
      return "Only " + best + " can hold the values.";
    }
    Candidate next = fit.runnerUp().get();
    String ahead = " (ΔAICc " + numbers.factor(next.aicc()) + ")";
    if (next.aicc() < AS_GOOD) {
      return best + " comes first, and is not distinguishable from " + next.family() + ahead + ".";
    }
    return best
        + " comes first, "
        + (next.aicc() < CLEAR ? "somewhat" : "clearly")
        + " before "
        + next.family()
        + ahead
        + ".";
  }

  private String match() {
    DistributionFit.Verdict verdict = fit.verdict();
    String chance = " (p = " + numbers.share(verdict.chance()) + ")";
    return switch (verdict.match()) {
      case FOLLOWS -> "Nothing speaks against it" + chance + ".";
      case NEAR ->
          "The values differ from it by more than chance" + chance + ", yet not by much; " + tail();
      case NONE ->
          "But the values do not follow it"
              + chance
              + ", nor any other family: use the values themselves.";
    };
  }

  private String tail() {
    DistributionFit.Row worst = fit.worstTail();
    return Numbers.percentile(worst.share()) + " is off by " + numbers.percent(worst.off()) + ".";
  }

  private Block families() {
    List<Column> columns =
        List.of(
            Column.text("Family"),
            Column.number("ΔAICc"),
            Column.number("Δ log L"),
            Column.number("KS"),
            Column.number("AD"));
    List<Row> rows = new ArrayList<>();
    for (Candidate candidate : fit.candidates()) {
      Tone tone = candidate.equals(fit.best()) ? Tone.STRONG : Tone.PLAIN;
      rows.add(
          Row.of(
              Cell.of(candidate.family(), tone),
              Cell.of(numbers.factor(candidate.aicc())),
              Cell.of(numbers.factor(candidate.logLikelihood())),
              Cell.of(numbers.factor(candidate.kolmogorov())),
              Cell.of(distance(candidate.andersonDarling()))));
    }
    List<String> notes =
        List.of(
            "Fitted by maximum likelihood, ranked by AICc; below 2 two families are as good as each"
                + " other. KS, AD: distances of Kolmogorov and Smirnov, of Anderson and Darling"
                + " (none for counts, or where the ends were fitted to the lowest and highest"
                + " value). Whole numbers: a density counts within half a unit of each.",
            "Printed tables of p-values do not hold for fitted parameters; p is the share of "
                + fit.verdict().draws()
                + " samples drawn from the first family, and fitted alike, with a KS as large.");
    return new Table("Families", true, columns, rows, notes);
  }

  private String distance(OptionalDouble distance) {
    return distance.isPresent() ? numbers.factor(distance.getAsDouble()) : "–";
  }

  private Block excluded() {
    List<Row> rows = new ArrayList<>();
    for (Excluded family : fit.excluded()) {
      rows.add(Row.of(Cell.of(family.family()), Cell.of(family.reason())));
    }
    List<Column> columns = List.of(Column.text("Not possible"), Column.text("Because"));
    return new Table("Not possible", true, columns, rows, List.of());
  }

  private Block percentiles() {
    List<Column> columns =
        List.of(
            Column.text("Percentile"),
            Column.value("Measured"),
            Column.value("Fitted"),
            Column.number("Off"));
    List<Row> rows = new ArrayList<>();
    for (DistributionFit.Row row : fit.percentiles()) {
      rows.add(
          Row.of(
              Cell.of(Numbers.percentile(row.share())),
              Cell.of(numbers.text(row.measured())),
              Cell.of(numbers.text(row.fitted())),
              Cell.of(numbers.percent(row.off()))));
    }
    List<String> notes = new ArrayList<>(List.of("The largest misfit in the tails: " + tail()));
    if (!(fit.sample().lowest().quantity().orElseThrow().value() > 0)) {
      notes.add("Off: as a share of the span from P5 to P95, since not all values are above 0.");
    }
    return new Table("Percentiles", true, columns, rows, notes);
  }

  /** The best first, then whatever is as good, then the values themselves. */
  private List<String> toPaste() {
    List<String> lines = new ArrayList<>();
    if (fit.verdict().match() != DistributionFit.Match.NONE) {
      fit.candidates().stream()
          .filter(candidate -> candidate.aicc() < AS_GOOD)
          .forEach(candidate -> lines.add(candidate.expression()));
    }
    lines.add(fit.empirical());
    if (fit.verdict().match() == DistributionFit.Match.NONE) {
      lines.add(fit.best().expression());
    }
    return lines;
  }

  @Override
  public Sheet sheet() {
    List<String> header =
        List.of(
            "family",
            "aicc_difference",
            "log_likelihood_difference",
            "ks",
            "ad",
            "expression",
            "reason");
    List<List<Object>> rows = new ArrayList<>();
    for (Candidate candidate : fit.candidates()) {
      rows.add(
          List.of(
              candidate.family(),
              Numbers.exact(candidate.aicc()),
              Numbers.exact(candidate.logLikelihood()),
              Numbers.exact(candidate.kolmogorov()),
              candidate.andersonDarling().isPresent()
                  ? Numbers.exact(candidate.andersonDarling().getAsDouble())
                  : "",
              candidate.expression(),
              ""));
    }
    for (Excluded family : fit.excluded()) {
      rows.add(List.of(family.family(), "", "", "", "", "", family.reason()));
    }
    return new Sheet(header, rows);
  }

  @Override
  public Object data() {
    ValueData values = new ValueData(numbers);
    DistributionFit.Sample sample = fit.sample();
    return new Fields()
        .with("source", sample.source())
        .with("column", sample.column())
        .with("values", sample.size())
        .with("distinct", sample.distinct())
        .with("lowest", values.of(sample.lowest()))
        .with("mean", values.of(sample.mean()))
        .with("highest", values.of(sample.highest()))
        .with("verdict", fit.verdict().match().name().toLowerCase(java.util.Locale.ROOT))
        .with("p", Numbers.exact(fit.verdict().chance().quantity().orElseThrow().value()))
        .with("draws", fit.verdict().draws())
        .with("families", fit.candidates().stream().map(DistributionFitView::data).toList())
        .with("excluded", fit.excluded().stream().map(DistributionFitView::data).toList())
        .with("percentiles", fit.percentiles().stream().map(row -> data(row, values)).toList())
        .with("expression", fit.best().expression())
        .with("empirical", fit.empirical())
        .with("warnings", fit.warnings().stream().map(ProblemData::of).toList())
        .map();
  }

  private static Object data(Candidate candidate) {
    return new Fields()
        .with("family", candidate.family())
        .with("aicc_difference", Numbers.exact(candidate.aicc()))
        .with("log_likelihood_difference", Numbers.exact(candidate.logLikelihood()))
        .with("ks", Numbers.exact(candidate.kolmogorov()))
        .with("ad", nullable(candidate.andersonDarling()))
        .with("expression", candidate.expression())
        .map();
  }

  private static Object nullable(OptionalDouble number) {
    return number.isPresent() ? Numbers.exact(number.getAsDouble()) : null;
  }

  private static Object data(Excluded family) {
    return new Fields().with("family", family.family()).with("reason", family.reason()).map();
  }

  private static Object data(DistributionFit.Row row, ValueData values) {
    return new Fields()
        .with("share", Numbers.exact(row.share().quantity().orElseThrow().value()))
        .with("measured", values.of(row.measured()))
        .with("fitted", values.of(row.fitted()))
        .with("off", Numbers.exact(row.off().quantity().orElseThrow().value()))
        .map();
  }
}
