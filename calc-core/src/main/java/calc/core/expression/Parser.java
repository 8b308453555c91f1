package calc.core.expression;

import calc.core.problem.Code;
import calc.core.unit.Literal;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Recursive descent over the tokens; binds, from loosest to tightest: {@code in}, {@code to},
 * {@code or}, {@code and}, {@code not}, comparisons, {@code + -}, {@code * /}, minus, {@code of},
 * {@code ^}.
 */
final class Parser {
  private static final int DEEPEST = 100;
  private static final int LONGEST_CHAIN = 500;
  private static final int DEEPEST_TREE = 1_000;
  private static final Set<String> KEYWORDS =
      Set.of("in", "to", "of", "as", "at", "and", "or", "not", "if");
  private static final Set<Operator> ADDITIVE = Set.of(Operator.ADD, Operator.SUBTRACT);
  private static final Set<Operator> MULTIPLICATIVE = Set.of(Operator.MULTIPLY, Operator.DIVIDE);

  private static final String WITHOUT_EQUALS = "a formula is written after the colon, without =";

  private final List<Token> tokens;
  private int next;
  private int depth;

  Parser(List<Token> tokens) {
    this.tokens = tokens;
  }

  Syntax whole() throws Slip {
    if (peek().kind() == Token.Kind.END) {
      throw new Slip(
          0, Code.MISSING, "an empty expression", "", "write a value, such as 25k req/s");
    }
    Syntax result = display();
    Token rest = peek();
    if (rest.kind() != Token.Kind.END) {
      throw leftOver(rest);
    }
    boundDepth(result);
    return result;
  }

  /** Whoever walks the tree by recursion must not run out of stack, however chains are nested. */
  private static void boundDepth(Syntax tree) throws Slip {
    List<Syntax> level = List.of(tree);
    for (int depth = 1; !level.isEmpty(); depth++) {
      if (depth > DEEPEST_TREE) {
        throw tooLarge(
            level.get(0).start(), "more than " + DEEPEST_TREE + " operations on one another");
      }
      List<Syntax> next = new ArrayList<>();
      for (Syntax node : level) {
        next.addAll(node.parts());
      }
      level = next;
    }
  }

  private static Slip tooLarge(int at, String message) {
    return new Slip(at, Code.LIMIT, message, "", "name parts of it as quantities of their own");
  }

  /** Each term of a chain deepens the tree, so their number is bounded. */
  private static void boundChain(int terms, int at) throws Slip {
    if (terms > LONGEST_CHAIN) {
      throw new Slip(
          at,
          Code.LIMIT,
          "more than " + LONGEST_CHAIN + " terms in a row",
          "",
          "write sum([a, b, …]), or name parts of it");
    }
  }

  private Syntax display() throws Slip {
    enter(peek().start());
    Syntax value = range();
    for (int terms = 1; peek().is("in"); terms++) {
      boundChain(terms, peek().start());
      value = inUnit(value);
    }
    depth--;
    return value;
  }

  private Syntax inUnit(Syntax value) throws Slip {
    take();
    Token unit = take();
    return new Syntax.In(
        value, unit.literal().orElseThrow().unit().pinned(), value.start(), unit.end());
  }

  private Syntax range() throws Slip {
    Syntax low = or();
    if (!peek().is("to")) {
      return low;
    }
    take();
    Syntax high = or();
    Optional<String> family = Optional.empty();
    int end = high.end();
    if (peek().is("as")) {
      take();
      Token name = take();
      if (name.kind() != Token.Kind.NAME) {
        throw Slip.syntax(
            name.start(), "no distribution after `as`", "write as normal or as lognormal");
      }
      family = Optional.of(name.text());
      end = name.end();
    }
    return new Syntax.Range(withUnitOf(low, high), high, family, low.start(), end);
  }

