package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code calc chart} writes where, and what it says of it. */
class ChartCommandTest {
  private static final String SEARCH = example("search-api.yaml");

  @TempDir Path folder;

  private static Answer chart(String scenario, Object... words) {
    List<String> args = new ArrayList<>(List.of("chart", scenario));
    Stream.of(words).map(String::valueOf).forEach(args::add);
    args.addAll(List.of("--trials", "64"));
    return Calc.run(args.toArray(String[]::new));
  }

  private static String example(String name) {
    return Calc.root().resolve("docs/examples").resolve(name).toString();
  }

  private static List<String> files(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachChartIsAnSvgAndAPngInAFolderThatIsMade() throws IOException {
    Path out = folder.resolve("new/pictures");
    Answer answer = chart(SEARCH, "cost", "load-api", "--out", out);
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("2 charts", "each as .svg, .png");
    assertThat(files(out)).containsExactly("cost.png", "cost.svg", "load-api.png", "load-api.svg");
    assertThat(Files.readString(out.resolve("cost.svg"))).contains("<svg", "$2.24k/month");
    assertThat(Files.readAllBytes(out.resolve("cost.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void oneFormatAndItsDataAreWrittenOnRequest() throws IOException {
    chart(SEARCH, "cost", "--as", "svg", "--data", "--out", folder);
    assertThat(files(folder)).containsExactly("cost.csv", "cost.svg");
    assertThat(Files.readString(folder.resolve("cost.csv"))).contains("api").contains("2240");
  }

  @Test
  void theJsonNamesFolderFilesAndReasons() {
    Answer answer = chart(SEARCH, "--as", "svg", "--out", folder, "--format", "json");
    assertThat(answer.code()).isZero();
    JsonNode json = Calc.tree(answer.out());
    assertThat(json.get("scenario").asText()).isEqualTo("Search API");
    assertThat(json.get("folder").asText()).isEqualTo(folder.toString());
    for (JsonNode chart : json.get("charts")) {
      boolean drawn = chart.has("files");
      assertThat(chart.has("title")).as(chart.toString()).isEqualTo(drawn);
      assertThat(chart.has("why_not")).as(chart.toString()).isNotEqualTo(drawn);
      if (drawn) {
        assertThat(folder.resolve(chart.get("files").get(0).asText())).isNotEmptyFile();
      }
    }
    assertThat(json.get("charts").findValuesAsText("name")).contains("demand", "sobol-cost.total");
  }

  @Test
  void aListIsTheSameWithoutFilesInEveryFormat() {
    Path out = folder.resolve("none");
    for (String format : List.of("text", "markdown", "csv", "json")) {
      Answer answer = chart(SEARCH, "cost", "levers", "--list", "--out", out, "--format", format);
      assertThat(answer.code()).isZero();
      assertThat(answer.out()).contains("cost", "all of it for api", "has no levers");
    }
    assertThat(out).doesNotExist();
  }

  @Test
  void whatWasAskedForAndCannotBeDrawnIsAProblemAndOtherwiseNone() {
    Path out = folder.resolve("none");
    Answer asked = chart(SEARCH, "levers", "--out", out);
    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.out()).contains("0 charts", "the scenario has no levers");
    assertThat(out).doesNotExist();
    assertThat(chart(SEARCH, "--as", "svg", "--out", folder).code()).isZero();
    assertThat(chart(SEARCH, "--as", "svg", "--out", folder, "--strict").code()).isEqualTo(1);
  }

  @Test
  void anUnknownNameIsRefusedBeforeAnythingIsWritten() {
    Path out = folder.resolve("none");
    Answer answer = chart(SEARCH, "cost", "nodess", "--out", out);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("there is no chart nodess", "did you mean nodes?");
    assertThat(out).doesNotExist();
  }

  @Test
  void namesThatAreAlikeForEightyCharactersGetFilesOfTheirOwn() throws IOException {
    String name = "x".repeat(90);
    Path scenario = folder.resolve("long.yaml");
    Files.writeString(
        scenario,
        "scenario: Long\ninputs: { "
            + name
            + "a: 1 to 3, "
            + name
            + "b: 5 to 9 }\n"
            + "quantities: { sum: "
            + name
            + "a + "
            + name
            + "b }\n");
    Path out = folder.resolve("out");
    Answer answer =
        chart(
            scenario.toString(),
            "tornado-" + name + "a",
            "tornado-" + name + "b",
            "--as",
            "svg",
            "--out",
            out);
    assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
    String stem = ("tornado-" + name).substring(0, 80);
    assertThat(files(out)).containsExactlyInAnyOrder(stem + ".svg", stem + "-2.svg");
  }

  @Test
  void aWaterfallNeedsAnotherScenario() throws IOException {
    assertThat(chart(SEARCH, "waterfall", "--out", folder).out()).contains("--against FILE");
    Answer equal = chart(SEARCH, "waterfall", "--against", SEARCH, "--out", folder);
    assertThat(equal.code()).isEqualTo(3);
    assertThat(equal.out()).contains("both cost the same");
    Answer other =
        chart(
            SEARCH,
            "waterfall",
            "--as",
            "svg",
            "--against",
            example("next-year.yaml"),
            "--out",
            folder);
    assertThat(other.code()).as(other.err()).isZero();
    assertThat(files(folder)).containsExactly("waterfall.svg");
  }

  @Test
  void standardInputIsAScenarioOnce() throws IOException {
    byte[] text = Files.readAllBytes(Path.of(SEARCH));
    String out = folder.toString();
    Answer once =
        Calc.run(new ByteArrayInputStream(text), "chart", "-", "cost", "--as", "svg", "--out", out);
    assertThat(once.code()).as(once.err()).isZero();
    assertThat(files(folder)).containsExactly("cost.svg");
    Answer twice = Calc.run(new ByteArrayInputStream(text), "chart", "-", "--against", "-");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).contains("standard input can be read once");
  }

  @Test
  void aFolderThatCannotBeIsRefusedInWords() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Answer answer = chart(SEARCH, "cost", "--out", file);
    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.err()).contains("cannot make the folder " + file + ": a file has that name");
    assertThat(chart(SEARCH, "cost", "--out", "").code()).isEqualTo(2);
  }

  @Test
  void lookAndSizeChangeThePicture() throws IOException {
    chart(SEARCH, "cost", "--as", "svg", "--out", folder);
    String plain = Files.readString(folder.resolve("cost.svg"));
    chart(SEARCH, "cost", "--as", "svg", "--out", folder, "--theme", "dark");
    assertThat(Files.readString(folder.resolve("cost.svg"))).isNotEqualTo(plain);
    chart(SEARCH, "cost", "--as", "svg", "--out", folder, "--size", "640x400");
    assertThat(Files.readString(folder.resolve("cost.svg"))).contains("viewBox=\"0 0 640 400\"");
    assertThat(chart(SEARCH, "cost", "--size", "10x10").code()).isEqualTo(2);
    assertThat(chart(SEARCH, "cost", "--theme", "blue").code()).isEqualTo(2);
    assertThat(chart(SEARCH, "cost", "--as", "pdf").err()).contains("--as takes svg or png");
  }

  @Test
  void aPictureOfASweepAndItsTableAreNotOneFile() {
    String file = folder.resolve("x.svg").toString();
    Answer answer =
        Calc.run("sweep", SEARCH, "peak=1k req/s to 9k req/s", "--chart", file, "--output", file);
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--output and --chart are one file");
    assertThat(Path.of(file)).doesNotExist();
  }
}
