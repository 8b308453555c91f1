package calc.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of which some may be left out: a line {@code …} stands for any number of others. */
final class Abridged {
  private static final String OMITTED = "…";

  private Abridged() {}

  /** What should be shown: what is shown if it is right, else as much of the actual lines. */
  static List<String> of(List<String> shown, List<String> actual) {
    return matches(shown, actual) ? shown : abridge(shown, actual);
  }

  static boolean matches(List<String> shown, List<String> actual) {
    int cut = cut(shown);
    if (cut < 0) {
      return shown.equals(actual);
    }
    if (actual.size() < cut || !shown.subList(0, cut).equals(actual.subList(0, cut))) {
      return false;
    }
    List<String> rest = shown.subList(cut + 1, shown.size());
    for (int from = cut; from <= actual.size(); from++) {
      if (matches(rest, actual.subList(from, actual.size()))) {
        return true;
      }
    }
    return false;
  }

  /** As many lines of beginning and end as were shown; what stood in the middle is for a person. */
  private static List<String> abridge(List<String> shown, List<String> actual) {
    int head = cut(shown);
    if (head < 0) {
      return actual;
    }
    int tail = cut(reversed(shown));
    if (head + tail >= actual.size()) {
      return actual;
    }
    List<String> lines = new ArrayList<>(actual.subList(0, head));
    lines.add(shown.get(head));
    lines.addAll(actual.subList(actual.size() - tail, actual.size()));
    return lines;
  }

  private static int cut(List<String> lines) {
    return lines.stream().map(String::strip).toList().indexOf(OMITTED);
  }

  private static List<String> reversed(List<String> lines) {
    List<String> reversed = new ArrayList<>(lines);
    java.util.Collections.reverse(reversed);
    return reversed;
  }
}
