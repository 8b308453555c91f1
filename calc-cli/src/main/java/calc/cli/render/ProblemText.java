package calc.cli.render;

import calc.core.problem.Origin;
import calc.core.problem.Problem;
import java.util.List;

/**
 * Problems as a person mends them: place, code and message on one line, the source line with a
 * caret below the place, then why and how to mend it.
 */
public final class ProblemText {
  private static final int MOST = 50;

  private final Style style;
  private final String shifted;
  private final int linesBefore;

  /** Problems as the place where they are shown allows. */
  public ProblemText(Style style) {
    this(style, "", 0);
  }

  private ProblemText(Style style, String shifted, int linesBefore) {
    this.shifted = shifted;
    this.style = style;
    this.linesBefore = linesBefore;
  }

  /** The same for a text of which some lines were read before a source began. */
  public ProblemText after(String source, int lines) {
    return new ProblemText(style, source, lines);
  }

  /** All problems, the last ones only counted when there are very many; each line ended. */
  public String render(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    problems.stream().limit(MOST).forEach(problem -> add(text, problem));
    if (problems.size() > MOST) {
      line(text, "… and " + (problems.size() - MOST) + " more");
    }
    if (problems.size() > 1) {
      line(text, counts(problems));
    }
    return text.toString();
  }

  private void add(StringBuilder text, Problem problem) {
    Tone tone = problem.isError() ? Tone.BAD_STRONG : Tone.NOTICE_STRONG;
    String what = problem.code().severity().word() + "[" + problem.code() + "]";
    String place = problem.origin().map(origin -> place(origin) + ": ").orElse("");
    text.append(style.paint(Tone.STRONG, style.text(place)))
        .append(style.paint(tone, what))
        .append(": ");
    line(text, problem.message());
    problem.origin().ifPresent(origin -> excerpt(text, origin, tone));
    remark(text, "why", problem.why());
    remark(text, "fix", problem.fix());
  }

  private String place(Origin origin) {
    return origin.source().name() + ":" + line(origin) + ":" + origin.column();
  }

  private int line(Origin origin) {
    return origin.line() + (origin.source().name().equals(shifted) ? linesBefore : 0);
  }

  private void excerpt(StringBuilder text, Origin origin, Tone tone) {
    SourceLine source = SourceLine.around(origin, style);
    if (source.text().isBlank()) {
      return;
    }
    String number = String.format("%5d", line(origin));
    text.append(style.paint(Tone.FAINT, number + " | ")).append(source.text()).append('\n');
    text.append(style.paint(Tone.FAINT, " ".repeat(number.length()) + " | "))
        .append(" ".repeat(source.caret()))
        .append(style.paint(tone, "^"))
        .append('\n');
  }

  private void remark(StringBuilder text, String word, String words) {
    if (words.isEmpty()) {
      return;
    }
    String lead = "  " + word + ": ";
    for (String line : words.lines().toList()) {
      text.append(lead);
      line(text, line);
      lead = " ".repeat(lead.length());
    }
  }

  private void line(StringBuilder text, String words) {
    text.append(style.text(words)).append('\n');
  }

  private static String counts(List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    String separator = errors > 0 && warnings > 0 ? ", " : "";
    return counted(errors, "error") + separator + counted(warnings, "warning");
  }

  private static String counted(long count, String word) {
    return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
  }
}
