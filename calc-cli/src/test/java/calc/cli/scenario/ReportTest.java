package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario written up in Markdown. */
class ReportTest {
  private static final String NO_PICTURES =
      "calc: the pictures are left out; --output FILE writes them beside it\n";

  private static final String TINY =
      """
      scenario: Tiny
      inputs: { a: 5 }
      quantities: { b: a * 2 }
      """;

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  /**
   * Its words, and the names of its pictures; how these look is for other tests. {@code
   * -Dgolden.update=true} writes all of it anew.
   */
  @Test
  void theExampleInTheDocumentsIsWhatComesOutToday(@TempDir Path folder) throws IOException {
    String file = folder.resolve("public-api.md").toString();
    Answer answer = Calc.run("report", Bundled.EXEMPLAR.toString(), "--output", file);
    assertThat(answer).isEqualTo(new Answer(0, "", ""));
    Path example = Calc.root().resolve("docs/examples/report");
    if (Boolean.getBoolean("golden.update")) {
      for (Path stale : files(example)) {
        Files.delete(stale);
      }
      for (Path written : files(folder)) {
        Files.copy(written, example.resolve(written.getFileName()));
      }
    }
    assertThat(files(folder)).map(Path::getFileName).contains(Path.of("public-api-demand.svg"));
    assertThat(files(example).stream().map(Path::getFileName))
        .isEqualTo(files(folder).stream().map(Path::getFileName).toList());
    assertThat(Calc.read(example.resolve("public-api.md"))).isEqualTo(Calc.read(Path.of(file)));
  }

