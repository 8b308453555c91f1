package calc.cli.render;

import calc.cli.render.Block.Table;
import calc.core.result.Estimate;
import calc.core.result.Explained;
import calc.core.result.Explained.Disagreement;
import calc.core.result.Influence;
import calc.core.result.Influence.Response;
import calc.core.result.Value;
import calc.core.unit.Digits;
import calc.core.unit.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The inputs that drive one figure, the largest share first. */
public final class InfluenceTable {
  private static final int BAR = 8;
  private static final double SMALL = 0.005;
  private static final double LITTLE = 0.0001;
  private static final double USUAL_STEP = 0.01;

  /** With longer names there is no room for the ends of the swing. */
  private static final int LONG_NAME = 19;

  private final Explained explained;
  private final boolean correlated;
  private final Numbers numbers;
  private final List<Influence> shown;

  /** What drives a figure; of correlated inputs shares are shown, else indices. */
  public InfluenceTable(Explained explained, boolean correlated, Digits digits) {
    this.explained = explained;
    this.correlated = correlated;
    this.numbers = new Numbers(digits);
    this.shown = explained.influences().stream().filter(i -> !isSmall(i)).toList();
  }

  /** The largest one is shown, however small it is. */
  private boolean isSmall(Influence influence) {
    double largest = explained.influences().get(0).share().map(Estimate::value).orElse(0.0);
    double share = influence.share().map(Estimate::value).orElse(0.0);
    return share < Math.min(SMALL, largest);
  }

  private static boolean isIdle(Influence influence) {
    return influence.share().map(share -> share.value() == 0 && share.error() == 0).orElse(true);
  }

  Table table() {
    return table("Drivers");
  }

  /** The inputs with their shares, under a caption. */
  public Table table(String caption) {
    boolean ends =
        shown.stream().mapToInt(i -> DisplayWidth.of(i.input())).max().orElse(0) <= LONG_NAME;
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Input", Column.Align.LEFT, 0));
    columns.add(Column.mark());
    columns.add(Column.number(correlated ? "Share" : "Total"));
    if (!correlated) {
      columns.add(Column.number("Alone"));
    }
    columns.add(Column.number("±"));
    columns.add(Column.number("Rank"));
    if (!explained.isChance()) {
      if (ends) {
        columns.add(Column.number("at P5"));
        columns.add(Column.number("at P95"));
      }
      columns.add(Column.number("Swing"));
      columns.add(Column.number("Elast."));
    }
    List<Row> rows = shown.stream().map(influence -> row(influence, ends)).toList();
    return new Table(caption, true, columns, rows, notes());
  }

  private Row row(Influence influence, boolean ends) {
    List<Cell> cells = new ArrayList<>();
    Estimate share = influence.share().orElseThrow();
    Optional<Estimate> first = influence.first();
    double error = Math.max(share.error(), first.map(Estimate::error).orElse(0.0));
    cells.add(Cell.about(influence.input()));
    cells.add(Cell.of(bar(share.value())));
    cells.add(Cell.of(percent(share.value(), error)));
    if (!correlated) {
      cells.add(Cell.of(first.map(of -> percent(of.value(), error)).orElse("")));
    }
    cells.add(Cell.of(points(error), Tone.FAINT));
    cells.add(Cell.of(influence.rank().map(InfluenceTable::signed).orElse("")));
    influence.response().ifPresent(response -> cells.addAll(response(response, ends)));
    if (!explained.isChance()) {
      cells.add(Cell.of(influence.elasticity().map(e -> decimals(e.value(), 2)).orElse("")));
    }
    return new Row(cells, List.of());
  }

  private static String bar(double share) {
    long halves = Math.round(2 * BAR * Math.max(0, Math.min(1, share)));
    String bar = "█".repeat((int) (halves / 2)) + (halves % 2 == 1 ? "▌" : "");
    return bar + " ".repeat(BAR - bar.length());
  }

