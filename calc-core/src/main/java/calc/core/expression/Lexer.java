package calc.core.expression;

import calc.core.problem.Code;
import calc.core.unit.Literal;
import calc.core.unit.LiteralException;
import calc.core.unit.LiteralReader;
import calc.core.unit.UnitText;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts an expression into tokens; a number takes its unit along. */
final class Lexer {
  private static final String SYMBOLS = "+-*/^()[],=<>!";
  private static final String CURRENCY_SIGNS = "$€£¥";

  private final String text;
  private final Units units;
  private final Predicate<String> isQuantity;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  /** How many brackets are open; between them a comma separates arguments. */
  private int brackets;

  Lexer(String text, Units units, Predicate<String> isQuantity) {
    this.text = text;
    this.units = units;
    this.isQuantity = isQuantity;
  }

  List<Token> tokens() throws Slip {
    while (skipSpace()) {
      char c = text.charAt(at);
      if (startsNumber(c)) {
        literal();
      } else if (Character.isLetter(c)) {
        name();
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else {
        symbol(c);
      }
    }
    tokens.add(Token.of(Token.Kind.END, "", text.length(), text.length()));
    return tokens;
  }

  private boolean skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private boolean startsNumber(char c) {
    boolean point = c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    return isDigit(c) || point || CURRENCY_SIGNS.indexOf(c) >= 0;
  }

  private void literal() throws Slip {
    refuseCommas();
    try {
      Literal literal = LiteralReader.read(text, at, units, isQuantity);
      tokens.add(
          new Token(
              Token.Kind.LITERAL,
              text.substring(at, literal.end()),
              at,
              literal.end(),
              Optional.of(literal)));
      at = literal.end();
    } catch (LiteralException e) {
      throw new Slip(e.offset(), e.code(), e.getMessage(), e.why(), e.fix());
    }
  }

  /** Between brackets a comma separates arguments, unless what follows it can be none: 25,000. */
  private void refuseCommas() throws Slip {
    boolean free = brackets == 0;
    Optional<String> grouped =
        LiteralReader.groupedNumber(text, at).filter(number -> free || number.contains(",0"));
    if (grouped.isPresent()) {
      throw Slip.syntax(
          at,
          "a comma inside the number " + grouped.get(),
          "write "
              + grouped.get().replace(",", "")
              + ", with underscores or with a scale letter: 25k");
    }
    int comma = at;
    while (comma < text.length() && isDigit(text.charAt(comma))) {
      comma++;
    }
    boolean decimal =
        comma + 1 < text.length() && text.charAt(comma) == ',' && isDigit(text.charAt(comma + 1));
    if (free && decimal && comma > at) {
      throw Slip.syntax(at, "a comma inside a number", "write a decimal point, as in 1.5");
    }
  }

  private void name() throws Slip {
    int start = at;
    while (at < text.length() && (isWord(text.charAt(at)) || startsNextPart())) {
      at++;
    }
    String name = text.substring(start, at);
    if (!name.equals(name.toLowerCase(Locale.ROOT))) {
      throw upperCase(start, name);
    }
    if (name.equals("if") && skipSpace() && text.charAt(at) != '(') {
      throw Slip.syntax(start, "`if` is called like a function", "write if(condition, then, else)");
    }
    tokens.add(Token.of(Token.Kind.NAME, name, start, at));
    if (name.equals("in")) {
      unit(start);
    }
  }

  private Slip upperCase(int start, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String rule = "names are lower case: [a-z][a-z0-9_]*";
    boolean called = skipSpace() && text.charAt(at) == '(';
    String what = called ? "function " : "quantity ";
    String missing = "there is no " + what + name;
    if (called ? UnknownName.isFunction(lower) : isQuantity.test(lower)) {
      return new Slip(start, Code.UNKNOWN_NAME, missing, rule, "write " + lower);
    }
    if (units.find(name).isPresent()) {
      String message = "the unit " + name + " stands without a number";
      return new Slip(start, Code.UNKNOWN_NAME, message, UnknownName.BARE_UNIT, "write 1 " + name);
    }
    Optional<String> noNumber = UnknownName.wordForNoNumber(name);
    String fix = called ? "write " + lower : "define " + lower + " under inputs or quantities";
    return new Slip(
        start, Code.UNKNOWN_NAME, missing, noNumber.isPresent() ? "" : rule, noNumber.orElse(fix));
  }

  /** A unit alone becomes a literal of one, so that the parser meets one kind of number. */
  private void unit(int in) throws Slip {
    if (!skipSpace() || ")],".indexOf(text.charAt(at)) >= 0) {
      throw Slip.syntax(in, "no unit after `in`", "name one, such as in MB/s");
    }
    try {
      UnitText unit = LiteralReader.readUnit(text, at, units);
      Literal one =
          new Literal(unit.end(), BigDecimal.ONE, unit.unit(), BigDecimal.ONE, unit.warnings());
      String written = text.substring(at, unit.end());
      tokens.add(new Token(Token.Kind.UNIT, written, at, unit.end(), Optional.of(one)));
      at = unit.end();
    } catch (LiteralException e) {
      throw new Slip(e.offset(), e.code(), e.getMessage(), e.why(), e.fix());
    }
  }

  private boolean startsNextPart() {
    return text.charAt(at) == '.' && at + 1 < text.length() && isWord(text.charAt(at + 1));
  }

  private void quoted(char quote) throws Slip {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw Slip.syntax(at, "a quoted text without its closing " + quote, "close it with " + quote);
    }
    tokens.add(Token.of(Token.Kind.TEXT, text.substring(at + 1, end), at, end + 1));
    at = end + 1;
  }

