package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.read.BuiltInKinds;
import calc.cli.scenario.Calc.Answer;
import calc.core.scenario.Field;
import calc.core.scenario.ScenarioReader;
import calc.core.scenario.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each key of each section changes a result. {@code sections/scenario.yaml} holds every key once; a
 * row of {@code sections/changes.yaml} writes one of them differently, and says what shows only
 * then. A key without a row fails the tests, so that none is read and never used.
 */
class EveryKeyTest {
  private static final Path BASE = Calc.resources().resolve("sections");

  /** What is read, checked and shown nowhere. */
  private static final Set<String> SHOWN_NOWHERE = Set.of("cases.*.title");

  /** What only a simulation shows, tested with it: {@link CorrelationsTest}. */
  private static final Set<String> SIMULATED =
      Set.of("assert", "assert[]", "correlations[][1]", "correlations[][2]", "correlations[][3]");

  @TempDir static Path folder;
  private static String base;
  private static String baseShows;

  /**
   * One key.
   *
   * @param path where it stands: {@code *} for a free name, {@code []} for an item
   * @param from what the scenario says, everywhere
   * @param to what it says instead
   * @param shows what only then stands in a result
   */
  record Row(String path, String from, String to, String shows) {
    @Override
    public String toString() {
      return path;
    }
  }

  static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : Tree.typed(Calc.read(BASE.resolve("changes.yaml")))) {
      rows.add(
          new Row(
              row.path("path").asText(),
              row.path("from").asText(),
              row.path("to").asText(),
              row.path("shows").asText()));
    }
    return rows;
  }

  @BeforeAll
  static void copyTheFolder() throws IOException {
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(BASE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    base = Calc.read(BASE.resolve("scenario.yaml"));
    baseShows = shows(base);
  }

  private static String shows(String scenario) throws IOException {
    Path file = Files.writeString(folder.resolve("changed.yaml"), scenario);
    StringBuilder all = new StringBuilder();
    for (String format : List.of("text", "json")) {
      Answer answer = Calc.run("run", file.toString(), "--format", format);
      assertThat(answer.err()).isEmpty();
      all.append(answer.out());
    }
    return all.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void keyChangesAResult(Row row) throws IOException {
    assertThat(base).contains(row.from());
    assertThat(baseShows).doesNotContain(row.shows());
    assertThat(shows(base.replace(row.from(), row.to()))).contains(row.shows());
  }

  @Test
  void everyKeyHasARow() {
    Set<String> known = new TreeSet<>();
    collect(ScenarioReader.shape(new BuiltInKinds()), "", known);
    Set<String> tested = new TreeSet<>(rows().stream().map(Row::path).toList());
    known.removeAll(SHOWN_NOWHERE);
    known.removeAll(SIMULATED);
    assertThat(tested).isEqualTo(known);
  }

  /** The paths of all keys whose values are texts. */
  private static void collect(Shape shape, String path, Set<String> paths) {
    if (shape instanceof Shape.Fields fields) {
      for (Field field : fields.fields()) {
        collect(field.shape(), path.isEmpty() ? field.key() : path + "." + field.key(), paths);
      }
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.value(), path + ".*", paths);
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.item(), path + "[]", paths);
    } else if (shape instanceof Shape.Row row) {
      for (int i = 0; i < row.items().size(); i++) {
        collect(row.items().get(i), path + "[" + (i + 1) + "]", paths);
      }
    } else if (shape instanceof Shape.OneOrMany many) {
      collect(many.one(), path, paths);
    } else if (shape instanceof Shape.Either either) {
      collect(either.whenScalar(), path, paths);
      collect(either.otherwise(), path, paths);
    } else if (shape instanceof Shape.Tagged tagged) {
      paths.add(path + "." + tagged.key());
      // Which parameters there are is a matter of the kind, and tested there.
      tagged
          .byTag()
          .values()
          .forEach(
              kind -> kind.fields().forEach(field -> collect(field.shape(), path + ".*", paths)));
    } else {
      paths.add(path);
    }
  }
}
