package calc.core.scenario;

import calc.core.problem.Origin;

/**
 * What a message calls a node ({@code tiers.app.cpu}) and where it points when the node itself is
 * absent. The path is put together only when a message needs it.
 */
record Place(Place parent, String step, Origin origin) {
  private static final int LONGEST_STEP = 60;

  static Place root(String path, Origin origin) {
    return new Place(null, path, origin);
  }

  Place key(Scalar key) {
    return new Place(this, key.text(), key.origin());
  }

  Place item(int index, Origin where) {
    return new Place(this, "[" + index + "]", where);
  }

  boolean isFile() {
    return parent == null && step.isEmpty();
  }

  /** The path in backticks, or "the file". */
  String quoted() {
    return isFile() ? "the file" : "`" + path() + "`";
  }

  /** Shortens what a person typed, so that a message stays a line. */
  static String clipped(String text) {
    String line = text.replace('\n', ' ');
    if (line.length() <= LONGEST_STEP) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST_STEP - 1)) ? 1 : 0;
    return line.substring(0, LONGEST_STEP - end) + "…";
  }

  private String path() {
    if (parent == null) {
      return step;
    }
    String before = parent.path();
    String here = clipped(step);
    return before.isEmpty() || here.startsWith("[") ? before + here : before + "." + here;
  }
}
