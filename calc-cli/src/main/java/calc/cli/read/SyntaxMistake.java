package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says in words a person can act on why a text is not YAML.
 *
 * <p>The parser names what it met where; the mistake is often earlier and always simpler: a quote
 * that is missing, a colon, an indentation. The lines around the place tell which.
 *
 * @param source the text
 * @param context what the parser was doing, or empty
 * @param contextAt offset where that began
 * @param found what it met
 * @param at offset where it met that
 */
record SyntaxMistake(Source source, String context, int contextAt, String found, int at) {
  private static final Pattern PERCENTAGE = Pattern.compile("%\\s*[0-9.]+");

  private static final Set<String> SPECIAL_STARTS =
      Set.of(
          "while scanning an alias",
          "while scanning an anchor",
          "while scanning a tag",
          "while scanning a block scalar");

  /**
   * A quote that was closed only by the next one further down.
   *
   * @param opening offset of the quote
   * @param closing offset after the one that closed it
   */
  Problem lateQuote(int opening, int closing) {
    RawLine line = RawLine.at(source.text(), opening);
    String quote = String.valueOf(character(opening));
    String text = quotable(line, opening);
    int until = source.at(closing).line();
    return syntax(opening, "this quote is closed only in line " + until)
        .because("everything up to there belongs to the text, and more text follows")
        .mend("close it: " + quote + Texts.clipped(text) + quote);
  }

  /**
   * The problem in words.
   *
   * @param inFlow whether it lies inside brackets or braces
   */
  Problem explain(boolean inFlow) {
    if (found.contains("\\t(TAB)")) {
      return tab();
    }
    if (context.endsWith("directive") || found.contains("directive")) {
      return directive(source.at(RawLine.at(source.text(), contextAt).start()));
    }
    if (found.contains("tag handle")) {
      return Refusals.tag(source.at(at), inFlow);
    }
    if (context.equals("while scanning a quoted scalar")) {
      return openQuote();
    }
    if (context.equals("while scanning a double-quoted scalar")) {
      return escape();
    }
    if (context.startsWith("while parsing a flow")) {
      return flow();
    }
    if (SPECIAL_STARTS.contains(context)) {
      return start(inFlow ? contextAt : line().valueStart(), contextAt, inFlow);
    }
    if (found.contains("cannot start any token") || found.contains("the node content")) {
      return start(inFlow ? at : line().valueStart(), at, inFlow);
    }
    return new BlockMistake(source, context, contextAt, found, at).explain();
  }

  private Problem tab() {
    int tab = Math.max(RawLine.at(source.text(), at).start(), source.text().lastIndexOf('\t', at));
    return syntax(tab, "a tab indents this line")
        .because("YAML indents with spaces only, since a tab is wide or narrow as editors please")
        .mend("replace the tab by spaces");
  }

  private Problem openQuote() {
    char quote = character(contextAt);
    RawLine opening = RawLine.at(source.text(), contextAt);
    Problem problem = syntax(contextAt, "this quote is never closed");
    return problem
        .because("everything up to the end of the file would belong to the text")
        .mend("close it: " + quote + Texts.clipped(quotable(opening, contextAt)) + quote);
  }

  /** What was meant to stand in quotes: up to the end of the line, or of its place in brackets. */
  private String quotable(RawLine line, int quote) {
    int from = Math.min(quote + 1, line.end());
    String before = source.text().substring(Math.min(line.content(), from), from);
    int depth = 0;
    for (int i = 0; i < before.length(); i++) {
      depth +=
          "[{".indexOf(before.charAt(i)) >= 0 ? 1 : "]}".indexOf(before.charAt(i)) >= 0 ? -1 : 0;
    }
    return depth > 0 ? line.valueFrom(from, true) : line.from(from);
  }

  private Problem escape() {
    boolean digits = found.contains("hexadecimal");
    char kind = character(at);
    int backslash = character(at) == '\\' ? at : Math.max(0, at - 1);
    Problem problem =
        digits
            ? syntax(at, "an escape in this text lacks hexadecimal digits")
                .because("\\x takes two of them, \\u four and \\U eight")
            : syntax(backslash, "`\\" + shown(kind) + "` is no escape")
                .because("in double quotes a backslash begins an escape such as \\n or \\\"");
    return problem.mend("write \\\\ for a backslash, or use single quotes");
  }

  private Problem flow() {
    String text = source.text();
    if (character(at) == ',') {
      return syntax(at, "a value is missing before this comma")
          .because("inside { } and [ ] a comma stands between two values")
          .mend("write the value, or remove the comma");
    }
    FlowPiece piece = FlowPiece.holding(text, contextAt, at);
    if (piece == null) {
      return unclosed();
    }
    String value = piece.of(text);
    boolean oneLine = value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    if (!oneLine || piece.start() > at) {
      return syntax(at, "a comma is missing before this")
          .because("inside { } and [ ] a comma stands between two values")
          .mend("write the comma, or check that the bracket above is closed");
    }
    if (value.startsWith("\"") || value.startsWith("'")) {
      return syntax(at, "text stands after a closing quote")
          .because("inside { } and [ ] a comma or a closing bracket follows")
          .mend("write the comma, or quote the whole value: " + Texts.quoted(value));
    }
    return syntax(piece.start(), "this value must be quoted here")
        .because("inside { } and [ ] YAML ends a value at a bracket, a comma or a quote")
        .mend("quote it: " + Texts.quoted(value));
  }

  private Problem unclosed() {
    char open = character(contextAt);
    String closing = open == '[' ? "]" : "}";
    return syntax(contextAt, "`" + shown(open) + "` is never closed")
        .because("everything after it would belong to the " + (open == '[' ? "list" : "table"))
        .mend("write `" + closing + "` where it ends");
  }

  /** A value that begins with a character that YAML keeps for itself. */
  private Problem start(int valueStart, int where, boolean inFlow) {
    int begin = valueStart <= where ? valueStart : where;
    char first = character(begin);
    if (character(where) == '%' && RawLine.at(source.text(), where).start() == where) {
      return directive(source.at(where));
    }
    BlockMistake block = new BlockMistake(source, context, contextAt, found, where);
    if (block.followsWholeValue()) {
      return block.quoteWhole();
    }
    if (first == '-' || Character.isLetterOrDigit(first)) {
      begin = where;
    }
    String shown = character(begin) == '`' ? "a backtick" : "`" + shown(character(begin)) + "`";
    String value = line().valueFrom(begin, inFlow);
    if (PERCENTAGE.matcher(value).matches()) {
      return syntax(begin, "a value cannot begin with %")
          .because("% begins an instruction in YAML, and a percentage is a number with % behind it")
          .mend("write " + value.substring(1).strip() + "%");
    }
    return syntax(begin, "a value that begins with " + shown + " must be quoted")
        .because("YAML gives it a meaning of its own at the beginning of a value")
        .mend("quote it: " + Texts.quoted(value));
  }

  static Problem directive(Origin at) {
    return Problem.at(at, Code.SYNTAX, "a line cannot begin with %")
        .because("such a line is an instruction to the YAML reader, and none is needed")
        .mend("remove it, or begin it with # if it is a remark");
  }

  private RawLine line() {
    return RawLine.at(source.text(), at);
  }

  private char character(int offset) {
    return offset < source.text().length() ? source.text().charAt(offset) : '\n';
  }

  private static String shown(char c) {
    return c < ' ' ? Texts.unicode(c) : String.valueOf(c);
  }

  private Problem syntax(int offset, String message) {
    return Problem.at(source.at(offset), Code.SYNTAX, message);
  }
}
