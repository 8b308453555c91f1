package calc.cli.command;

import calc.cli.render.EvaluatedView;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.Evaluated;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calc eval 'EXPRESSION'}: one line in, one line out. */
@Command(
    name = "eval",
    header = {
      "Examples",
      "  calc eval '25k req/s * 1.5 kB in Mbps'",
      "  calc eval '3.2 TiB/day * 30 d * $0.023/GB-month' --digits full",
      "  calc eval - < expressions.txt     # one a line, # begins a comment line",
      "  calc eval - --format json         # one object a line"
    },
    description =
        "Computes an expression. With - it reads one expression a line from standard input, goes"
            + " on after a bad one and exits with 1 if there was any.")
final class EvalCommand implements WordsTask {
  private static final String STDIN = "-";
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Mixin private FigureOptions options = new FigureOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "EXPRESSION",
      description = "What to compute, or - for standard input.")
  private List<String> words;

  private EvaluatedView view;
  private boolean warned;

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public boolean take(List<String> plain) {
    words = plain;
    return !plain.isEmpty();
  }

  @Override
  public int execute(Session session) {
    view = new EvaluatedView(options.format(), session.style(), options.digits());
    session.print(view.beginning());
    boolean allGood = words.equals(List.of(STDIN)) ? evalLines(session) : evalWords(session);
    if (!allGood) {
      return words.equals(List.of(STDIN)) ? ExitCode.FINDINGS : ExitCode.PROBLEMS;
    }
    return options.strict() && warned ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  /** A shell may have split the expression at its blanks. */
  private boolean evalWords(Session session) {
    return eval(session, "expression", String.join(" ", words), 0);
  }

  private boolean evalLines(Session session) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8));
    boolean allGood = true;
    int number = 0;
    for (String line = next(lines); line != null && !session.readerIsGone(); line = next(lines)) {
      number++;
      String expression = trimmed(line, number);
      if (!expression.isEmpty() && !expression.stripLeading().startsWith("#")) {
        allGood &= eval(session, "<stdin>", expression, number - 1);
      }
    }
    return allGood;
  }

  private static String trimmed(String line, int number) {
    boolean marked = number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK;
    return (marked ? line.substring(1) : line).stripTrailing();
  }

  private boolean eval(Session session, String source, String expression, int linesBefore) {
    Evaluated evaluated = session.engine().eval(source, expression);
    session.print(view.line(evaluated));
    boolean good = evaluated.value().isPresent();
    warned |= !evaluated.problems().isEmpty();
    if (good || !view.saysWhatIsWrong()) {
      session.report(evaluated.problems(), source, linesBefore);
    }
    return good;
  }

  private static String next(BufferedReader lines) {
    try {
      return lines.readLine();
    } catch (IOException e) {
      String message = "standard input cannot be read: " + e.getMessage();
      throw new ProblemException(Problem.of(Code.UNREADABLE, message));
    }
  }
}
