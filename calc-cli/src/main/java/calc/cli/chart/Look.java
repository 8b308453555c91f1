package calc.cli.chart;

/** What ground a picture is drawn for. */
public enum Look {
  /** Dark on white. */
  LIGHT,
  /** Light on nearly black. */
  DARK
}