  private void symbol(char c) throws Slip {
    int start = at;
    String symbol = ascii(c);
    if (symbol.isEmpty()) {
      throw unexpected(c);
    }
    boolean two = "<>!".contains(symbol) && at + 1 < text.length() && text.charAt(at + 1) == '=';
    if (two) {
      symbol += "=";
    }
    if (symbol.equals("!")) {
      throw unexpected(c);
    }
    boolean doubled = symbol.equals("=") && at + 1 < text.length() && text.charAt(at + 1) == '=';
    at += two || doubled ? 2 : 1;
    boolean opens = symbol.equals("(") || symbol.equals("[");
    boolean closes = symbol.equals(")") || symbol.equals("]");
    brackets += opens ? 1 : closes ? -1 : 0;
    tokens.add(Token.of(Token.Kind.SYMBOL, symbol, start, at));
  }

  /** Typographic signs mean what they look like; documents are full of them. */
  private static String ascii(char c) {
    return switch (c) {
      case '×', '·', '⋅' -> "*";
      case '÷' -> "/";
      case '−', '–' -> "-";
      case '≤' -> "<=";
      case '≥' -> ">=";
      case '≠' -> "!=";
      default -> SYMBOLS.indexOf(c) >= 0 ? String.valueOf(c) : "";
    };
  }

  private Slip unexpected(char c) {
    String shown = new String(Character.toChars(text.codePointAt(at)));
    if (Character.isISOControl(c)) {
      shown = String.format("U+%04X", (int) c);
    }
    String fix =
        switch (c) {
          case '&' -> "write and";
          case '|' -> "write or";
          case '!' -> "write not, or != for unequal";
          case '%' -> "a percentage is a number with %: 20%; there is no operator for remainders";
          case '?' -> "write if(condition, then, else)";
          case ':' -> "a value is written as a number with its unit, such as 90 s";
          case ';' -> "a place holds one expression; name the other as a quantity of its own";
          case '{', '}' -> "use round brackets for grouping, square ones for lists";
          default -> "an expression is made of numbers with units, names, + - * / ^ and brackets";
        };
    return Slip.syntax(at, "unexpected " + shown + " in an expression", fix);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
