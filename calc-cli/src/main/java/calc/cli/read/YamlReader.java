package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Node;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads a text in YAML 1.2, and so in JSON, into a located tree.
 *
 * <p>Scalars stay text: {@code NO}, {@code 017} and {@code 1e3} mean what the place they stand at
 * makes of them. Aliases share the node they name. Merge keys, tags beyond the core ones, several
 * documents and keys that are not text are refused, and so is whatever exceeds a {@link Limits
 * limit}; the work is proportional to the size of the text, whatever it holds.
 */
public final class YamlReader {
  /**
   * The parser copies its whole look-ahead whenever it reads on: the more at a time, the better.
   */
  private static final int BUFFER = 1 << 16;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("")
          .setBufferSize(BUFFER)
          .setCodePointLimit(Limits.FILE_BYTES + 1)
          .build();

  private static final String CONFLICT = "<<<<<<< ";

  private YamlReader() {}

  /**
   * Reads a text.
   *
   * @param source the text
   * @param problems receives what is wrong with it: where it is not YAML, the first mistake alone,
   *     since everything after it is guesswork; else all that is wrong
   * @return the tree, or empty if there is none to speak of; an empty text is an empty scalar
   */
  public static Optional<Node> read(Source source, Problems problems) {
    if (source.text().length() > Limits.FILE_BYTES) {
      problems.add(Limits.fileTooLarge(source.name()));
      return Optional.empty();
    }
    TreeBuilder builder = new TreeBuilder(source);
    try {
      Iterator<Event> events = new Parse(SETTINGS).parseString(source.text()).iterator();
      while (events.hasNext() && builder.accept(events.next())) {
        // the builder does the work, and says when to stop
      }
    } catch (MarkedYamlEngineException e) {
      problems.add(explain(source, builder, e));
      return Optional.empty();
    } catch (YamlEngineException e) {
      problems.add(explain(source, e));
      return Optional.empty();
    }
    return builder.finish(problems);
  }

  private static Problem explain(Source source, TreeBuilder builder, MarkedYamlEngineException e) {
    Optional<Problem> conflict = conflict(source);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    int at = e.getProblemMark().map(mark -> builder.offset(mark.getIndex())).orElse(0);
    int context = e.getContextMark().map(mark -> builder.offset(mark.getIndex())).orElse(at);
    String doing = e.getContext() == null ? "" : e.getContext();
    SyntaxMistake mistake = new SyntaxMistake(source, doing, context, e.getProblem(), at);
    return builder
        .longQuoteBefore(at)
        .map(text -> mistake.lateQuote(text.origin().offset(), builder.lastTextEnd()))
        .orElseGet(() -> mistake.explain(builder.inFlow()));
  }

  /** Two versions of a part of the file, between which nobody has decided. */
  private static Optional<Problem> conflict(Source source) {
    int mark = source.text().startsWith(CONFLICT) ? 0 : source.text().indexOf("\n" + CONFLICT) + 1;
    boolean none = mark == 0 && !source.text().startsWith(CONFLICT);
    return none
        ? Optional.empty()
        : Optional.of(
            Problem.at(source.at(mark), Code.SYNTAX, "a merge conflict was left in the file")
                .because("version control puts <<<<<<<, ======= and >>>>>>> around two versions")
                .mend("keep one of the versions, and remove the lines with these marks"));
  }

  private static Problem explain(Source source, YamlEngineException e) {
    if (!(e instanceof ReaderException)) {
      return Problem.at(source.at(0), Code.SYNTAX, "this is not YAML 1.2")
          .because("its first line names another version")
          .mend("remove the lines that begin with %");
    }
    String text = source.text();
    int at = 0;
    while (at < text.length() && StreamReader.isPrintable(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    int code = at < text.length() ? text.codePointAt(at) : 0;
    return Problem.at(
            source.at(at),
            Code.SYNTAX,
            "the character " + Texts.unicode(code) + " cannot stand here")
        .because("it is a control character, which no text shows")
        .mend("remove it, or write it as \"\\u" + String.format("%04X", code) + "\" in quotes");
  }
}
