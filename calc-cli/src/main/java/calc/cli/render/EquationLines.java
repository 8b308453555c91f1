package calc.cli.render;

import calc.cli.render.Block.Equation;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out an equation: what it is about, below it what that equals, with the equals signs under
 * each other. What is too long is broken between its parts: {@code C = c · B; c = servers, B = …}.
 */
final class EquationLines {
  private static final String MARGIN = "  ";
  private static final String EQUALS = "= ";
  private static final String FURTHER = "    ";

  private final int width;
  private final List<String> lines = new ArrayList<>();

  private EquationLines(int width) {
    this.width = width;
  }

  /** The lines, without spaces at their ends. */
  static List<String> of(Equation equation, Style style, int width) {
    EquationLines lines = new EquationLines(width);
    lines.add("", style.text(equation.left()));
    for (String step : equation.steps()) {
      lines.add(MARGIN + (hasLeftSide(step) ? "" : EQUALS), style.text(step));
    }
    return lines.lines;
  }

  private void add(String lead, String text) {
    if (fits(lead + text)) {
      lines.add(lead + text);
      return;
    }
    String before = lead;
    for (String statement : parts(text, "; ")) {
      addFilled(before, parts(statement, ", "));
      before = FURTHER;
    }
  }

  /** As many parts on a line as fit. */
  private void addFilled(String lead, List<String> parts) {
    String line = lead;
    boolean begun = false;
    for (String part : parts) {
      if (begun && !fits(line + " " + part)) {
        lines.add(line);
        line = FURTHER + part;
      } else {
        line += (begun ? " " : "") + part;
      }
      begun = true;
      line = broken(line);
    }
    lines.add(line);
  }

  /** A part that is too long by itself, but for what stands on the last of its lines. */
  private String broken(String line) {
    if (fits(line)) {
      return line;
    }
    String words = line.stripLeading();
    String lead = line.substring(0, line.length() - words.length());
    List<String> pieces = Wrap.lines(words, width - FURTHER.length());
    for (int i = 0; i < pieces.size() - 1; i++) {
      lines.add((i == 0 ? lead : FURTHER) + pieces.get(i));
    }
    return (pieces.size() == 1 ? lead : FURTHER) + pieces.get(pieces.size() - 1);
  }

  /** The parts of a text, each with the sign that ends it. */
  private static List<String> parts(String text, String end) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(end); at >= 0; at = text.indexOf(end, from)) {
      parts.add(text.substring(from, at + 1));
      from = at + end.length();
    }
    parts.add(text.substring(from));
    return parts;
  }

  private boolean fits(String line) {
    return DisplayWidth.of(line) <= width;
  }

  /** Whether an equation begins with a symbol of its own, as L = λW does. */
  private static boolean hasLeftSide(String step) {
    int open = 0;
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ' ' && open == 0) {
        return i > 0 && step.startsWith(EQUALS, i + 1);
      }
    }
    return false;
  }
}