  /** An index may be estimated to be a little below 0 or above 1; it is not. */
  private static String percent(double share, double error) {
    double inside = Math.max(0, Math.min(1, share));
    return decimals(100 * inside, error < 0.005 ? 1 : 0) + " %";
  }

  /** An error in points, rounded up. */
  private static String points(double error) {
    return error == 0
        ? "0"
        : new BigDecimal(100 * error)
            .round(new MathContext(1, RoundingMode.UP))
            .max(new BigDecimal("0.01"))
            .toPlainString();
  }

  private static String signed(Estimate rank) {
    String text = decimals(rank.value(), 2);
    return text.startsWith("-") || text.equals("0.00") ? text : "+" + text;
  }

  private static String decimals(double value, int places) {
    String text = BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    return new BigDecimal(text).signum() == 0 ? text.replace("-", "") : text;
  }

  private List<Cell> response(Response response, boolean ends) {
    List<String> texts =
        CommonUnit.of(List.of(text(response.p5()), text(response.p95()), text(response.swing())))
            .numbers();
    List<Cell> cells = new ArrayList<>();
    if (ends) {
      cells.add(Cell.of(texts.get(0)));
      cells.add(Cell.of(texts.get(1)));
    }
    cells.add(Cell.of(response.swing() > 0 ? "+" + texts.get(2) : texts.get(2)));
    return cells;
  }

  private String text(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY
        ? numbers.text(Value.known(new Quantity(value, explained.unit()), explained.whole()))
        : "none";
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    explained
        .interaction()
        .filter(share -> explained.influences().size() > 1)
        .ifPresent(
            share ->
                notes.add(
                    "interaction: "
                        + percent(share.value(), share.error())
                        + " ± "
                        + points(share.error())
                        + " is the work of several inputs together"));
    explained.disagreements().stream()
        .collect(
            Collectors.groupingBy(
                d -> d.above().input(),
                LinkedHashMap::new,
                Collectors.mapping((Disagreement d) -> d.below().input(), Collectors.toList())))
        .forEach(
            (above, below) ->
                notes.add(
                    "rankings disagree: "
                        + above
                        + " comes before "
                        + Numbers.names(below)
                        + " by rank, behind by variance"));
    names(i -> i.response().map(response -> !response.isMonotone()).orElse(false))
        .ifPresent(names -> notes.add("not monotone, so the swing hides some of it: " + names));
    notes.addAll(steps());
    others("below 0.5 % each: ", i -> isSmall(i) && !isIdle(i)).ifPresent(notes::add);
    others("no effect: ", InfluenceTable::isIdle).ifPresent(notes::add);
    if (explained.failedShare() > 0) {
      String share =
          explained.failedShare() < LITTLE
              ? "less than 0.01 %"
              : Known.percent(explained.failedShare());
      notes.add(share + " of the points have no value and are left out");
    }
    return notes;
  }

  private Optional<String> names(Predicate<Influence> which) {
    List<String> names = shown.stream().filter(which).map(Influence::input).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(Numbers.names(names));
  }

  /** Where steps made the input move further than usual. */
  private List<String> steps() {
    Map<Double, List<String>> further = new LinkedHashMap<>();
    for (Influence influence : shown) {
      influence
          .elasticity()
          .filter(elasticity -> elasticity.step() > USUAL_STEP)
          .ifPresent(
              elasticity ->
                  further
                      .computeIfAbsent(elasticity.step(), step -> new ArrayList<>())
                      .add(influence.input()));
    }
    List<String> notes = new ArrayList<>();
    further.forEach(
        (step, names) ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "elasticity over ±%.0f %% because of steps: %s",
                    100 * step,
                    Numbers.names(names))));
    return notes;
  }

  private Optional<String> others(String words, Predicate<Influence> which) {
    List<String> others =
        explained.influences().stream().filter(which).map(Influence::input).toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(words + Numbers.names(others));
  }
}
