package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.core.chart.Caption;
import calc.core.result.MonthTable;
import calc.core.result.RunResult;
import calc.core.unit.Conventions;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scenario at its point estimate. A screen begins with what the design comes to, goes on with
 * what that rests on, and ends with what is wrong with it, where a terminal leaves the eye.
 */
public final class RunView implements View {
  private static final int TITLE = 1;

  private final RunResult run;
  private final Optional<MonthTable> months;
  private final Digits digits;

  /** Shows a result to so many digits. */
  public RunView(RunResult run, Digits digits) {
    this(run, Optional.empty(), digits);
  }

  /**
   * Shows a result to so many digits.
   *
   * @param months what some of it comes to over the months, for those who look at a terminal
   */
  public RunView(RunResult run, Optional<MonthTable> months, Digits digits) {
    this.run = run;
    this.months = months;
    this.digits = digits;
  }

  @Override
  public List<Block> blocks() {
    Numbers numbers = new Numbers(digits);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(TITLE, run.scenario(), conventions(run.conventions())));
    if (!run.about().isEmpty()) {
      blocks.add(new Paragraph(run.about(), Tone.FAINT));
    }
    new TierTable(run, numbers).block().ifPresent(blocks::add);
    OutlookTables outlook = new OutlookTables(run.outlook(), numbers);
    outlook.limits().ifPresent(blocks::add);
    months.flatMap(table -> curves(table, numbers)).ifPresent(blocks::add);
    outlook.states().ifPresent(blocks::add);
    outlook.levers().ifPresent(blocks::add);
    outlook.cases().ifPresent(blocks::add);
    FigureTables figures = new FigureTables(run, numbers);
    figures.inputs().ifPresent(blocks::add);
    figures.quantities().ifPresent(blocks::add);
    figures.insideTiers().ifPresent(blocks::add);
    blocks.addAll(new ClaimTable(run.claims(), numbers).blocks());
    blocks.addAll(WarningTable.blocks(run.warnings()));
    return blocks;
  }

  private static Optional<Block> curves(MonthTable table, Numbers numbers) {
    String across = "now to month " + table.horizon();
    return new CurveSketch(numbers).block(table.quantities(), across);
  }

  @Override
  public Sheet sheet() {
    return new RunSheet(new Numbers(digits)).of(run);
  }

  @Override
  public Object data() {
    return new RunData(new Numbers(digits)).of(run);
  }

  private static String conventions(Conventions conventions) {
    return Caption.conventions(conventions) + " · point estimate";
  }
}
