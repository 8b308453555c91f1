package calc.core.unit;

import calc.core.problem.Code;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Says why a word behind a number is no unit, and what to write instead. */
final class UnitRefusal {
  private static final String THREE_WAYS =
      "write M for million, ms for milliseconds or min for minutes";
  private static final String BIT_OR_BYTE = "write bit, B for bytes, or billion";

  private final String text;
  private final int start;
  private final Units units;
  private final Predicate<String> isQuantityName;

  UnitRefusal(String text, int start, Units units, Predicate<String> isQuantityName) {
    this.text = text;
    this.start = start;
    this.units = units;
    this.isQuantityName = isQuantityName;
  }

  /** A word directly behind a number that nobody knows. */
  LiteralException behindNumber(int numberEnd, int at, String name) throws LiteralException {
    String number = text.substring(start, numberEnd);
    if (Words.isCall(text, at + name.length())) {
      return unknown(
          at, name, name + " is a function here", "write " + number + " * " + name + "(…)");
    }
    if (isQuantityName.test(name) || name.indexOf('.') >= 0) {
      return unknown(at, name, name + " is a quantity here", "write " + number + " * " + name);
    }
    if (name.equals("per")) {
      return unknown(at, name, "", "write \"/\", as in 5/day");
    }
    if (name.length() == 1 && ScaleWord.ofLetter(name.charAt(0)) >= 0) {
      String why = "a scale letter stands directly behind its number";
      return unknown(at, name, why, "write " + number + name);
    }
    throwIfSurelyMeantAsUnit(at, name);
    return unknown(at, name);
  }

  /** No unit where one must stand. */
  LiteralException noUnit(int at) throws LiteralException {
    String word = Words.nameAt(text, at);
    if (word.isEmpty()) {
      String rest = text.substring(at).strip();
      String message = rest.isEmpty() ? "a unit is missing" : "\"" + rest + "\" is no unit";
      return new LiteralException(at, Code.UNKNOWN_UNIT, message, "", "write one such as req/s");
    }
    throwIfSurelyMeantAsUnit(at, word);
    return unknown(at, word);
  }

  /** Something behind a unit that should have ended the text. */
  LiteralException behindUnit(int at) throws LiteralException {
    if (text.charAt(at) == '/') {
      return noUnit(Words.skipSpaces(text, at + 1));
    }
    String message = "\"" + text.substring(at).strip() + "\" does not belong to the unit";
    return new LiteralException(
        at, Code.SYNTAX, message, "", "join units by / or -, as in USD/GB-month");
  }

  /**
   * Refuses a word that means nothing else than a badly written unit; any other may belong to the
   * expression.
   */
  void throwIfSurelyMeantAsUnit(int at, String word) throws LiteralException {
    if (word.equals("m")) {
      throw unknown(at, word, "it could be million, milliseconds or minutes", THREE_WAYS);
    }
    if (word.equals("b")) {
      throw unknown(at, word, "it could be bits, bytes or billion", BIT_OR_BYTE);
    }
    if (Currency.code(word).isPresent()) {
      throw otherCurrency(at, word);
    }
    List<String> sameLetters = new ArrayList<>();
    for (String known : units.words()) {
      if (known.equalsIgnoreCase(word)) {
        sameLetters.add(known);
      }
    }
    if (!sameLetters.isEmpty()) {
      throw unknown(at, word, "", "did you mean " + Suggestion.either(sameLetters) + "?");
    }
  }

  /** Money of another currency than the scenario's. */
  LiteralException otherCurrency(int at, String word) {
    String own = units.conventions().currency();
    String other = Currency.code(word).orElse(word);
    String message = "\"" + word + "\" is not the currency of this scenario, " + own;
    String fix = "convert it to " + own + ", or write conventions: { currency: " + other + " }";
    return new LiteralException(
        at, Code.UNIT_MISMATCH, message, "one scenario has one currency", fix);
  }

  /** A word that can be a unit or a quantity: both readings are shown. */
  LiteralException ambiguous(int before, int at, String word, Unit asUnit) {
    String head = text.substring(start, before);
    char glue = text.charAt(Words.skipSpaces(text, before));
    String whole = text.substring(start, at + word.length());
    String verb = glue == '/' ? "divide by" : "subtract";
    return new LiteralException(
        at,
        Code.UNKNOWN_UNIT,
        "\"" + whole + "\" can be read in two ways",
        word + " is a quantity here, and also a unit",
        "write ("
            + head
            + ") "
            + glue
            + " "
            + word
            + " to "
            + verb
            + " the quantity, or "
            + head
            + " in "
            + asUnit.symbol()
            + " for the unit");
  }

  /** A unit behind a price with no line between them; B is the common case, for billion. */
  LiteralException afterMoney(int at, String word) {
    String money = text.substring(start, at).strip();
    if (word.equals("B")) {
      return billion(at, money);
    }
    String message =
        "\"" + money + " " + word + "\" is money and " + word + " with nothing between";
    boolean price =
        units.find(word).isPresent() && !word.equals("%") && Currency.code(word).isEmpty();
    String fix = "write " + money + (price ? "/" + word + " for a price" : "");
    return new LiteralException(at, Code.SYNTAX, message, "", fix);
  }

  /** Refuses "5B users": behind bytes no further noun makes sense. */
  void throwIfBillion(int numberEnd, int after) throws LiteralException {
    int next = Words.skipSpaces(text, after);
    String noun = Words.at(text, next);
    boolean known = next > after && units.find(noun).isPresent();
    if (known && !Words.isCall(text, next + noun.length())) {
      throw billion(after - 1, text.substring(start, numberEnd));
    }
  }

  private static LiteralException billion(int at, String number) {
    String message = "\"" + number + "B\" is a number of bytes, never billion";
    String fix = "write " + number + " billion or " + number + "G";
    return new LiteralException(at, Code.UNKNOWN_UNIT, message, "", fix);
  }

  private LiteralException unknown(int at, String word) {
    String declare = "if it counts something, declare it: units: [" + word + "]";
    String upper = word.toUpperCase(Locale.ROOT);
    String fix = declare;
    if (word.length() > 1) {
      fix = Suggestion.didYouMean(word, units.words()).orElse(declare);
    } else if (ScaleWord.isAny(upper)) {
      fix = "a scale letter is a capital directly behind its number, such as 5" + upper;
    }
    return unknown(at, word, "", fix);
  }

  private static LiteralException unknown(int at, String word, String why, String fix) {
    return new LiteralException(at, Code.UNKNOWN_UNIT, "\"" + word + "\" is no unit", why, fix);
  }
}