  /** In {@code 18k to 34k req/s} the first number shares the unit of the second. */
  private static Syntax withUnitOf(Syntax low, Syntax high) {
    if (low instanceof Syntax.Constant bare
        && high instanceof Syntax.Constant full
        && bare.literal().unit().equals(Unit.ONE)) {
      Literal literal = bare.literal();
      return new Syntax.Constant(
          new Literal(
              literal.end(),
              literal.number(),
              full.literal().unit(),
              literal.lastDigit(),
              literal.warnings()),
          bare.start(),
          bare.end());
    }
    return low;
  }

  private Syntax or() throws Slip {
    Syntax left = and();
    for (int terms = 1; peek().is("or"); terms++) {
      int at = take().start();
      boundChain(terms, at);
      left = new Syntax.Binary(Operator.OR, at, left, and());
    }
    return left;
  }

  private Syntax and() throws Slip {
    Syntax left = not();
    for (int terms = 1; peek().is("and"); terms++) {
      int at = take().start();
      boundChain(terms, at);
      left = new Syntax.Binary(Operator.AND, at, left, not());
    }
    return left;
  }

  private Syntax not() throws Slip {
    if (!peek().is("not")) {
      return comparison();
    }
    int start = take().start();
    enter(start);
    Syntax operand = not();
    depth--;
    return new Syntax.Unary(Operator.NOT, operand, start, operand.end());
  }

  private Syntax comparison() throws Slip {
    Syntax left = chain(ADDITIVE);
    Optional<Operator> operator = comparison(peek());
    if (operator.isEmpty()) {
      return left;
    }
    int at = take().start();
    Syntax right = chain(ADDITIVE);
    if (comparison(peek()).isPresent()) {
      throw Slip.syntax(peek().start(), "two comparisons in a row", "join them: a < b and b < c");
    }
    return new Syntax.Binary(operator.get(), at, left, right);
  }

  private static Optional<Operator> comparison(Token token) {
    return token.kind() == Token.Kind.SYMBOL
        ? Operator.of(token.text()).filter(Operator::compares)
        : Optional.empty();
  }

  /** Sums of products, left to right. */
  private Syntax chain(Set<Operator> operators) throws Slip {
    boolean sum = operators == ADDITIVE;
    Syntax left = sum ? chain(MULTIPLICATIVE) : minus();
    for (int terms = 1; ; terms++) {
      Optional<Operator> operator =
          peek().kind() == Token.Kind.SYMBOL
              ? Operator.of(peek().text()).filter(operators::contains)
              : Optional.empty();
      if (operator.isEmpty()) {
        return left;
      }
      int at = take().start();
      boundChain(terms, at);
      left = new Syntax.Binary(operator.get(), at, left, sum ? chain(MULTIPLICATIVE) : minus());
    }
  }

  private Syntax minus() throws Slip {
    if (!peek().is("-") && !peek().is("+")) {
      return of();
    }
    Token sign = take();
    enter(sign.start());
    Syntax operand = minus();
    depth--;
    return sign.is("+")
        ? operand
        : new Syntax.Unary(Operator.SUBTRACT, operand, sign.start(), operand.end());
  }

  private Syntax of() throws Slip {
    Syntax left = power();
    if (!peek().is("of")) {
      return left;
    }
    take();
    Token open = peek();
    if (!open.is("[")) {
      throw Slip.syntax(open.start(), "no list after `of`", "write 2 of [a, b, c]");
    }
    Syntax.Items items = list();
    return new Syntax.Of(left, items, left.start(), items.end());
  }

  private Syntax power() throws Slip {
    Syntax base = primary();
    if (!peek().is("^")) {
      return base;
    }
    int at = take().start();
    enter(at);
    Syntax exponent = peek().is("-") ? minus() : power();
    depth--;
    return new Syntax.Binary(Operator.POWER, at, base, exponent);
  }

  private Syntax primary() throws Slip {
    Token token = peek();
    if (token.kind() == Token.Kind.LITERAL) {
      take();
      return new Syntax.Constant(token.literal().orElseThrow(), token.start(), token.end());
    }
    if (token.kind() == Token.Kind.TEXT) {
      take();
      return new Syntax.Text(token.text(), token.start(), token.end());
    }
    if (token.kind() == Token.Kind.NAME) {
      return nameOrCall();
    }
    if (token.is("(")) {
      take();
      Syntax inner = display();
      Token close = expect(")", token);
      return new Syntax.Group(inner, token.start(), close.end());
    }
    if (token.is("[")) {
      return list();
    }
    throw missingValue(token);
  }

