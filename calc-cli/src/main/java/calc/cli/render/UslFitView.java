package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.cli.render.Block.Table;
import calc.core.result.UslFit;
import calc.core.result.UslFit.Candidate;
import calc.core.result.UslFit.Estimate;
import calc.core.result.UslFit.Way;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Universal Scalability Law of a load test: the verdict, the fits side by side, the tier. */
public final class UslFitView implements View {
  private static final int TITLE = 1;

  private final UslFit fit;
  private final Numbers numbers;

  /** Shows a fit to so many digits. */
  public UslFitView(UslFit fit, Digits digits) {
    this.fit = fit;
    this.numbers = new Numbers(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(TITLE, "Load test " + fit.source(), measured()));
    blocks.add(new Paragraph(verdict(), Tone.STRONG));
    blocks.add(fits());
    blocks.add(points());
    blocks.add(tier());
    return blocks;
  }

  private String measured() {
    UslFit.Measured measured = fit.measured();
    return measured.points()
        + " measurements at "
        + numbers.text(measured.lowest())
        + " to "
        + numbers.text(measured.highest());
  }

  private String verdict() {
    Candidate best = fit.best();
    if (best.peak().isPresent()) {
      return "The peak is "
          + numbers.text(best.peak().get().throughput())
          + " at a concurrency of "
          + numbers.text(best.peak().get().concurrency())
          + "; more concurrency gives less.";
    }
    return best.limit()
        .map(limit -> "There is no peak: throughput nears " + numbers.text(limit) + ".")
        .orElse("There is no peak and no limit: throughput grows in proportion to concurrency.");
  }

  private Block fits() {
    List<Column> columns =
        List.of(
            Column.text("Fit"),
            Column.text("sigma"),
            Column.text("kappa"),
            Column.text("lambda"),
            Column.number("SSE"),
            Column.text("Peak"));
    List<Row> rows = fit.fits().stream().map(this::row).toList();
    List<String> notes =
        List.of(
            "± is one standard error; quadratic: a parabola through the throughput at 1;"
                + " Amdahl: kappa = 0");
    return new Table("Fits", true, columns, rows, notes);
  }

  private Row row(Candidate candidate) {
    List<String> details = new ArrayList<>();
    if (!candidate.bounds().isEmpty() && candidate.way() != Way.AMDAHL) {
      details.add("held at its bound: " + String.join(", ", candidate.bounds()));
    }
    if (!candidate.flaw().isEmpty()) {
      details.add("not usable: " + candidate.flaw());
    }
    List<Cell> cells =
        List.of(
            Cell.of(
                name(candidate.way()), candidate.way() == Way.BOUNDED ? Tone.STRONG : Tone.PLAIN),
            Cell.of(estimate(candidate.sigma())),
            Cell.of(estimate(candidate.kappa())),
            Cell.of(estimate(candidate.lambda())),
            Cell.of(numbers.factor(candidate.squares())),
            Cell.of(peak(candidate)));
    return new Row(cells, details);
  }

  static String name(Way way) {
    return switch (way) {
      case BOUNDED -> "bounded";
      case QUADRATIC -> "quadratic";
      case AMDAHL -> "Amdahl";
      case FREE -> "unbounded";
    };
  }

  /** The standard error as a share of the value, which is how people judge it. */
  private String estimate(Estimate estimate) {
    String value = numbers.text(estimate.value());
    double size = Math.abs(estimate.value().quantity().orElseThrow().value());
    return size == 0 || estimate.error().isEmpty()
        ? value
        : value + " ± " + share(estimate.error().get().quantity().orElseThrow().value() / size);
  }

  /** An error of two digits says all that it knows. */
  private static String share(double ratio) {
    return new Numbers(Digits.of(2)).text(Value.known(new Quantity(ratio, Unit.PERCENT), false));
  }

  private String peak(Candidate candidate) {
    if (candidate.peak().isPresent()) {
      return numbers.text(candidate.peak().get().throughput())
          + " at "
          + numbers.text(candidate.peak().get().concurrency());
    }
    return candidate.limit().map(limit -> "none, nears " + numbers.text(limit)).orElse("none");
  }

