package calc.core.scenario;

import calc.core.model.Assertion.Relation;
import calc.core.model.QuestionDrafts.OfAssertion;
import calc.core.model.Written;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes an assertion apart: {@code P(condition) >= 90%}, or {@code P95(quantity) <= figure}, which
 * says that the quantity is not above the figure in 95 % of all cases.
 */
final class AssertText {
  private static final Pattern HEAD =
      Pattern.compile("\\s*[Pp]\\s*(\\d{0,3}(?:\\.\\d{1,6})?)\\s*\\(");
  private static final Pattern RELATION = Pattern.compile("\\s*(<=|>=|≤|≥|<|>)\\s*");

  private final Scalar scalar;
  private final String text;

  private AssertText(Scalar scalar) {
    this.scalar = scalar;
    this.text = scalar.text();
  }

  /** An assertion that cannot be taken apart, and where. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final int at;

    Unreadable(int at, String message) {
      super(message, null, false, false);
      this.at = at;
    }

    int at() {
      return at;
    }
  }

  static OfAssertion read(Scalar scalar) throws Unreadable {
    return new AssertText(scalar).read();
  }

  private OfAssertion read() throws Unreadable {
    Matcher head = HEAD.matcher(text);
    if (!head.lookingAt()) {
      throw new Unreadable(0, "an assertion begins with P( or, for a percentile, P95(");
    }
    int close = closing(head.end());
    Matcher relation = RELATION.matcher(text).region(close + 1, text.length());
    if (!relation.lookingAt()) {
      throw new Unreadable(
          Math.min(close + 1, text.length()), "<= or >= and a figure must follow here");
    }
    boolean atMost = "<≤".indexOf(relation.group(1).charAt(0)) >= 0;
    Written inner = part(head.end(), close);
    Written figure = part(relation.end(), text.length());
    if (inner.text().isBlank() || figure.text().isBlank()) {
      throw new Unreadable(
          inner.text().isBlank() ? head.end() : text.length(), "something is missing here");
    }
    String percentile = head.group(1);
    if (percentile.isEmpty()) {
      Relation bound = atMost ? Relation.AT_MOST : Relation.AT_LEAST;
      return new OfAssertion(text.strip(), inner, bound, figure, scalar.at(0));
    }
    return new OfAssertion(
        text.strip(),
        compared(inner, atMost ? " <= " : " < ", figure),
        atMost ? Relation.AT_LEAST : Relation.AT_MOST,
        new Written(percentile + "%", index -> scalar.at(head.start(1))),
        scalar.at(0));
  }

  /** A comparison that is not written down as such; its parts stay where they stand. */
  private static Written compared(Written left, String relation, Written right) {
    int before = left.text().length() + 2;
    int after = before + relation.length() + 1;
    IntFunction<calc.core.problem.Origin> place =
        index ->
            index < before
                ? left.place().apply(Math.max(0, Math.min(left.text().length(), index - 1)))
                : right.place().apply(Math.max(0, index - after));
    return new Written("(" + left.text() + ")" + relation + "(" + right.text() + ")", place);
  }

  private int closing(int from) throws Unreadable {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new Unreadable(text.length(), "the bracket behind P is not closed");
  }

  private Written part(int start, int end) {
    return new Written(text.substring(start, end), index -> scalar.at(start + index));
  }
}
