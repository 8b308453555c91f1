package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import calc.core.problem.Code;
import calc.core.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody reads who made a mistake, word for word.
 *
 * <p>A case is a scenario {@code broken/TOPIC/NAME.yaml}, or {@code
 * broken/TOPIC/NAME/scenario.yaml} with the files it names; {@code NAME.args} holds further
 * arguments. What standard error must say is in {@code NAME.txt}. {@code -Dgolden.update=true}
 * writes what came out instead; the difference is then for the reviewer to judge, who should read
 * it as the person would: is the place right, does it say what, why and how to mend it, and nothing
 * besides?
 */
class BrokenScenariosTest {
  private static final Path FOLDER = Calc.resources().resolve("broken");

  /** Scenarios of this topic are sound; their warnings are shown where a result has no room. */
  private static final String WARNINGS = "warning";

  private static final Pattern HEAD =
      Pattern.compile("(?m)^(?:\\S+:\\d+:\\d+: )?(?:error|warning)\\[([A-Z_]+)]: \\S.*$");

  /** Place, code and message; the line with a caret below the place; why, how to mend it; count. */
  private static final Pattern PARTS =
      Pattern.compile(
          HEAD.pattern()
              + "\\n(?: {0,4}\\d+ \\| .*\\n {6}\\| .*\\^\\n)?"
              + "(?:  why: .*\\n)?(?:  fix: .*\\n)?(?:\\d+ (?:error|warning).*\\n)?");

  private static final Pattern UNREAD = Pattern.compile("error\\[(SYNTAX|UNKNOWN_|MISSING)");

  /** A broken scenario with what belongs to it. */
  record Case(String name, Path scenario) {
    static Case of(Path file) {
      boolean folder = file.endsWith("scenario.yaml");
      Path named = folder ? file.getParent() : file;
      String path = FOLDER.relativize(named).toString().replace('\\', '/');
      return new Case(folder ? path : path.substring(0, path.length() - ".yaml".length()), file);
    }

    boolean isSound() {
      return name.startsWith(WARNINGS + "/");
    }

    Path golden() {
      return FOLDER.resolve(name + ".txt");
    }

    Answer play() throws IOException {
      List<String> args = new ArrayList<>(List.of("run", shown(scenario)));
      if (isSound()) {
        args.addAll(List.of("--format", "csv", "--strict"));
      }
      Path more = FOLDER.resolve(name + ".args");
      if (Files.exists(more)) {
        args.addAll(Files.readAllLines(more));
      }
      return Calc.run(args.toArray(String[]::new));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(BrokenScenariosTest::isScenario).sorted().map(Case::of).toList().stream();
    }
  }

  private static boolean isScenario(Path file) {
    int depth = FOLDER.relativize(file).getNameCount();
    return (depth == 2 && file.toString().endsWith(".yaml"))
        || (depth == 3 && file.endsWith("scenario.yaml"));
  }

  private static String shown(Path file) {
    return Path.of("").toAbsolutePath().relativize(file).toString().replace('\\', '/');
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReportedAsReviewed(Case broken) throws IOException {
    Answer answer = broken.play();
    String said = answer.err().replace(shown(FOLDER.getParent()) + "/", "");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(broken.golden(), said);
    }
    assertThat(said).isEqualTo(Calc.read(broken.golden()));
    if (broken.isSound()) {
      assertThat(answer.code()).isEqualTo(1);
    } else {
      assertThat(answer.code()).isEqualTo(3);
      assertThat(answer.out()).isEmpty();
    }
  }

  @Test
  void everyProblemHasItsPartsInOrder() throws IOException {
    for (Case broken : cases().toList()) {
      for (String problem : problems(broken)) {
        assertThat(problem).as(broken.name()).matches(PARTS);
      }
    }
  }

  /** Whoever wrote something that cannot be read is told what to write instead. */
  @Test
  void whatCannotBeReadHasARemedy() throws IOException {
    for (Case broken : cases().toList()) {
      assertThat(problems(broken))
          .as(broken.name())
          .filteredOn(problem -> UNREAD.matcher(problem).find())
          .allMatch(problem -> problem.contains("\n  fix: "));
    }
  }

  private static List<String> problems(Case broken) {
    return List.of(
        Calc.read(broken.golden()).split("(?m)^(?=\\S+:\\d+:\\d+: |error\\[|warning\\[)"));
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    missing.removeIf(code -> !code.isOfScenarios());
    for (Case broken : cases().toList()) {
      Matcher problem = HEAD.matcher(Calc.read(broken.golden()));
      while (problem.find()) {
        missing.remove(Code.valueOf(problem.group(1)));
      }
    }
    assertThat(missing).as("codes without a case").isEmpty();
  }

  @Test
  void everyExpectedTextBelongsToACase() throws IOException {
    Set<Path> expected = Set.copyOf(cases().map(Case::golden).toList());
    try (Stream<Path> files = Files.walk(FOLDER)) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
      assertThat(expected).containsExactlyInAnyOrderElementsOf(texts);
    }
  }

  @Test
  void warningsStayApart() {
    Set<String> warnings = Set.copyOf(names(Severity.WARNING));
    assertThat(warnings).isNotEmpty().doesNotContainAnyElementsOf(names(Severity.ERROR));
  }

  private static List<String> names(Severity severity) {
    return Arrays.stream(Code.values())
        .filter(code -> code.severity() == severity)
        .map(Code::name)
        .toList();
  }
}
