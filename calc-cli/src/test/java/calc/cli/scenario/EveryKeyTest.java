package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.read.BuiltInKinds;
import calc.cli.scenario.Calc.Answer;
import calc.core.scenario.Field;
import calc.core.scenario.ScenarioReader;
import calc.core.scenario.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * row below writes one of them differently, and says what shows only then. A key without a row
 * fails the tests, so that none is read and never used.
 */
class EveryKeyTest {
  private static final Path BASE = Calc.resources().resolve("sections");

  /** What is read, checked and shown nowhere. */
  private static final Set<String> SHOWN_NOWHERE = Set.of("cases.*.title");

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
    return List.of(
        new Row("scenario", "scenario: Every key", "scenario: Each", "Each  "),
        new Row("about", "all there is", "everything", "A design that uses everything."),
        new Row(
            "conventions.month", "month: 730h", "month: 30d", "\"value\": 2592, \"unit\": \"TB\""),
        new Row("conventions.currency", "USD", "EUR", "€6.5k/month"),
        new Row("units[]", "link", "hop", "7 hops"),
        new Row("include", "parts/rates", "parts/other-rates", "\"shared\": {\"value\": 10000"),
        new Row(
            "include[]", "include: parts/rates.yaml", "include: [parts/other-rates.yaml]", "10k"),
        new Row("kinds[]", "kinds/plain", "kinds/other", "\"own.waves\": {\"value\": 75000"),
        // inputs
        new Row("inputs.*", "links: 7 links", "links: 8 links", "\"links\": {\"value\": 8"),
        new Row("inputs.*.value", "value: 25k", "value: 26k", "\"peak\": {\"value\": 26000"),
        new Row("inputs.*.range", "18k to 34k req/s\n", "17k to 34k req/s\n", "P5 17k"),
        new Row(
            "inputs.*.basis",
            "basis: measured",
            "basis: assumption",
            "\"basis\": \"assumption\", \"title\": \"Peak load\""),
        new Row("inputs.*.source", "source: gateway dashboard", "source: a guess", "a guess"),
        new Row("inputs.*.title", "title: Peak load", "title: Rush hour", "Rush hour"),
        new Row("quantities.*", "5 pods + 3 nodes", "5 pods + 4 nodes", "9 pods"),
        new Row(
            "traffic.peak",
            "traffic: { peak: peak",
            "traffic: { peak: 3 * peak",
            "\"traffic.peak\": {\"value\": 75000"),
        new Row(
            "traffic.peak_to_average",
            "peak_to_average: 3",
            "peak_to_average: 4",
            "peak/average 4"),
        new Row("traffic.average", "peak_to_average: 3", "average: 5k req/s", "peak/average 5"),
        new Row(
            "traffic.profile[]",
            "peak_to_average: 3 }",
            "peak_to_average: 3, profile: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1] }",
            "\"month\": 10"),
        // tiers
        new Row(
            "tiers.*.kind",
            "kind: plain, load: peak",
            "kind: flat, cost: 5 USD/month",
            "\"own.cost\": {\"value\": 5"),
        new Row("tiers.*.*", "cores_per_node: 4", "cores_per_node: 8", "7 × 8 cores"),
        new Row(
            "tiers.*.*.value",
            "value: peak, range",
            "value: 20k req/s, range",
            "\"app.load\": {\"value\": 20000"),
        new Row("tiers.*.*.range", "34k req/s, basis", "35k req/s, basis", "P95 35k"),
        new Row(
            "tiers.*.*.basis",
            "basis: derived",
            "basis: measured",
            "\"basis\": \"measured\", \"title\": \"Load\""),
        new Row("tiers.*.*.source", "load balancer", "the proxy", "the proxy"),
        new Row("tiers.*.*.title", "title: Load", "title: Arrivals", "Arrivals"),
        // costs
        new Row(
            "costs.*",
            "    value: 500 USD/month\n    range: 400 to 600 USD/month\n    basis: estimate\n    source: contract of last year\n    title: Support contract",
            "    600 USD/month",
            "6,600"),
        new Row("costs.*.value", "value: 500 USD", "value: 600 USD", "6,600"),
        new Row("costs.*.range", "400 to 600", "450 to 600", "P5 $450"),
        new Row(
            "costs.*.basis",
            "basis: estimate\n    source",
            "basis: measured\n    source",
            "\"basis\": \"measured\", \"title\": \"Support contract\""),
        new Row("costs.*.source", "of last year", "of this year", "contract of this year"),
        new Row("costs.*.title", "Support contract", "Platinum support", "Platinum support"),
        // outlook
        new Row("growth.of", "of: peak", "of: cpu", "\"growth.cpu\""),
        new Row("growth.rate", "4%/month", "8%/month", "\"month\": 6"),
        new Row(
            "growth.horizon",
            "horizon: 24 months",
            "horizon: 9 months",
            "\"growth.horizon\": {\"value\": 9"),
        new Row("limits.*.when", "nodes >= 20", "nodes >= 30", "app.nodes >= 30"),
        new Row("limits.*.plan", "Move to larger nodes", "Ask for money", "Ask for money"),
        new Row("limits.*.lead_time", "lead_time: 3", "lead_time: 5", "\"decide_by\": 6"),
        new Row("levers.*.title", "A faster build", "Rewrite it", "Rewrite it"),
        new Row("levers.*.set.*", "cpu: 1 ms", "cpu: 0.6 ms", "\"text\": \"0.6 ms\""),
        new Row(
            "cases.*.set.*",
            "set: { discount: 5%",
            "set: { discount: 7%",
            "\"value\": 7, \"unit\": \"%\""),
        new Row("states.*.title", "Everything at once", "Black Friday", "Black Friday"),
        new Row("states.*.set.*", "peak: 50k req/s", "peak: 75k req/s", "(×3)"),
        new Row("claims.*", "app.nodes = 13", "app.nodes = 14", "says 14, is 13"),
        new Row("silence.*", "silence: {", "#", "LABELS_DIFFER"));
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
