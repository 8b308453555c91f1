package calc.cli.report;

import java.util.List;

/** Words put together as a person would write them. */
final class Sentence {
  private Sentence() {}

  /** The same with a full stop. */
  static String of(String words) {
    return words + ".";
  }

  /** "a, b and c". */
  static String and(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** "1 claim", "2 claims". */
  static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