  private Block points() {
    List<Column> columns =
        List.of(
            Column.text("Concurrency"),
            Column.value("Measured"),
            Column.value("Fitted"),
            Column.number("Off"));
    List<Row> rows =
        fit.rows().stream()
            .map(
                row ->
                    Row.of(
                        Cell.of(span(row)),
                        Cell.of(numbers.text(row.measured())),
                        Cell.of(numbers.text(row.fitted())),
                        Cell.of(numbers.percent(row.residual()))))
            .toList();
    return new Table("Measured and fitted", true, columns, rows, List.of());
  }

  private String span(UslFit.Row row) {
    String from = numbers.text(row.from());
    String to = numbers.text(row.to());
    boolean repeated = from.equals(to) && row.points() > 1;
    return from.equals(to)
        ? from + (repeated ? ", " + row.points() + " times" : "")
        : from + " to " + to;
  }

  /** As it stands in a scenario, to be pasted. */
  private Block tier() {
    UslFit.Tier tier = fit.tier();
    List<String> lines = new ArrayList<>(List.of("tiers:", "  app:", "    kind: usl"));
    lines.add("    load: " + tier.load());
    lines.add("    lambda: " + tier.lambda());
    lines.add("    sigma: " + tier.sigma());
    lines.add("    kappa: " + tier.kappa());
    if (fit.best().peak().isEmpty()) {
      // A curve without a peak does not say how full a node may be; what was measured does.
      lines.add("    concurrency: " + Numbers.exact(fit.measured().highest()).toPlainString());
    }
    lines.add("    target_utilization: 70%");
    return new Block.Listing("As a tier", lines);
  }

  @Override
  public Sheet sheet() {
    List<String> header = List.of("concurrency", "measured", "fitted", "residual", "unit");
    List<List<Object>> rows = new ArrayList<>();
    UslFit.Points points = fit.points();
    for (int i = 0; i < points.measured().size(); i++) {
      rows.add(
          List.of(
              Numbers.exact(points.concurrency().at(i)),
              Numbers.exact(points.measured().at(i)),
              Numbers.exact(points.fitted().at(i)),
              Numbers.exact(points.residual().at(i)),
              points.measured().unit().symbol()));
    }
    return new Sheet(header, rows);
  }

  @Override
  public Object data() {
    ValueData values = new ValueData(numbers);
    List<Object> fits = new ArrayList<>();
    for (Candidate candidate : fit.fits()) {
      fits.add(data(candidate, values));
    }
    return new Fields()
        .with("source", fit.source())
        .with("points", fit.measured().points())
        .with("levels", fit.measured().levels())
        .with("lowest", values.of(fit.measured().lowest()))
        .with("highest", values.of(fit.measured().highest()))
        .with("fits", fits)
        .with(
            "tier",
            new Fields()
                .with("kind", "usl")
                .with("load", fit.tier().load())
                .with("lambda", fit.tier().lambda())
                .with("sigma", fit.tier().sigma())
                .with("kappa", fit.tier().kappa())
                .map())
        .with("warnings", fit.warnings().stream().map(ProblemData::of).toList())
        .map();
  }

  private static Object data(Candidate candidate, ValueData values) {
    Fields fields =
        new Fields().with("fit", candidate.way().name().toLowerCase(java.util.Locale.ROOT));
    fields.with("sigma", data(candidate.sigma(), values));
    fields.with("kappa", data(candidate.kappa(), values));
    fields.with("lambda", data(candidate.lambda(), values));
    fields.with("sse", Numbers.exact(candidate.squares()));
    fields.with("residual", candidate.residual().map(values::of).orElse(null));
    fields.with("bounds", candidate.bounds());
    fields.with("usable", candidate.flaw().isEmpty());
    Optional<UslFit.Peak> peak = candidate.peak();
    fields.with(
        "peak",
        peak.map(
                top ->
                    new Fields()
                        .with("concurrency", values.of(top.concurrency()))
                        .with("throughput", values.of(top.throughput()))
                        .map())
            .orElse(null));
    return fields.with("limit", candidate.limit().map(values::of).orElse(null)).map();
  }

  private static Object data(Estimate estimate, ValueData values) {
    return values
        .fields(estimate.value())
        .with("error", estimate.error().map(Numbers::exact).orElse(null))
        .map();
  }
}