  private static List<Path> files(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void everyPictureThatIsLinkedLiesBesideTheReport(@TempDir Path folder) throws IOException {
    String file = folder.resolve("a name (1) 100%.md").toString();
    String scenario = Calc.resource("report/hostile.yaml").toString();
    assertThat(Calc.run("report", scenario, "--trials", "256", "--output", file).code()).isZero();
    List<String> linked =
        Pattern.compile("\\]\\(<([^>]*)>\\)")
            .matcher(Calc.read(Path.of(file)))
            .results()
            .map(match -> match.group(1).replace("%25", "%"))
            .toList();
    assertThat(linked).isNotEmpty();
    assertThat(files(folder).stream().map(path -> path.getFileName().toString()))
        .containsAll(linked)
        .hasSize(linked.size() + 1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyBundledScenarioIsWrittenUpWithoutEmptyParts(Path file) {
    String report = report(file, "--trials", "256");
    assertThat(report)
        .startsWith("## " + Tree.of(file).path("scenario").asText())
        .contains("### Summary\n", "### Appendix: every figure and its formula\n")
        .doesNotContain("NaN", "Infinity");
    assertThat(emptyHeadings(report)).isEmpty();
  }

  @Test
  void whatAScenarioSaysNothingOfHasNoHeading() {
    String report = reportOn(TINY);
    assertThat(report)
        .contains("- **Result:** b is 10.", "### Assumptions", "### Demand")
        .doesNotContain("Tiers", "Cost", "Limits", "Levers", "Claims", "certain", "Simulation");
    assertThat(emptyHeadings(report)).isEmpty();
  }

  @Test
  void aDesignOfTwoHundredTiersNamesTheLargest() {
    String report = reportOn(ManyTiers.scenario(200));
    assertThat(report)
        .contains("- **Size:** t199 takes 400 nodes", "197 smaller tiers follow.")
        .doesNotContain("Scaling formulas");
    assertThat(report.lines().filter(line -> line.startsWith("| t199.nodes |"))).hasSize(1);
  }

  @Test
  void nothingOfTheFileBecomesMarkup() {
    String report = report(Calc.resource("report/hostile.yaml"), "--trials", "256");
    assertThat(report)
        .contains("&lt;script&gt;alert(1)")
        .doesNotContain("<script", "<img", "<b>", "<b ");
    assertThat(report.lines().filter(line -> line.startsWith("## "))).hasSize(1);
  }

  @Test
  void optionsChangeTheReport() {
    String usual = report(Bundled.EXEMPLAR, "--trials", "256");
    assertThat(report(Bundled.EXEMPLAR, "--trials", "512")).isNotEqualTo(usual);
    assertThat(report(Bundled.EXEMPLAR, "--trials", "256", "--seed", "2")).isNotEqualTo(usual);
    assertThat(report(Bundled.EXEMPLAR, "--trials", "256", "--set", "peak=50k req/s"))
        .contains("The design is made for a peak of 50k req/s");
    assertThat(report(Bundled.EXEMPLAR, "--trials", "256", "--digits", "5"))
        .contains("shown to 5 significant digits");
  }

  @Test
  void strictFailsWhereAClaimDoes() {
    String file = Bundled.EXEMPLAR.toString();
    assertThat(Calc.run("report", file, "--trials", "256", "--strict").code()).isEqualTo(1);
    assertThat(Calc.run("report", file, "--trials", "256").code()).isZero();
  }

  @Test
  void anotherFormatIsRefused() {
    Answer answer = Calc.run("report", "x.yaml", "--format", "pdf");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("a report comes as markdown or html");
  }

  @Test
  void aFileHoldsWhatStandardOutputWould(@TempDir Path folder) {
    Path file = folder.resolve("capacity.md");
    Answer answer =
        Calc.run(
            "report",
            Calc.resource("report/hostile.yaml").toString(),
            "--trials",
            "256",
            "--output",
            file.toString());
    assertThat(answer).isEqualTo(new Answer(0, "", ""));
    assertThat(Calc.read(file)).startsWith("## &lt;script&gt;");
  }

  /** Headings with nothing below them but another one that is no part of theirs. */
  private static List<String> emptyHeadings(String report) {
    List<String> empty = new ArrayList<>();
    List<String> lines = report.lines().filter(line -> !line.isEmpty()).toList();
    for (int i = 0; i < lines.size(); i++) {
      int level = level(lines.get(i));
      int next = i + 1 < lines.size() ? level(lines.get(i + 1)) : 1;
      if (level > 0 && next > 0 && next <= level) {
        empty.add(lines.get(i));
      }
    }
    return empty;
  }

  private static int level(String line) {
    return line.matches("#+ .*") ? line.indexOf(' ') : 0;
  }

  private static String report(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("report", file.toString()));
    args.addAll(List.of(options));
    Answer answer = Calc.run(args.toArray(String[]::new));
    assertThat(answer.err()).isEqualTo(NO_PICTURES);
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  private static String reportOn(String scenario) {
    byte[] bytes = scenario.getBytes(StandardCharsets.UTF_8);
    Answer answer = Calc.run(new ByteArrayInputStream(bytes), "report", "-");
    assertThat(answer.err()).isEqualTo(NO_PICTURES);
    return answer.out();
  }

  @Test
  void drawsWithoutAValueAreToldAndNoRangeIsMadeOfThem() {
    String report =
        reportOf(
            """
            scenario: Roots
            inputs: { a: { value: 5, range: 7 to 9 } }
            costs: { x: sqrt(6 - a) * $1/month }
            """);
    assertThat(report)
        .contains("100 % of the draws have no value for some figure.")
        .doesNotContain("between no value");
  }

  @Test
  void aPercentileOfAnInputPastEveryNumberIsShownAsSuch() {
    String report =
        reportOf(
            """
            scenario: Vast
            inputs: { a: { value: 1e300, range: 1e300 to 1e308 } }
            costs: { x: a / 1e300 * $1/month }
            """);
    assertThat(report).contains("past every number").doesNotContain("Infinity", "NaN");
  }

  private static String reportOf(String scenario) {
    byte[] text = scenario.getBytes(StandardCharsets.UTF_8);
    Calc.Answer answer = Calc.run(new ByteArrayInputStream(text), "report", "-", "--trials", "256");
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }
}
