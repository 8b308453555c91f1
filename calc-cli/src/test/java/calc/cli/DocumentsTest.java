package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.Document.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents show is what the program does; {@code -Dgolden.update=true} rewrites it. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]*)\\)");

  static Stream<Document> documents() {
    return Document.all();
  }

  @BeforeAll
  static void runsAtTheRoot() throws IOException {
    assertThat(Path.of("").toRealPath())
        .as("the working directory, which the examples' paths are relative to")
        .isEqualTo(Document.root().toRealPath());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void consoleExamplesShowWhatIsPrinted(Document document) {
    if (Document.updating()) {
      document.rewrite("console", block -> Console.replay(block.lines()));
      return;
    }
    for (Block block : document.blocks("console")) {
      assertThat(joined(Console.replay(block.lines())))
          .as(block.at(document))
          .isEqualTo(joined(block.lines()));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void filesThatAreShownAreTheFiles(Document document) {
    if (Document.updating()) {
      document.rewrite("yaml", DocumentsTest::file);
      return;
    }
    for (Block block : document.blocks("yaml")) {
      assertThat(joined(block.lines())).as(block.at(document)).isEqualTo(joined(file(block)));
    }
  }

  private static List<String> file(Block block) {
    if (block.file().isEmpty()) {
      return block.lines();
    }
    String text = Document.text(Document.root().resolve(block.file()));
    return Abridged.of(block.lines(), text.lines().toList());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void piecesOfScenariosAreSound(Document document) {
    for (Block block : document.blocks("yaml")) {
      if (block.file().isEmpty()) {
        String text = joined(block.lines());
        String titled = text.contains("scenario:") ? text : text + "scenario: a piece\n";
        ByteArrayInputStream in = new ByteArrayInputStream(titled.getBytes(StandardCharsets.UTF_8));
        Console.Outcome outcome = Console.run(List.of("run", "-"), in);
        assertThat(outcome.code()).as(block.at(document) + "\n" + outcome.printed()).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Document document) {
    for (String line : document.lines()) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        if (!link.group(1).startsWith("https://")) {
          assertThat(leadsSomewhere(document, link.group(1))).as(document + ": " + line).isTrue();
        }
      }
    }
  }

  private static String joined(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static boolean leadsSomewhere(Document document, String target) {
    int hash = (target + "#").indexOf('#');
    Path file = document.path().resolveSibling(target.substring(0, hash)).normalize();
    Path there = hash == 0 ? document.path() : file;
    return Files.exists(there)
        && (hash == target.length()
            || Document.text(there)
                .lines()
                .filter(line -> line.startsWith("#"))
                .anyMatch(heading -> anchor(heading).equals(target.substring(hash + 1))));
  }

  /** What a heading is called in links: lower case, blanks as hyphens, no other signs. */
  private static String anchor(String heading) {
    return heading
        .replaceFirst("^#+ ", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}_ -]", "")
        .replace(' ', '-');
  }
}
