package calc.cli.chart;

/**
 * What stands above the field of a panel.
 *
 * @param title what the panel shows, or empty
 * @param axis what its values are, or empty
 * @param letters how they are set
 */
record Heading(String title, String axis, Letters letters) {
  private static final double LEAST_FIELD = 40;

  Heading {
    title = Wording.clean(title);
    axis = axis.equalsIgnoreCase(title) ? "" : axis;
  }

  /** As much of it as leaves a field that is worth drawing. */
  Heading within(double room) {
    if (height() <= room - letters.px(LEAST_FIELD)) {
      return this;
    }
    return axis.isEmpty() && title.isEmpty()
        ? this
        : new Heading(axis.isEmpty() ? "" : title, "", letters).within(room);
  }

  double height() {
    double titled = title.isEmpty() ? 0 : letters.panel().leading() + letters.px(4);
    double named = axis.isEmpty() ? 0 : letters.axis().leading();
    return titled + named + letters.px(4);
  }

  /** Adds it to a sheet, beginning at the left edge of the page. */
  void lay(Box field, double top, Sheet sheet) {
    double x = Composition.margin(letters);
    double width = field.right() - x;
    double y = top;
    if (!title.isEmpty()) {
      add(title, letters.panel(), Palette.INK, new Box(x, y, width, 0), sheet);
      y += letters.panel().leading() + letters.px(4);
    }
    if (!axis.isEmpty()) {
      add(axis, letters.axis(), Palette.QUIET, new Box(x, y, width, 0), sheet);
    }
  }

  private static void add(String words, Type type, Tint tint, Box box, Sheet sheet) {
    Spot spot = new Spot(box.x(), box.y() + type.ascent());
    String some = Wording.shortened(words, type, box.width());
    sheet.add(Text.of(some, spot, Text.Anchor.START, type, tint));
  }
}
