package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.scenario.Entry;
import calc.core.scenario.Node;
import calc.core.scenario.Scalar;
import calc.core.unit.LiteralReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds texts that YAML has cut at a comma inside { } or [ ]: {@code { range: beta(mean=85%, sd=4%)
 * }} becomes a range {@code beta(mean=85%} and a key {@code sd=4%)} without a value. The mistake is
 * reported and the pieces are joined again, so that nothing else is said about them.
 */
final class CutTexts {
  /** Pieces looked at for the closing bracket; keeps the work proportional to the text. */
  private static final int MOST_PIECES = 64;

  private static final int MOST_OPEN_BRACKETS = 16;

  private CutTexts() {}

  static List<Entry> rejoinEntries(List<Entry> entries, Mistakes mistakes) {
    List<Entry> whole = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      List<Scalar> pieces = entryPieces(entries, i);
      if (pieces.size() > 1) {
        i += pieces.size() - 1;
        entry = new Entry(entry.key(), report(pieces, mistakes));
      }
      whole.add(spaced(entry, mistakes));
    }
    return whole;
  }

  static List<Node> rejoinItems(List<Node> items, Mistakes mistakes) {
    List<Node> whole = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      List<Scalar> pieces = itemPieces(items, i);
      if (pieces.size() > 1) {
        i += pieces.size() - 1;
      }
      whole.add(pieces.size() > 1 ? report(pieces, mistakes) : items.get(i));
    }
    return whole;
  }

  /** The value of an entry and the bare keys that continue it; one piece when it is whole. */
  private static List<Scalar> entryPieces(List<Entry> entries, int from) {
    List<Scalar> pieces = new ArrayList<>();
    if (!(entries.get(from).value() instanceof Scalar first) || !isWritten(first)) {
      return pieces;
    }
    pieces.add(first);
    int depth = openBrackets(first);
    int end = Math.min(entries.size(), from + MOST_PIECES);
    for (int i = from + 1; i < end && isBare(entries.get(i)); i++) {
      Scalar key = entries.get(i).key();
      if (depth <= 0 && isWord(key.text())) {
        break;
      }
      depth += openBrackets(key);
      pieces.add(key);
    }
    return depth == 0 ? pieces : List.of();
  }

  private static List<Scalar> itemPieces(List<Node> items, int from) {
    List<Scalar> pieces = new ArrayList<>();
    int depth = 0;
    int end = Math.min(items.size(), from + MOST_PIECES);
    for (int i = from; i < end && depth < MOST_OPEN_BRACKETS; i++) {
      if (!(items.get(i) instanceof Scalar piece) || !isWritten(piece)) {
        return List.of();
      }
      pieces.add(piece);
      depth += openBrackets(piece);
      if (depth <= 0) {
        return depth == 0 ? pieces : List.of();
      }
    }
    return List.of();
  }

  private static Scalar report(List<Scalar> pieces, Mistakes mistakes) {
    Scalar whole = joined(pieces, false);
    if (isOneNumber(whole.text(), pieces.size())) {
      return number(pieces, mistakes);
    }
    String what = openBrackets(pieces.get(0)) > 0 ? "expression" : "value";
    mistakes.add(
        () ->
            Problem.at(
                    whole.origin(), Code.SYNTAX, "YAML cut this " + what + " in two at the comma")
                .because("inside { } and [ ] a comma ends a value unless the value is quoted")
                .mend("quote it: " + Texts.quoted(whole.text())));
    return whole;
  }

  /** Whether every cut lies in one number such as {@code 25,000} at the beginning. */
  private static boolean isOneNumber(String text, int pieces) {
    int start =
        !text.isEmpty() && Character.isDigit(text.charAt(0)) ? 0 : Math.min(1, text.length());
    return LiteralReader.groupedNumber(text, start)
        .filter(number -> number.chars().filter(c -> c == ',').count() == pieces - 1)
        .isPresent();
  }

  /** Such a number would be refused even if it were quoted, so the commas are left out. */
  private static Scalar number(List<Scalar> pieces, Mistakes mistakes) {
    Scalar plain = joined(pieces, true);
    mistakes.add(
        () ->
            Problem.at(plain.origin(), Code.SYNTAX, "YAML cut this number in two at the comma")
                .because("inside { } and [ ] a comma ends a value, and numbers have none")
                .mend("write " + Texts.clipped(plain.text()) + ", or quote it if it is a text"));
    return plain;
  }

  private static Scalar joined(List<Scalar> pieces, boolean withoutCommas) {
    StringBuilder text = new StringBuilder();
    IntStream.Builder offsets = IntStream.builder();
    int end = 0;
    for (Scalar piece : pieces) {
      String between = text.isEmpty() || withoutCommas ? "" : between(piece, end);
      for (int i = 0; i < between.length(); i++) {
        offsets.add(end + i);
      }
      text.append(between).append(piece.text());
      for (int i = 0; i < piece.text().length(); i++) {
        offsets.add(piece.at(i).offset());
      }
      end = piece.at(piece.text().length()).offset();
    }
    int[] places = offsets.add(end).build().toArray();
    return Scalar.scattered(text.toString(), true, pieces.get(0).origin(), places);
  }

  /** The comma as it is written, unless a line ends there. */
  private static String between(Scalar piece, int end) {
    String written = piece.origin().source().text().substring(end, piece.origin().offset());
    return written.indexOf('\n') < 0 && written.indexOf('\r') < 0 ? written : ", ";
  }

  /** {@code { x:1 }} is a key {@code x:1} without a value. */
  private static Entry spaced(Entry entry, Mistakes mistakes) {
    Scalar key = entry.key();
    int colon = key.text().indexOf(':');
    if (colon <= 0 || !isBare(entry)) {
      return entry;
    }
    String name = key.text().substring(0, colon);
    String value = key.text().substring(colon + 1);
    mistakes.add(
        () ->
            Problem.at(key.at(colon), Code.SYNTAX, "a space is missing after the colon")
                .because("YAML reads `" + Texts.clipped(key.text()) + "` as a key without a value")
                .mend("write `" + Texts.clipped(name + ": " + value) + "`"));
    return new Entry(
        Scalar.contiguous(name, true, key.origin(), key.at(0).offset()),
        Scalar.contiguous(value, true, key.at(colon + 1), key.at(colon + 1).offset()));
  }

  private static boolean isWritten(Scalar scalar) {
    return scalar.plain() && !scalar.text().isEmpty();
  }

  /** Whether a key stands alone, without as much as a colon. */
  private static boolean isBare(Entry entry) {
    Scalar key = entry.key();
    if (!isWritten(key) || !(entry.value() instanceof Scalar value)) {
      return false;
    }
    int end = key.at(key.text().length()).offset();
    boolean nothing = value.plain() && value.text().isEmpty() && value.origin().offset() >= end;
    return nothing
        && value.origin().source().text().substring(end, value.origin().offset()).isBlank();
  }

  /** Such a bare key may as well be one whose value was forgotten. */
  private static boolean isWord(String text) {
    return Character.isLetter(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private static int openBrackets(Scalar scalar) {
    int depth = 0;
    for (int i = 0; i < scalar.text().length(); i++) {
      char c = scalar.text().charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return depth;
  }
}
