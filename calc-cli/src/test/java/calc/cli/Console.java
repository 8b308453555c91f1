package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the commands of a console example: {@code $ ./calc …}, with {@code < FILE} for standard
 * input and {@code ; echo $?} where the exit code is to be seen. As on a terminal, both output
 * streams run together.
 */
final class Console {
  private static final String PROMPT = "$ ";
  private static final Pattern COMMAND =
      Pattern.compile("\\$ \\./calc ?(.*?)(?: < (\\S+))?( *; echo \\$\\?)?");
  private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

  private Console() {}

  /** The lines of an example as they should be. */
  static List<String> replay(List<String> example) {
    List<String> replayed = new ArrayList<>();
    int next = 0;
    while (next < example.size()) {
      String command = example.get(next);
      assertThat(command).as("an example begins with a command").startsWith(PROMPT);
      int end = next + 1;
      while (end < example.size() && !example.get(end).startsWith(PROMPT)) {
        end++;
      }
      int blank = end;
      while (blank > next + 1 && example.get(blank - 1).isEmpty()) {
        blank--;
      }
      replayed.add(command);
      replayed.addAll(Abridged.of(example.subList(next + 1, blank), run(command)));
      replayed.addAll(example.subList(blank, end));
      next = end;
    }
    return replayed;
  }

  /** What a command prints, without blank lines at the end. */
  static List<String> run(String command) {
    Matcher parts = COMMAND.matcher(command);
    assertThat(parts.matches()).as("a command that can be played: " + command).isTrue();
    byte[] input = new byte[0];
    if (parts.group(2) != null) {
      String file = Document.text(Document.root().resolve(parts.group(2)));
      input = file.getBytes(StandardCharsets.UTF_8);
    }
    Outcome outcome = run(words(parts.group(1)), new ByteArrayInputStream(input));
    String code = parts.group(3) == null ? "" : outcome.code() + "\n";
    return (outcome.printed() + code).stripTrailing().lines().toList();
  }

  /** The exit code and everything that was printed. */
  record Outcome(int code, String printed) {}

  /** Runs the program, without colour. */
  static Outcome run(List<String> words, InputStream in) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(both, true, StandardCharsets.UTF_8);
    int code = Main.run(words.toArray(String[]::new), in, out, out, Map.of());
    return new Outcome(code, both.toString(StandardCharsets.UTF_8));
  }

  /** Splits at blanks outside quotes, and takes the quotes away. */
  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(word -> word.group().replaceAll("['\"]", "")).toList();
  }
}
