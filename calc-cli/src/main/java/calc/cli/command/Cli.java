package calc.cli.command;

import calc.cli.render.Legible;
import calc.core.problem.ProblemException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** From the arguments to the exit code: finds the command, runs it, and answers for what fails. */
public final class Cli {
  private static final Set<String> HELP = Set.of("help", "--help", "-h");
  private static final Set<String> VERSION = Set.of("version", "--version", "-V");
  private static final String DEBUG = "--debug";
  private static final String REMEDY = "run again with --debug and report it";

  private final Streams streams;
  private final Function<InputStream, Engine> engines;
  private final String version;

  /**
   * A command line for one start of the program.
   *
   * @param streams what it may touch
   * @param engines makes the core, given standard input; called at most once
   * @param version what {@code --version} says
   */
  public Cli(Streams streams, Function<InputStream, Engine> engines, String version) {
    this.streams = streams;
    this.engines = engines;
    this.version = version;
  }

  /** Does what the arguments say; never throws. */
  public int run(String... args) {
    int code = answering(List.of(args));
    streams.out().flush();
    streams.err().flush();
    // Why, only the one knows who made the stream.
    return streams.out().checkError() ? ExitCode.NOT_WRITTEN : code;
  }

  @SuppressWarnings("CatchThrowable") // whatever happens, a user reads one line and no stack trace
  private int answering(List<String> args) {
    try {
      return dispatch(args);
    } catch (UsageException e) {
      say(e.getMessage());
      e.choices().forEach(line -> streams.err().print("  " + Legible.line(line) + "\n"));
      streams.err().print("try: " + (e.hint().isEmpty() ? helpFor(args) : e.hint()) + "\n");
      return ExitCode.USAGE;
    } catch (WriteException e) {
      say(e.getMessage());
      return ExitCode.NOT_WRITTEN;
    } catch (Throwable e) {
      return internalError(e, args.contains(DEBUG));
    }
  }

  private int dispatch(List<String> args) {
    String first = args.isEmpty() ? "help" : args.get(0);
    if (HELP.contains(first)) {
      return help(args.subList(Math.min(1, args.size()), args.size()));
    }
    if (VERSION.contains(first)) {
      return print("calc " + version + "\n");
    }
    Topic topic = topic(first);
    List<String> words = args.subList(1, args.size());
    if (areNoOptions(words) && topic.make() instanceof WordsTask task && task.take(words)) {
      return execute(task, new Session(streams, engines, task.options()));
    }
    Parser parser = new Parser(topic);
    Task task = parser.parse(words);
    if (task.options().wantsHelp()) {
      return print(parser.help());
    }
    return execute(task, new Session(streams, engines, task.options()));
  }

  private static boolean areNoOptions(List<String> words) {
    for (String word : words) {
      if (word.startsWith("-")) {
        return false;
      }
    }
    return true;
  }

  private static int execute(Task task, Session session) {
    try {
      int code = task.execute(session);
      session.finish();
      return code;
    } catch (ProblemException e) {
      session.report(e.problems());
      return ExitCode.PROBLEMS;
    }
  }

  private int help(List<String> words) {
    boolean whole = words.isEmpty() || words.get(0).startsWith("-");
    return print(whole ? Overview.text() : new Parser(topic(words.get(0))).help());
  }

  private static Topic topic(String word) {
    return Topic.of(word).orElseThrow(() -> new UsageException(unknown(word)));
  }

  private static String unknown(String word) {
    if (word.startsWith("-")) {
      return "options stand behind the command: calc COMMAND " + word;
    }
    if (word.endsWith(".yaml") || word.endsWith(".yml") || word.endsWith(".json")) {
      return "unknown command '" + word + "', did you mean run " + word + "?";
    }
    List<String> known = new ArrayList<>(Topic.words());
    known.add("help");
    return Unknown.word("command", word, known);
  }

  private static String helpFor(List<String> args) {
    String first = args.isEmpty() ? "" : args.get(0);
    return Topic.of(first).map(topic -> "calc help " + topic.word()).orElse("calc --help");
  }

  private int print(String text) {
    streams.out().print(text);
    return ExitCode.DONE;
  }

  private void say(String message) {
    streams.err().print("calc: " + Legible.line(message) + "\n");
  }

  private int internalError(Throwable error, boolean debug) {
    if (debug) {
      error.printStackTrace(streams.err());
    }
    say("internal error: " + what(error) + "; " + REMEDY);
    return ExitCode.INTERNAL;
  }

  private static String what(Throwable error) {
    if (error instanceof StackOverflowError) {
      return "something nests deeper than the stack allows";
    }
    if (error instanceof OutOfMemoryError) {
      return "out of memory (CALC_JAVA_OPTS=-Xmx4g gives more)";
    }
    String message = error.getMessage() == null ? "" : ": " + error.getMessage();
    return error.getClass().getSimpleName() + message;
  }
}
