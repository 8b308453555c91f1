package calc.cli.render;

import calc.core.result.Series;
import calc.core.result.SweepTable;
import calc.core.result.SweepTable.Axis;
import calc.core.result.SweepTable.Breakpoint;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A sweep for programs and spreadsheets: a point after the other, in full precision. */
final class SweepData {
  private final SweepTable sweep;
  private final ValueData values;
  private final Numbers numbers;

  SweepData(SweepTable sweep, Numbers numbers) {
    this.sweep = sweep;
    this.values = new ValueData(numbers);
    this.numbers = numbers;
  }

  Object data() {
    return new Fields()
        .with("scenario", sweep.scenario())
        .with("inputs", sweep.axes().stream().map(this::axis).toList())
        .with("quantities", sweep.quantities().stream().map(SweepData::quantity).toList())
        .with("points", new Points())
        .with("breakpoints", sweep.breakpoints().stream().map(this::breakpoint).toList())
        .with("more_breakpoints", sweep.more())
        .map();
  }

  private Map<String, Object> axis(Axis axis) {
    return new Fields()
        .with("input", axis.input())
        .with("unit", axis.values().unit().symbol())
        .with("scale", axis.logarithmic() ? "log" : "linear")
        .with("now", values.of(axis.now()))
        .map();
  }

  private static Map<String, Object> quantity(Series series) {
    return new Fields().with("name", series.name()).with("unit", series.unit().symbol()).map();
  }

  /** Made one by one while they are written, so that many of them need no room. */
  private final class Points extends AbstractList<Object> {
    @Override
    public Object get(int point) {
      Fields fields = new Fields();
      for (Series series : columns()) {
        fields.with(series.name(), Numbers.exact(series.at(index(series, point))));
      }
      if (sweep.marks().containsKey(point)) {
        fields.with("marks", sweep.marks().get(point));
      }
      if (sweep.lacks().containsKey(point)) {
        fields.with("no_value", sweep.lacks().get(point));
      }
      return fields.map();
    }

    @Override
    public int size() {
      return sweep.points();
    }
  }

  private Map<String, Object> breakpoint(Breakpoint breakpoint) {
    return new Fields()
        .with("value", Numbers.exact(breakpoint.at().value()))
        .with("unit", breakpoint.at().value().unit().symbol())
        .with("text", ThresholdText.of(breakpoint.at(), numbers))
        .with("kind", breakpoint.kind().name().toLowerCase(Locale.ROOT))
        .with("of", breakpoint.of())
        .with("change", breakpoint.change())
        .map();
  }

  Sheet sheet() {
    List<String> header = new ArrayList<>();
    columns().forEach(series -> header.add(series.name() + " [" + series.unit().symbol() + "]"));
    header.add("marks");
    header.add("no_value");
    return new Sheet(header, new SheetRows());
  }

  /** Rows that are made when they are asked for. */
  private final class SheetRows extends AbstractList<List<Object>> {
    @Override
    public List<Object> get(int point) {
      List<Object> row = new ArrayList<>();
      for (Series series : columns()) {
        int index = index(series, point);
        row.add(series.isKnown(index) ? Numbers.exact(series.at(index)) : "");
      }
      row.add(String.join(", ", sweep.marks().getOrDefault(point, List.of())));
      row.add(sweep.lacks().getOrDefault(point, ""));
      return row;
    }

    @Override
    public int size() {
      return sweep.points();
    }
  }

  private List<Series> columns() {
    List<Series> columns = new ArrayList<>();
    sweep.axes().forEach(axis -> columns.add(axis.values()));
    columns.addAll(sweep.quantities());
    return columns;
  }

  private int index(Series series, int point) {
    for (int axis = 0; axis < sweep.axes().size(); axis++) {
      if (sweep.axes().get(axis).values() == series) {
        return sweep.index(axis, point);
      }
    }
    return point;
  }
}