  private Syntax nameOrCall() throws Slip {
    Token name = take();
    boolean called = peek().is("(");
    if (KEYWORDS.contains(name.text()) && !(called && name.is("if"))) {
      throw Slip.syntax(
          name.start(),
          "`" + name.text() + "` stands where a value should",
          name.is("if")
              ? "write if(condition, then, else)"
              : "it is a word of the language; write a number or the name of a quantity");
    }
    if (!called) {
      return new Syntax.Name(name.text(), name.start(), name.end());
    }
    Token open = take();
    List<Syntax.Argument> arguments = new ArrayList<>();
    while (!peek().is(")")) {
      arguments.add(argument(!name.is("if")));
      if (!peek().is(")")) {
        expect(",", open);
      }
    }
    return new Syntax.Call(name.text(), arguments, name.start(), take().end());
  }

  /** In {@code if(a = b, …)} the sign compares, for its parts have no names. */
  private Syntax.Argument argument(boolean mayBeNamed) throws Slip {
    Token name = peek();
    boolean named = mayBeNamed && name.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=");
    if (!named) {
      return new Syntax.Argument(Optional.empty(), name.start(), display());
    }
    take();
    take();
    return new Syntax.Argument(Optional.of(name.text()), name.start(), display());
  }

  private Syntax.Items list() throws Slip {
    Token open = take();
    List<Syntax> items = new ArrayList<>();
    while (!peek().is("]")) {
      items.add(display());
      if (!peek().is("]")) {
        expect(",", open);
      }
    }
    return new Syntax.Items(items, open.start(), take().end());
  }

  private void enter(int at) throws Slip {
    if (++depth > DEEPEST) {
      throw tooLarge(at, "an expression nested deeper than " + DEEPEST + " levels");
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Token.Kind.END) {
      next++;
    }
    return token;
  }

  private Token expect(String symbol, Token opened) throws Slip {
    Token token = peek();
    if (token.is(symbol)) {
      return take();
    }
    String own = opened.is("[") ? "]" : ")";
    if (token.is(")") || token.is("]")) {
      throw Slip.syntax(
          token.start(), quote(token) + " stands where " + quote(opened) + " ends", "write " + own);
    }
    if (token.kind() == Token.Kind.END) {
      throw Slip.syntax(
          opened.start(), "this " + opened.text() + " is never closed", "add the missing " + own);
    }
    throw leftOver(token);
  }

  private Slip missingValue(Token token) {
    if (token.kind() == Token.Kind.END) {
      Token last = tokens.get(Math.max(0, next - 1));
      return Slip.syntax(
          last.start(), "nothing follows " + quote(last), "add the value that belongs after it");
    }
    String fix = "write the value that belongs before it, or remove it";
    if (token.is("=")) {
      fix = next == 0 ? WITHOUT_EQUALS : "compare with one =";
    } else if (token.is("*") && next > 0 && tokens.get(next - 1).is("*")) {
      fix = "write ^ for a power";
    }
    return Slip.syntax(token.start(), quote(token) + " stands where a value should", fix);
  }

  private Slip leftOver(Token token) {
    boolean value =
        token.kind() == Token.Kind.LITERAL || token.kind() == Token.Kind.NAME || token.is("(");
    String fix = "";
    if (token.is(")") || token.is("]")) {
      fix = "remove it, or open a bracket before";
    } else if (value && !KEYWORDS.contains(token.text())) {
      fix = "put an operator before it: + - * / ^";
    } else if (token.is(",")) {
      fix = "a comma separates arguments; write 25k or 25000 for a number";
    } else if (token.is("=")) {
      fix = WITHOUT_EQUALS;
    }
    return Slip.syntax(token.start(), "did not expect " + quote(token) + " here", fix);
  }

  private static String quote(Token token) {
    return "`" + token.text() + "`";
  }
}
