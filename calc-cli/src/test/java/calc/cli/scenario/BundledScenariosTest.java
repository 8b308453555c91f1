package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every scenario that comes with the program looks like, in every format. {@code
 * -Dgolden.update=true} writes what came out instead; the difference is then for the reviewer to
 * judge.
 */
class BundledScenariosTest {
  private static final int COLUMNS = 100;
  private static final Path FOLDER = Calc.root().resolve("scenarios");

  /** Formats, and the endings of the golden files in them. */
  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "markdown", "md", "json", "json", "csv", "csv");

  static Stream<Path> scenarios() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> Tree.of(file).has("scenario"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Arguments> scenariosAndFormats() {
    return scenarios()
        .flatMap(
            scenario -> ENDINGS.keySet().stream().map(format -> Arguments.of(scenario, format)));
  }

  @ParameterizedTest(name = "{0} as {1}")
  @MethodSource("scenariosAndFormats")
  void looksAsReviewed(Path scenario, String format) {
    Golden.check(golden(scenario, format), shown(scenario, format));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void isReadableInHundredColumns(Path scenario) {
    assertThat(tooWide(shown(scenario, "text"))).isEmpty();
  }

  @Test
  @DisabledIfSystemProperty(named = "golden.update", matches = "true")
  void noGoldenScreenIsLeftOver() throws IOException {
    Set<String> expected =
        scenariosAndFormats()
            .map(Arguments::get)
            .map(arguments -> golden((Path) arguments[0], (String) arguments[1]))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(Calc.resources().resolve("golden/scenarios"))) {
      assertThat(files.map(file -> "scenarios/" + file.getFileName()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** What is printed when somebody names it who works at the root. */
  private static String shown(Path scenario, String format) {
    Path named = Path.of("").toAbsolutePath().relativize(scenario);
    Answer answer = Calc.run("run", named.toString(), "--format", format);
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }

  private static List<String> tooWide(String text) {
    List<String> wide = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.codePointCount(0, line.length()) > COLUMNS) {
        wide.add(line);
      }
    }
    return wide;
  }

  private static String golden(Path scenario, String format) {
    String file = scenario.getFileName().toString();
    String name = file.substring(0, file.length() - ".yaml".length());
    return "scenarios/" + name + "." + ENDINGS.get(format);
  }
}
