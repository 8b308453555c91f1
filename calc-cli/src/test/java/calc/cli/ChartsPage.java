package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code docs/charts.md}: every kind of chart, drawn from bundled scenarios. */
final class ChartsPage {
  private static final String PUBLIC_API = "scenarios/compendium/public-api.yaml";

  private static final String INTRODUCTION =
      """
      What `calc chart` draws, from the scenarios of this repository. Each picture is the SVG that the
      command above it writes; on a dark page it is the one of `--theme dark`.
      """;

  private final Map<String, String> files = new TreeMap<>();
  private final Page page = new Page("Charts").paragraph(INTRODUCTION);
  private final Path drawn;

  /** Draws into a folder that holds nothing else. */
  ChartsPage(Path drawn) {
    this.drawn = drawn;
    chart("What grows, and the limits it meets", PUBLIC_API, "demand");
    chart("What it costs", PUBLIC_API, "cost");
    chart("A tier under load", "scenarios/patterns/load-test.yaml", "load-app");
    chart("How many nodes", PUBLIC_API, "nodes-app");
    chart("What the levers save", PUBLIC_API, "levers");
    chart("How likely more is needed", PUBLIC_API, "exceedance-app.nodes");
    chart("How likely it costs so much", PUBLIC_API, "histogram-cost.total");
    chart("What moves the cost", PUBLIC_API, "tornado-cost.total");
    chart("Whose uncertainty it is", PUBLIC_API, "sobol-cost.total");
    single(
        "From one design to another",
        "waterfall",
        List.of("compare", PUBLIC_API, "--set", "peak=40k req/s", "--trials", "16384"));
    single(
        "Along an input",
        "sweep",
        List.of("sweep", PUBLIC_API, "peak=10k req/s to 50k req/s", "--steps", "81"));
    single("A load test", "usl", List.of("fit", "usl", "scenarios/data/cisco.csv"));
    single(
        "Measured values",
        "distribution",
        List.of("fit", "distribution", "scenarios/data/latency.csv"));
  }

  String text() {
    return page.toString();
  }

  /** The pictures by the names of their files. */
  Map<String, String> files() {
    return files;
  }

  private void chart(String heading, String scenario, String name) {
    List<String> words = List.of("chart", scenario, name);
    List<String> more = List.of("--trials", "16384", "--as", "svg", "--data");
    for (String theme : List.of("light", "dark")) {
      List<String> typed = new ArrayList<>(words);
      typed.addAll(more);
      typed.addAll(List.of("--theme", theme, "--out", drawn.resolve(theme).toString()));
      run(typed);
      take(drawn.resolve(theme).resolve(name + ".svg"), name, theme);
    }
    show(heading, name, "calc " + String.join(" ", words));
  }

  private void single(String heading, String name, List<String> words) {
    for (String theme : List.of("light", "dark")) {
      Path file = drawn.resolve(name + "-" + theme + ".svg");
      List<String> typed = new ArrayList<>(words);
      typed.addAll(List.of("--theme", theme, "--chart", file.toString()));
      run(typed);
      take(file, name, theme);
    }
    List<String> shown = new ArrayList<>();
    words.stream()
        .filter(word -> !word.equals("--trials") && !word.equals("16384"))
        .forEach(word -> shown.add(word.contains(" ") ? "'" + word + "'" : word));
    show(heading, name, "calc " + String.join(" ", shown) + " --chart " + name + ".svg");
  }

  private void show(String heading, String name, String command) {
    page.section(heading)
        .block("text", command)
        .paragraph(
            "<picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"charts/"
                + name
                + "-dark.svg\"><img src=\"charts/"
                + name
                + "-light.svg\" alt=\""
                + heading
                + "\"></picture>");
  }

  private void take(Path file, String name, String theme) {
    files.put(name + "-" + theme + ".svg", Document.text(file));
  }

  private static void run(List<String> words) {
    Console.Outcome outcome = Console.run(words, new ByteArrayInputStream(new byte[0]));
    assertThat(outcome.code()).as(String.join(" ", words) + "\n" + outcome.printed()).isZero();
  }

  /** The names of the pictures in a folder. */
  static List<String> pictures(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
