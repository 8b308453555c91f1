package calc.cli.render;

import calc.cli.render.Block.Heading;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Axis;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;

/** A model along one input, or over two. */
public final class SweepView implements View {
  private static final int TITLE = 1;

  private final SweepTable sweep;
  private final Numbers numbers;

  /** Shows a sweep to so many digits. */
  public SweepView(SweepTable sweep, Digits digits) {
    this.sweep = sweep;
    this.numbers = new Numbers(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (sweep.axes().size() > 1) {
      String over =
          sweep.quantities().get(0).name()
              + " over "
              + sweep.axes().get(0).input()
              + " (down) and "
              + sweep.axes().get(1).input()
              + " (across)";
      blocks.add(new Heading(TITLE, sweep.scenario(), over));
      blocks.addAll(new SweepGrid(sweep, numbers).blocks());
    } else {
      Axis axis = sweep.axes().get(0);
      String today = axis.input() + " is " + numbers.text(axis.now()) + " today";
      blocks.add(new Heading(TITLE, sweep.scenario(), today));
      blocks.addAll(new SweepRows(sweep, numbers).blocks());
    }
    return blocks;
  }

  @Override
  public Sheet sheet() {
    return new SweepData(sweep, numbers).sheet();
  }

  @Override
  public Object data() {
    return new SweepData(sweep, numbers).data();
  }
}
