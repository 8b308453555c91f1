package calc.cli.chart;

/** Lays out a panel, once all panels have said how much room their letters need beside them. */
interface PanelLayout {
  /** Room for letters to the left of the field. */
  double left();

  /** Room for letters to the right of the field. */
  double right();

  /** Adds it to the sheet with its field from one edge to the other. */
  void lay(double left, double right);
}
