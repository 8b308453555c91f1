package calc.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of which some may be left out: a line {@code …} stands for any number of others. */
final class Abridged {
  private static final String OMITTED = "…";

  private Abridged() {}

  /**
   * What should be shown: what is shown if it is right, else the same places of the actual lines.
   */
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

  /**
   * As many lines of the beginning and of the end as were shown. A part in the middle goes from the
   * line that begins with its first word to the next blank one.
   */
  private static List<String> abridge(List<String> shown, List<String> actual) {
    int head = cut(shown);
    if (head < 0) {
      return actual;
    }
    List<String> lines = new ArrayList<>(actual.subList(0, Math.min(head, actual.size())));
    List<String> rest = shown.subList(head, shown.size());
    while (!rest.isEmpty()) {
      lines.add(rest.get(0));
      rest = rest.subList(1, rest.size());
      int next = cut(rest);
      if (next < 0) {
        lines.addAll(actual.subList(Math.max(0, actual.size() - rest.size()), actual.size()));
        return lines;
      }
      lines.addAll(paragraph(rest.get(0), actual));
      rest = rest.subList(next, rest.size());
    }
    return lines;
  }

  private static List<String> paragraph(String first, List<String> actual) {
    String word = first.split(" ", 2)[0];
    for (int from = 0; from < actual.size(); from++) {
      if (actual.get(from).startsWith(word)) {
        int to = from;
        while (to < actual.size() && !actual.get(to).isBlank()) {
          to++;
        }
        return actual.subList(from, to);
      }
    }
    throw new AssertionError("nothing begins with " + word + "; say by hand what is to be shown");
  }

  private static int cut(List<String> lines) {
    return lines.stream().map(String::strip).toList().indexOf(OMITTED);
  }
}
