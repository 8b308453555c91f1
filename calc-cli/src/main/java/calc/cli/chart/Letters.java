package calc.cli.chart;

/**
 * How the letters of a picture are set.
 *
 * @param zoom how large they are beside those of a document
 */
record Letters(double zoom) {
  Type title() {
    return new Type(17 * zoom, true);
  }

  Type subtitle() {
    return new Type(12.5 * zoom, false);
  }

  Type panel() {
    return new Type(13 * zoom, true);
  }

  Type axis() {
    return new Type(12 * zoom, false);
  }

  Type label() {
    return new Type(12 * zoom, true);
  }

  Type caption() {
    return new Type(10.5 * zoom, false);
  }

  double px(double pixels) {
    return pixels * zoom;
  }
}
