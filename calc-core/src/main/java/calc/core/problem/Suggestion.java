package calc.core.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * "Did you mean": the known word nearest to a misspelt one, by Damerau–Levenshtein distance
 * (optimal string alignment).
 */
public final class Suggestion {
  private static final int MAX_SUGGESTIONS = 3;

  private Suggestion() {}

  /** Known words near enough to be meant, nearest first, at most three. */
  public static List<String> near(String word, Collection<String> known) {
    int allowed = word.length() < 2 ? 0 : Math.max(1, Math.min(3, word.length() / 3));
    return known.stream()
        .distinct()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= allowed)
        .filter(candidate -> distance(word, candidate) <= allowed && !candidate.equals(word))
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  /** The fix line of a problem: "did you mean a, b or c?", or empty when nothing is near. */
  public static Optional<String> didYouMean(String word, Collection<String> known) {
    List<String> near = near(word, known);
    List<String> meant = near.isEmpty() ? longer(word, known) : near;
    return meant.isEmpty() ? Optional.empty() : Optional.of("did you mean " + either(meant) + "?");
  }

  /** Known words of which the word is the first or the last part: cores of cores_per_node. */
  private static List<String> longer(String word, Collection<String> known) {
    return known.stream()
        .distinct()
        .filter(name -> name.startsWith(word + "_") || name.endsWith("_" + word))
        .sorted()
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  /** "a", "a or b", "a, b or c". */
  public static String either(List<String> words) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    return String.join(", ", words.subList(0, words.size() - 1))
        + " or "
        + words.get(words.size() - 1);
  }

  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
