package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import calc.cli.browser.Browser;
import calc.cli.browser.Tab;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of reports in a browser, as somebody reads them. */
class ReportBrowserTest {
  private static final String MANY_TIERS = "two hundred tiers";
  private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /** Every figure that leads somewhere, clicked; what does not open in the dialog is returned. */
  private static final String OPEN_ALL =
      """
      [...document.querySelectorAll('a.figure')].filter((link) => {
        link.click();
        const dialog = document.querySelector('dialog');
        const shown = dialog.open && dialog.querySelector('.steps').textContent.trim() !== '';
        dialog.close();
        return !shown;
      }).map((link) => link.hash)""";

  /** Every table sorted by every column, up and down; what is out of order is returned. */
  private static final String SORT_ALL =
      """
      [...document.querySelectorAll('table.sortable')].flatMap((table) =>
        [...table.tHead.rows[0].cells].flatMap((heading, index) => {
          const button = heading.querySelector('button');
          if (!button) return [];
          const wrong = [];
          const rows = table.tBodies[0].rows.length;
          for (const [way, sign] of [['ascending', 1], ['descending', -1]]) {
            button.click();
            const sizes = [...table.tBodies[0].rows]
              .map((row) => row.cells[index].dataset.value)
              .filter((size) => size !== undefined).map(Number);
            const ordered = sizes.every((size, i) => i === 0 || sign * (size - sizes[i - 1]) >= 0);
            const all = table.tBodies[0].rows.length === rows;
            if (heading.getAttribute('aria-sort') !== way || !ordered || !all) {
              wrong.push(table.caption.textContent + ': ' + heading.textContent + ' ' + way);
            }
          }
          return wrong;
        }))""";

  /** What a screen reader, or somebody with weak eyes, would stumble over. */
  private static final String STUMBLES =
      """
      axe.run(CONTEXT, { resultTypes: ['violations'] }).then((found) => found.violations.map((violation) =>
        violation.id + ': ' + violation.nodes.slice(0, 3)
          .map((node) => node.html.slice(0, 160) + ' ' + node.failureSummary).join('; ')))""";

  @TempDir static Path folder;

  private static Browser browser;
  private static Tab tab;
  private static String axe;

  @BeforeAll
  static void start() throws IOException {
    Optional<Path> program = Browser.installed();
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(
        required || program.isPresent(), "no chromium is installed: apt-get install chromium");
    browser = Browser.start(program.orElseThrow(() -> new AssertionError("chromium is missing")));
    tab = browser.tab();
    try (InputStream script = ReportBrowserTest.class.getResourceAsStream(AXE)) {
      axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void end() {
    if (browser != null) {
      browser.close();
    }
  }

  static Stream<String> pages() {
    Stream<String> files = Bundled.scenarios().stream().map(Path::toString);
    String hostile = Calc.resource("report/hostile.yaml").toString();
    return Stream.concat(files, Stream.of(hostile, MANY_TIERS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void everyPageIsReadByAnybodyAnywhere(String scenario) throws IOException {
    Path page = page(scenario);
    tab.resize(1280, 900);
    tab.prefer("light");
    tab.open(page);
    assertThat(texts(tab.evaluate(OPEN_ALL))).as("derivations that do not open").isEmpty();
    assertThat(texts(tab.evaluate(SORT_ALL))).as("tables out of order").isEmpty();
    assertThat(tab.complaints()).isEmpty();
    tab.evaluate(axe);
    assertThat(stumbles(scenario)).as("in the light").isEmpty();
    tab.prefer("dark");
    assertThat(stumbles(scenario)).as("in the dark").isEmpty();
    tab.resize(390, 844);
    assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt()).isEqualTo(390);
    assertThat(pagesOf(tab.pdf())).isPositive();
    assertThat(tab.requests()).containsExactly(page.toUri().toString());
  }

  @Test
  void aFigureOpensByKeyboardAndGoesDownToItsInputs() throws IOException {
    openExemplar();
    tab.evaluate("document.querySelector('#tiers a[href=\"#f-app.nodes\"]').focus()");
    tab.press("Enter", 13, "\r");
    assertThat(steps()).contains("app.nodes", "13 nodes", "app.cores_needed = 50 cores");
    tab.evaluate("document.querySelector('dialog details').open = true");
    tab.evaluate("new Promise((done) => setTimeout(done, 50))");
    assertThat(steps()).contains("cores_busy / target_utilization in core");
    tab.press("Escape", 27, "");
    assertThat(tab.evaluate("document.querySelector('dialog').open").asBoolean()).isFalse();
    assertThat(tab.evaluate("document.activeElement.hash").asText()).isEqualTo("#f-app.nodes");
  }

  @Test
  void aTableIsSortedByKeyboardWithLargeNumbersAboveSmallOnes() throws IOException {
    openExemplar();
    assertThat(values()).startsWith("20k req/s", "5k req/s", "3k req/s");
    tab.evaluate("document.querySelectorAll('#demand thead button')[1].focus()");
    tab.press("Enter", 13, "\r");
    assertThat(values().subList(0, 2)).containsExactly("3", "144 req");
    tab.press("Enter", 13, "\r");
    assertThat(values()).startsWith("300 Mbps");
  }

  @Test
  void theCostsTotalStaysBelowThem() throws IOException {
    openExemplar();
    tab.evaluate("document.querySelectorAll('#cost thead button')[2].click()");
    List<String> names =
        texts(
            tab.evaluate(
                "[...document.querySelectorAll('#cost tr > :first-child')].map(c => c.innerText)"));
    assertThat(names).containsExactly("For", "cdn", "redis", "app", "db", "total");
  }

  @Test
  void nothingRunsThatTheFileBringsAlong() throws IOException {
    tab.open(page(Calc.resource("report/hostile.yaml").toString()));
    assertThat(tab.evaluate("document.scripts.length").asInt()).isEqualTo(1);
    assertThat(tab.evaluate("document.querySelectorAll('img, b[onclick]').length").asInt())
        .isZero();
    tab.evaluate(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"http://x.invalid/\">')");
    assertThat(tab.complaints()).anyMatch(said -> said.contains("Content Security Policy"));
  }

  private static void openExemplar() throws IOException {
    tab.resize(1280, 900);
    tab.open(page(Bundled.EXEMPLAR.toString()));
  }

  /** The many formulas of many tiers are like those of a few, and take a minute to look at. */
  private static List<String> stumbles(String scenario) {
    String context = scenario.equals(MANY_TIERS) ? "{ exclude: [['#formulas']] }" : "document";
    return texts(tab.evaluate(STUMBLES.replace("CONTEXT", context)));
  }

  private static String steps() {
    return tab.evaluate("document.querySelector('dialog[open] .steps').textContent").asText();
  }

  /** The second column of the table of demand. */
  private static List<String> values() {
    return texts(
        tab.evaluate(
            "[...document.querySelectorAll('#demand tbody td:nth-child(2)')].map(c => c.innerText)"));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static int pagesOf(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-");
    return text.split("/Type\\s*/Page\\b", -1).length - 1;
  }

  private static Path page(String scenario) throws IOException {
    boolean many = scenario.equals(MANY_TIERS);
    String text = many ? ManyTiers.scenario(200) : "";
    Answer answer =
        Calc.run(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            "report",
            many ? "-" : scenario,
            "--format",
            "html",
            "--trials",
            "256");
    assertThat(answer.code()).as(answer.err()).isZero();
    Path page = folder.resolve("page.html");
    Files.writeString(page, answer.out());
    return page;
  }
}
