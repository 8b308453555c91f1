package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;

/**
 * What is wrong outside of brackets: with indentation, colons, dashes, and text after a value.
 *
 * @param source the text
 * @param context what the parser was doing, or empty
 * @param contextAt offset where that began
 * @param found what it met
 * @param at offset where it met that
 */
record BlockMistake(Source source, String context, int contextAt, String found, int at) {
  Problem explain() {
    RawLine line = RawLine.at(source.text(), at);
    if (followsWholeValue()) {
      return quoteWhole();
    }
    if (found.startsWith("mapping values are not allowed")) {
      return line.colon() >= 0 && line.colon() < at ? secondColon(line) : firstColon(line);
    }
    if (found.startsWith("could not find expected ':'")) {
      return noColon(RawLine.at(source.text(), contextAt));
    }
    if (found.startsWith("sequence entries are not allowed")) {
      return dash(line);
    }
    if (found.startsWith("mapping keys are not allowed")) {
      return syntax(at, "a value cannot begin with `? `")
          .because("it begins a key of several lines in YAML")
          .mend("quote it: " + Texts.quoted(line.valueFrom(at, false)));
    }
    if (found.startsWith("expected <block end>")) {
      return stray(line);
    }
    if (found.startsWith("expected '<document start>'")) {
      return secondRoot(line);
    }
    return syntax(at, "YAML cannot read on from here")
        .because(Texts.clipped((context + " " + found).strip()))
        .mend("check the indentation and the quotes of this line and the one above");
  }

  /** Whether a quote, bracket or alias that begins the value has ended before. */
  boolean followsWholeValue() {
    RawLine line = RawLine.at(source.text(), at);
    int value = line.valueStart();
    if (value >= at || at >= line.end() || "]}".indexOf(source.text().charAt(at)) >= 0) {
      return false;
    }
    char first = source.text().charAt(value);
    return "\"'*".indexOf(first) >= 0 || ("[{".indexOf(first) >= 0 && line.closing(value) < at);
  }

  Problem quoteWhole() {
    RawLine line = RawLine.at(source.text(), at);
    if (source.text().charAt(at) == ':') {
      return noSpace(line, at);
    }
    String value = line.value();
    char first = value.charAt(0);
    boolean quotes = first == '"' || first == '\'';
    String meant = quotes ? withoutQuotes(value) : value;
    String what = quotes ? "a closing quote" : first == '*' ? "an alias" : "a closing bracket";
    return syntax(at, "text stands after " + what)
        .because("a value that begins with " + first + " ends where that ends")
        .mend("quote the whole value: " + Texts.quoted(meant));
  }

  /**
   * {@code 'it's'} was meant as one text and so was {@code "25k" req/s}, {@code "a" or "b"} was
   * not.
   */
  private static String withoutQuotes(String value) {
    char quote = value.charAt(0);
    long quotes = value.chars().filter(c -> c == quote).count();
    if (quotes == 3 && value.charAt(value.length() - 1) == quote) {
      return value.substring(1, value.length() - 1);
    }
    return quotes == 2 ? value.replace(String.valueOf(quote), "") : value;
  }

  private Problem secondColon(RawLine line) {
    return syntax(line.valueStart(), "this value holds a colon and must be quoted")
        .because("a colon with a space after it ends a key")
        .mend("quote it: " + Texts.quoted(line.value()));
  }

  /** A key where YAML is still reading the value above it. */
  private Problem firstColon(RawLine line) {
    RawLine above = line.above();
    if (above != null && !above.hasKey() && above.indent() <= line.indent()) {
      return noColon(above);
    }
    if (above != null && above.indent() < line.indent()) {
      String key = Texts.clipped(above.key());
      return syntax(line.content(), "this line is indented deeper than the one above")
          .because("`" + key + "` has a value already, so no keys can stand under it")
          .mend("indent it as `" + key + "`, or remove the value of `" + key + "`");
    }
    return syntax(at, "a key cannot stand here")
        .because("YAML is still reading the value before it")
        .mend("check the indentation and the quotes of this line and the one above");
  }

