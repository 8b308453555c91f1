package calc.core.expression;

import calc.core.distribution.Distribution;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Literal;
import calc.core.unit.Units;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** A parsed expression: its text, its tree, and where each character of it stands in a file. */
public final class Expression {
  private static final int LONGEST = 100_000;

  private final String text;
  private final Syntax tree;
  private final IntFunction<Origin> place;

  /** What its calls were found to name, by their offsets, when it was checked. */
  private final Map<Integer, Distribution> measured;

  private Expression(
      String text, Syntax tree, IntFunction<Origin> place, Map<Integer, Distribution> measured) {
    this.text = text;
    this.tree = tree;
    this.place = place;
    this.measured = measured;
  }

  /**
   * Parses a text.
   *
   * @param text the expression
   * @param place where its characters stand
   * @param units the units it may use
   * @param isQuantity whether a word names a quantity, for words that could also be a label
   * @param problems receives what is wrong, and warnings about spellings
   * @return the expression, or empty when it cannot be read
   */
  public static Optional<Expression> parse(
      String text,
      IntFunction<Origin> place,
      Units units,
      Predicate<String> isQuantity,
      Problems problems) {
    try {
      if (text.length() > LONGEST) {
        throw new Slip(
            0,
            Code.LIMIT,
            "an expression of "
                + text.length()
                + " characters, at most "
                + LONGEST
                + " are allowed",
            "",
            "name parts of it as quantities of their own");
      }
      List<Token> tokens = new Lexer(text, units, isQuantity).tokens();
      Expression expression =
          new Expression(text, new Parser(tokens).whole(), place, new ConcurrentHashMap<>(1));
      tokens.forEach(
          token -> token.literal().ifPresent(literal -> warn(literal.warnings(), place, problems)));
      return Optional.of(expression);
    } catch (Slip slip) {
      problems.add(slip.at(place));
      return Optional.empty();
    }
  }

  /** As written. */
  public String text() {
    return text;
  }

  /** The tree. */
  public Syntax tree() {
    return tree;
  }

  /** Where the character at an offset stands. */
  public Origin at(int offset) {
    return place.apply(offset);
  }

  /** The text of a node. */
  public String textOf(Syntax node) {
    return text.substring(node.start(), node.end());
  }

  /** A part of it as an expression of its own, with the same text and places. */
  public Expression part(Syntax node) {
    return new Expression(text, node, place, measured);
  }

  /** The condition that holds where this one does not. */
  public Expression negated() {
    return part(new Syntax.Unary(Operator.NOT, tree, tree.start(), tree.end()));
  }

  /** The names it mentions, in order of appearance. */
  public List<Syntax.Name> names() {
    List<Syntax.Name> names = new ArrayList<>();
    Deque<Syntax> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      Syntax node = open.pop();
      if (node instanceof Syntax.Name name) {
        names.add(name);
      }
      List<Syntax> parts = node.parts();
      for (int i = parts.size() - 1; i >= 0; i--) {
        open.push(parts.get(i));
      }
    }
    return names;
  }

  /** The distinct names it mentions, in order of appearance. */
  public Set<String> references() {
    Set<String> references = new LinkedHashSet<>();
    names().forEach(name -> references.add(name.name()));
    return references;
  }

  /** Keeps the values that a call names. */
  void measured(Syntax.Call call, Distribution values) {
    measured.put(call.start(), values);
  }

  /** The values that a call names; only of an expression that was checked. */
  Distribution measured(Syntax.Call call) {
    return measured.get(call.start());
  }

  /** The range or distribution it consists of, if it is nothing else. */
  public Optional<Syntax> uncertain() {
    Syntax node = tree.bare();
    while (node instanceof Syntax.In in) {
      node = in.value().bare();
    }
    boolean spread = node instanceof Syntax.Call call && isSpread(call.function());
    return spread || node instanceof Syntax.Range ? Optional.of(node) : Optional.empty();
  }

  /** Whether a function gives an uncertain value. */
  static boolean isSpread(String function) {
    return function.equals(MeasuredCall.NAME)
        || function.equals(TruncateCall.NAME)
        || Spread.of(function).isPresent();
  }

  @Override
  public String toString() {
    return text;
  }

  private static void warn(
      List<Literal.Warning> warnings, IntFunction<Origin> place, Problems problems) {
    for (Literal.Warning warning : warnings) {
      problems.add(
          Problem.at(place.apply(warning.offset()), Code.UNIT_SPELLING, warning.message())
              .mend(warning.fix()));
    }
  }
}
