package calc.cli.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads the arguments of the one command that was asked for. */
final class Parser {
  private static final int HELP_WIDTH = 80;

  private final Topic topic;
  private final Task task;
  private final CommandLine line;

  Parser(Topic topic) {
    this.topic = topic;
    this.task = topic.make();
    this.line = new CommandLine(task);
    line.setExpandAtFiles(false);
    line.setPosixClusteredShortOptionsAllowed(false);
    // An expression may begin with a minus sign.
    line.setUnmatchedOptionsArePositionalParams(topic.takesExpressions());
    line.setUsageHelpWidth(HELP_WIDTH);
    line.getCommandSpec().qualifiedName("calc " + topic.word());
    line.getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .autoWidth(false)
        .synopsisHeading("%nUsage%n  ")
        .customSynopsis(topic.synopsis() + " [OPTION]...")
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions%n");
  }

  /**
   * The command with its arguments read.
   *
   * @throws UsageException if they cannot be
   */
  Task parse(List<String> args) {
    if (topic.takesExpressions()) {
      refuseUnknownOptions(args);
    }
    try {
      line.parseArgs(args.toArray(String[]::new));
      return task;
    } catch (ParameterException e) {
      throw new UsageException(inOneLine(e));
    }
  }

  /** The help page, each line ended. */
  String help() {
    // Reads better than --set=NAME=EXPRESSION; both ways of writing are understood.
    line.setSeparator(" ");
    return line.getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
  }

  /** Where a minus sign may begin an expression, only two of them and a word make an option. */
  private void refuseUnknownOptions(List<String> args) {
    for (String arg : args) {
      String name = arg.replaceFirst("=.*", "");
      if (arg.equals("--")) {
        return;
      }
      if (name.matches("--[a-z][a-z-]*") && !options().contains(name)) {
        throw new UsageException(Unknown.word("option", name, options()));
      }
    }
  }

  private List<String> options() {
    return List.copyOf(line.getCommandSpec().optionsMap().keySet());
  }

  private String inOneLine(ParameterException e) {
    if (e.getCause() instanceof TypeConversionException cause) {
      return cause.getMessage();
    }
    if (e instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given twice";
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0));
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private String missing(MissingParameterException e) {
    ArgSpec missing = e.getMissing().isEmpty() ? null : e.getMissing().get(0);
    if (missing instanceof OptionSpec option) {
      return option.longestName() + " needs a value: " + option.paramLabel();
    }
    return missing == null ? e.getMessage() : missing.paramLabel() + " is missing";
  }

  private String unmatched(String argument) {
    String name = argument.replaceFirst("=.*", "");
    return name.startsWith("-")
        ? Unknown.word("option", name, options())
        : "unexpected argument '" + argument + "'; one with blanks in it needs quotes";
  }
}
