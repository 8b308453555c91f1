package calc.cli.command;

import calc.cli.render.Format;
import calc.cli.render.ProblemText;
import calc.cli.render.Style;
import calc.cli.render.View;
import calc.core.problem.Problem;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** One run of one command: where it reads, prints and computes. For one thread. */
final class Session {
  private final Streams streams;
  private final Function<InputStream, Engine> engines;
  private final BasicOptions options;
  private final Terminal terminal;
  private final StringBuilder forFile = new StringBuilder();
  private boolean abandoned;
  private Engine engine;

  Session(Streams streams, Function<InputStream, Engine> engines, BasicOptions options) {
    this.streams = streams;
    this.engines = engines;
    this.options = options;
    this.terminal = new Terminal(streams.env(), options.wantsColour());
  }

  /** The core; built when it is first asked for. */
  Engine engine() {
    if (engine == null) {
      engine = engines.apply(streams.in());
    }
    return engine;
  }

  InputStream in() {
    return streams.in();
  }

  /** What the place can show that the result goes to. */
  Style style() {
    return toFile() ? Style.PLAIN : terminal.out();
  }

  /** Hands out a result. */
  void print(View view, Format format) {
    print(format.render(view, style()));
  }

  /** Hands out a result, with charts in characters where they are wanted and somebody looks. */
  void print(View view, Format format, TextCharts charts) {
    print(format.render(view, shows(charts, format) ? style().withCharts() : style()));
  }

  /** Whether charts in characters will be seen. */
  boolean shows(TextCharts charts, Format format) {
    return charts.areWanted() && format == Format.TEXT && !toFile() && terminal.isLookedAt();
  }

  /** Hands out a piece of a result, its lines ended. */
  void print(String text) {
    if (toFile()) {
      forFile.append(text);
    } else {
      streams.out().print(text);
      streams.out().flush();
    }
  }

  /** Shows how far a long command is, and ends it early when somebody wants that. */
  ProgressBar progress() {
    return new ProgressBar(
        streams.err(), terminal.isWatched(), terminal.err(), streams.interruption());
  }

  /** Whether whoever reads the results has gone, so that more of them are of no use. */
  boolean readerIsGone() {
    return !toFile() && streams.out().checkError();
  }

  /** Tells what is worth knowing about a result and is no part of it. */
  void remark(String text) {
    streams.err().print("calc: " + text + "\n");
    streams.err().flush();
  }

  /** Tells what is wrong. */
  void report(List<Problem> problems) {
    report(problems, "", 0);
  }

  /** Tells what is wrong, also with a source that stands behind so many lines of a text. */
  void report(List<Problem> problems, String source, int linesBefore) {
    if (!problems.isEmpty()) {
      PrintStream err = streams.err();
      err.print(new ProblemText(terminal.err()).after(source, linesBefore).render(problems));
      err.flush();
    }
  }

  /**
   * Ends a command that was interrupted before it had anything to show; the file stays as it is.
   */
  int interrupted() {
    abandoned = true;
    return ExitCode.INTERRUPTED;
  }

  /** Writes the file, if there is to be one. */
  void finish() {
    if (toFile() && !abandoned) {
      OutputFile.of(options.output()).write(forFile.toString());
    }
  }

  private boolean toFile() {
    return options.output() != null;
  }
}
