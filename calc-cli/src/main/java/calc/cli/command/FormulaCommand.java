package calc.cli.command;

import calc.cli.render.AppliedView;
import calc.cli.render.Format;
import calc.cli.render.FormulaListView;
import calc.cli.render.FormulaView;
import calc.core.catalog.Formula;
import calc.core.result.Applied;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code calc formula [NAME [ARGUMENT...]]}: the catalogue, a page of it, or a value. */
@Command(
    name = "formula",
    header = {
      "Examples",
      "  calc formula                      # the catalogue, or a topic of it:",
      "  calc formula capacity",
      "  calc formula concurrency          # equation, arguments, source, example",
      "  calc formula concurrency throughput='25k req/s' residence='1.2 ms'",
      "  calc formula concurrency '25k req/s' '1.2 ms' --digits full"
    },
    description =
        "Lists the formulas by topic, shows one, or computes one and shows its equation with the"
            + " arguments put in. Arguments are expressions with units, given by name or by"
            + " position.")
final class FormulaCommand implements WordsTask {
  @Mixin private FigureOptions options = new FigureOptions();

  @Parameters(
      arity = "0..*",
      hideParamSyntax = true,
      paramLabel = "[NAME [ARGUMENT...]]",
      description = "A formula or topic; what to compute it from: NAME=VALUE.")
  private List<String> words = new ArrayList<>();

  @Override
  public BasicOptions options() {
    return options;
  }

  @Override
  public boolean take(List<String> plain) {
    words = plain;
    return true;
  }

  @Override
  public int execute(Session session) {
    if (words.isEmpty()) {
      session.print(new FormulaListView(session.engine().formulas()), options.format());
      return ExitCode.DONE;
    }
    List<String> arguments = words.subList(1, words.size());
    Optional<Formula> formula = session.engine().formula(words.get(0));
    if (formula.isEmpty()) {
      return topic(session);
    }
    return arguments.isEmpty() ? page(session, formula.get()) : compute(session, formula.get());
  }

  private int topic(Session session) {
    String word = words.get(0);
    List<Formula> ofTopic = new ArrayList<>();
    for (Formula formula : session.engine().formulas()) {
      if (formula.topic().equals(word)) {
        ofTopic.add(formula);
      }
    }
    if (ofTopic.isEmpty()) {
      throw new UnknownFormula(session.engine()).of(word);
    }
    if (words.size() > 1) {
      throw new UsageException(word + " is a topic of several formulas, name one of them");
    }
    session.print(new FormulaListView(ofTopic), options.format());
    return ExitCode.DONE;
  }

  private int page(Session session, Formula formula) {
    List<String> example = session.engine().example(formula);
    session.print(FormulaView.page(formula, example), options.format());
    return ExitCode.DONE;
  }

  private int compute(Session session, Formula formula) {
    List<String> arguments = words.subList(1, words.size());
    Applied applied = session.engine().apply(formula, arguments, options.digits());
    boolean good = applied.value().isPresent();
    if (good || options.format() != Format.TEXT) {
      session.print(new AppliedView(formula, applied, options.digits()), options.format());
    }
    if (good || options.format() != Format.JSON) {
      session.report(applied.problems());
    }
    if (!good) {
      return ExitCode.PROBLEMS;
    }
    boolean clean = applied.problems().isEmpty();
    return options.strict() && !clean ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
