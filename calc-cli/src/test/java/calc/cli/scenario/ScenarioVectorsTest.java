package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reference values through the whole program: sections, kinds and the language of formulas.
 *
 * <p>A file {@code vectors/NAME.json} holds a scenario with {@code <gaps>}, and for each vector
 * what fills them and what must come out: a quantity by its name, anything else by its path in the
 * JSON.
 *
 * <p>Vectors on availability (nines for each replica, chains of components) and on stores that have
 * no kind yet (search, logs, caches by popularity) are left out: nothing computes them.
 */
class ScenarioVectorsTest {
  private static final Path FOLDER = Calc.resources().resolve("vectors");
  private static final Percentage TWELVE_DIGITS = Percentage.withPercentage(1e-10);

  /** A scenario whose gaps are filled, and what must come out. */
  record Case(String name, String scenario, JsonNode expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().flatMap(file -> cases(file).stream()).toList().stream();
    }
  }

  private static List<Case> cases(Path file) {
    JsonNode root = Calc.tree(Calc.read(file));
    List<String> lines = new ArrayList<>();
    root.path("scenario").forEach(line -> lines.add(line.asText()));
    String template = String.join("\n", lines) + "\n";
    List<Case> cases = new ArrayList<>();
    for (JsonNode vector : root.path("vectors")) {
      assertThat(Tree.keys(vector)).containsExactly("id", "in", "expected", "source");
      String name = file.getFileName() + ": " + vector.path("id").asText();
      cases.add(new Case(name, filled(name, template, vector.get("in")), vector.get("expected")));
    }
    assertThat(cases).as(file.toString()).isNotEmpty();
    return cases;
  }

  private static String filled(String name, String template, JsonNode in) {
    String text = template;
    for (String gap : Tree.keys(in)) {
      String mark = "<" + gap + ">";
      assertThat(text).as(name + " uses " + gap).contains(mark);
      text = text.replace(mark, in.get(gap).asText());
    }
    assertThat(text).as(name).doesNotContainPattern("<[a-z0-9_]+>");
    return text;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void comesOutAsExpected(Case vector) {
    JsonNode result = Calc.jsonOf(vector.scenario());
    assertThat(vector.expected()).isInstanceOf(ObjectNode.class).isNotEmpty();
    for (String name : Tree.keys(vector.expected())) {
      JsonNode is =
          name.startsWith("/")
              ? result.at(name)
              : result.path("quantities").path(name).path("value");
      holds(name, is, vector.expected().get(name));
    }
  }

  /** Months are counted, everything else is measured. */
  private static void holds(String name, JsonNode is, JsonNode expected) {
    if (expected.isTextual() || name.endsWith("month") || name.endsWith("decide_by")) {
      assertThat(is).as(name).isEqualTo(expected);
    } else {
      assertThat(is.isNumber()).as(name + " is " + is).isTrue();
      assertThat(is.doubleValue()).as(name).isCloseTo(expected.doubleValue(), TWELVE_DIGITS);
    }
  }
}
