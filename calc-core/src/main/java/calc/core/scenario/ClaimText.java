package calc.core.scenario;

import calc.core.expression.Operator;
import calc.core.model.ClaimDraft;
import calc.core.model.Tolerance;
import calc.core.model.Written;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.LiteralException;
import calc.core.unit.Quantity;
import calc.core.unit.QuantityReader;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a claim apart: {@code app.nodes = ~13 nodes ± 5%} is a side the model computes, a relation,
 * a written figure and a tolerance.
 */
final class ClaimText {
  private static final String FORM = "write a claim as quantity = figure, such as app.nodes = 13";
  private static final double ABOUT = 1.25;

  private final Scalar label;
  private final Scalar scalar;
  private final Units units;
  private final String text;
  private int from;
  private int to;
  private Tolerance tolerance = Tolerance.AS_WRITTEN;
  private Optional<Unit> toleranceIs = Optional.empty();

  private ClaimText(Scalar label, Scalar scalar, Units units) {
    this.label = label;
    this.scalar = scalar;
    this.units = units;
    this.text = scalar.text();
  }

  /** A claim that cannot be taken apart. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Unreadable(Problem problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  static ClaimDraft read(Scalar label, Scalar scalar, Units units) throws Unreadable {
    return new ClaimText(label, scalar, units).read();
  }

  private ClaimDraft read() throws Unreadable {
    int at = relationAt();
    Operator relation = relation(at);
    from = at + relation.symbol().length() + (text.startsWith("==", at) ? 1 : 0);
    if (relation.symbol().length() == 2 && isTypographic(at)) {
      from = at + 1;
    }
    to = text.length();
    trim();
    leadingAbout();
    while (trailingTolerance()) {
      trim();
    }
    if (from >= to) {
      throw unreadable(at, "no figure follows " + relation.symbol(), FORM);
    }
    refuseSecondRelation();
    return new ClaimDraft(
        label.text(),
        text.strip(),
        part(0, text.substring(0, at).stripTrailing().length()),
        relation,
        part(from, to),
        tolerance,
        toleranceIs,
        scalar.at(0));
  }

  private void refuseSecondRelation() throws Unreadable {
    int second = relationFrom(from, to);
    if (second >= 0) {
      throw unreadable(second, "a claim compares once", "write a claim for each comparison");
    }
  }

  /** The first comparison outside brackets. */
  private int relationAt() throws Unreadable {
    int at = relationFrom(0, text.length());
    if (at < 0) {
      throw unreadable(0, "this claim compares nothing", FORM);
    }
    if (text.charAt(at) == '≠' || text.startsWith("!=", at - 1)) {
      throw unreadable(at, "a claim says what something is, not what it is not", FORM);
    }
    if (text.substring(0, at).isBlank()) {
      throw unreadable(at, "nothing stands before " + relation(at).symbol(), FORM);
    }
    return at;
  }

  /** The first comparison outside brackets in a part of the text, or -1. */
  private int relationFrom(int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (depth == 0 && "=<>≤≥≠".indexOf(c) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean isTypographic(int at) {
    return text.charAt(at) == '≤' || text.charAt(at) == '≥';
  }

  private Operator relation(int at) {
    boolean orEqual = text.startsWith("=", at + 1);
    return switch (text.charAt(at)) {
      case '≤' -> Operator.AT_MOST;
      case '≥' -> Operator.AT_LEAST;
      case '<' -> orEqual ? Operator.AT_MOST : Operator.LESS;
      case '>' -> orEqual ? Operator.AT_LEAST : Operator.GREATER;
      default -> Operator.EQUAL;
    };
  }

  private void trim() {
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
  }

  private void leadingAbout() throws Unreadable {
    String rest = text.substring(from, to).toLowerCase(Locale.ROOT);
    String word =
        rest.startsWith("~")
            ? "~"
            : rest.startsWith("≈") ? "≈" : rest.startsWith("about ") ? "about" : "";
    if (!word.isEmpty()) {
      state(Tolerance.factor(ABOUT, word.equals("about") ? "about, x1.25" : "~, x1.25"), from);
      from += word.length();
      trim();
    }
  }

  /** Takes one from the end, if one is there. */
  private boolean trailingTolerance() throws Unreadable {
    String rest = text.substring(from, to);
    String lower = rest.toLowerCase(Locale.ROOT);
    if (lower.endsWith("exactly")) {
      cut(from + rest.length() - "exactly".length(), Tolerance.EXACTLY);
      return true;
    }
    int last = rest.lastIndexOf(' ') + 1;
    if (isFactor(rest, last)) {
      cut(from + last, factor(from + last, rest.substring(last + 1)));
      return true;
    }
    for (String sign : new String[] {"±", "+/-", "+-"}) {
      int at = rest.indexOf(sign);
      if (at >= 0) {
        cut(from + at, plusMinus(from + at, rest.substring(at + sign.length())));
        return true;
      }
    }
    return false;
  }

  /** {@code x1.25} behind a figure; behind an operator it would be a quantity. */
  private static boolean isFactor(String rest, int last) {
    String before = rest.substring(0, last).strip();
    return !before.isEmpty()
        && "+-*/^(,".indexOf(before.charAt(before.length() - 1)) < 0
        && last + 1 < rest.length()
        && "x×X".indexOf(rest.charAt(last)) >= 0
        && isDigit(rest.charAt(last + 1));
  }

  private Tolerance plusMinus(int at, String after) throws Unreadable {
    String written = after.strip();
    try {
      Quantity amount = QuantityReader.read(written, units);
      if (!(amount.value() >= 0)) {
        throw unreadable(at, "a tolerance must be 0 or more", "write ± 5%");
      }
      boolean relative = written.endsWith("%");
      toleranceIs = relative ? Optional.empty() : Optional.of(amount.unit());
      Tolerance.Kind kind = relative ? Tolerance.Kind.RELATIVE : Tolerance.Kind.ABSOLUTE;
      return new Tolerance(kind, amount.value(), "± " + written);
    } catch (LiteralException e) {
      throw unreadable(
          at,
          "the tolerance cannot be read: " + e.getMessage(),
          "write ± 5%, or ± with an amount in the unit of the figure");
    }
  }

  private Tolerance factor(int at, String amount) throws Unreadable {
    try {
      double factor = Double.parseDouble(amount);
      if (factor >= 1 && factor < Double.POSITIVE_INFINITY) {
        return Tolerance.factor(factor, "x" + amount);
      }
    } catch (NumberFormatException ignored) {
      // Falls through to the one message for every factor that is none.
    }
    throw unreadable(at, "a tolerance factor must be a number of 1 or more", "write x1.25");
  }

  private void cut(int at, Tolerance stated) throws Unreadable {
    state(stated, at);
    to = at;
    trim();
  }

  private void state(Tolerance stated, int at) throws Unreadable {
    if (!tolerance.equals(Tolerance.AS_WRITTEN)) {
      throw unreadable(
          at,
          "this claim states two tolerances: " + tolerance.text() + " and " + stated.text(),
          "keep one of them");
    }
    tolerance = stated;
  }

  private Written part(int start, int end) {
    return new Written(text.substring(start, end), index -> scalar.at(start + index));
  }

  private Unreadable unreadable(int at, String message, String fix) {
    return new Unreadable(Problem.at(scalar.at(at), Code.SYNTAX, message).mend(fix));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
