package calc.core.unit;

import java.util.Optional;

/** Reads a number with its scale letter or word: {@code 25k}, {@code 5 million}. */
final class ScaleReader {
  private ScaleReader() {}

  static NumberReader.Numeral read(String text, int start, Units units) throws LiteralException {
    NumberReader.Numeral number = NumberReader.read(text, start);
    int end = number.end();
    int next = Words.skipSpaces(text, end);
    String word = Words.at(text, next);
    int power = ScaleWord.ofWord(word);
    if (power >= 0) {
      return number.scaled(next + word.length(), power);
    }
    boolean letter = next == end && !word.isEmpty() && ScaleWord.ofLetter(word.charAt(0)) >= 0;
    if (letter && !isUnit(text, word, end, units)) {
      return number.scaled(end + 1, ScaleWord.ofLetter(word.charAt(0)));
    }
    return number;
  }

  /**
   * Whether the letter belongs to the word: {@code 5kB} is bytes, {@code 5kreq} five thousand
   * requests, {@code 5kfoo} neither.
   */
  private static boolean isUnit(String text, String word, int start, Units units) {
    if (word.length() == 1 && !Words.isMember(text, start + 1)) {
      return false;
    }
    if (units.find(word).isPresent()) {
      return true;
    }
    Optional<Units.Spelling> rest = units.find(word.substring(1));
    return rest.isEmpty() || !scales(rest.get().unit().terms().get(0));
  }

  private static boolean scales(Term term) {
    return term.is(Atom.Kind.LABEL) || term.is(Atom.Kind.RATE) || term.is(Atom.Kind.MONEY);
  }
}