  private Problem noColon(RawLine line) {
    String text = line.from(line.content());
    int colon = text.indexOf(':');
    if (colon > 0) {
      return noSpace(line, line.content() + colon);
    }
    if (text.startsWith("-") && text.length() > 1) {
      return syntax(line.content(), "a space is missing after the dash")
          .because("`- ` with a space begins an item of a list")
          .mend("write `- " + Texts.clipped(text.substring(1)) + "`");
    }
    if (line.end() - line.content() > Limits.KEY_CHARACTERS) {
      return Limits.keyTooLong(source.at(line.content()));
    }
    String key = text.lines().findFirst().orElse("").strip();
    return syntax(line.content(), "`" + Texts.clipped(key) + "` has no colon")
        .because("each line of a table is a key, a colon and a value")
        .mend("write `" + withColon(key) + "`, or indent it to continue the value above");
  }

  /** {@code peak 25k req/s} lacks its colon behind the first word. */
  private static String withColon(String line) {
    int space = line.indexOf(' ');
    return space < 0
        ? Texts.clipped(line) + ": …"
        : Texts.clipped(line.substring(0, space) + ":" + line.substring(space));
  }

  private Problem noSpace(RawLine line, int colon) {
    String key = source.text().substring(line.content(), colon);
    String spaced = key + ": " + line.from(colon + 1);
    return syntax(colon, "a space is missing after the colon")
        .because("without it YAML takes the colon for a part of the text")
        .mend("write `" + Texts.clipped(spaced) + "`");
  }

  private Problem dash(RawLine line) {
    String item = source.text().substring(Math.min(at + 1, line.end()), line.end()).strip();
    boolean afterKey = line.hasKey() && line.colon() < at;
    Problem problem =
        afterKey
            ? syntax(at, "a list cannot begin on the line of its key")
            : syntax(at, "a list item cannot stand here");
    String fix =
        item.isEmpty()
            ? "write the items on the lines below"
            : "write [" + Texts.clipped(item) + "], or quote the value if - is a minus";
    return problem
        .because("`- ` begins an item of a list, which stands on a line of its own")
        .mend(fix);
  }

  private Problem secondRoot(RawLine line) {
    RawLine above = line.above();
    if (above != null && source.text().charAt(above.start()) == '%') {
      return SyntaxMistake.directive(source.at(above.start()));
    }
    return syntax(at, "this stands after the end of the document")
        .because("a file holds one value: a table of keys")
        .mend("remove it, or indent it as the keys above it");
  }

  private Problem stray(RawLine line) {
    if (found.endsWith("'-'")) {
      return syntax(at, "a list item stands among keys")
          .because("one place holds either keys or `- ` items")
          .mend("indent the item under its key, or write it as `key: value`");
    }
    if (found.endsWith("'?'") && context.contains("collection")) {
      return syntax(at, "a key stands among list items")
          .because("one place holds either `- ` items or keys")
          .mend("begin the line with `- `, or indent it as the key that holds the list");
    }
    if (found.endsWith("'}'") || found.endsWith("']'") || found.endsWith("','")) {
      String mark = source.text().substring(at, Math.min(at + 1, source.text().length()));
      return syntax(at, "`" + mark + "` belongs to no opening bracket")
          .because("every bracket before it is closed already")
          .mend("remove it, or quote the whole value");
    }
    RawLine above = line.above();
    return syntax(at, "the indentation of this line fits no line above")
        .because("keys of one table begin in one column")
        .mend(
            above == null
                ? "indent it as the keys it belongs to"
                : "indent it as the keys it belongs to; the line above has "
                    + above.indent()
                    + " spaces");
  }

  private Problem syntax(int offset, String message) {
    return Problem.at(source.at(offset), Code.SYNTAX, message);
  }
}
