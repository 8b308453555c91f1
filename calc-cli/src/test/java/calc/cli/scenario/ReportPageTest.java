package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scenario as a page, as far as that can be judged without a browser. */
class ReportPageTest {
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\b(src|href|action|data|poster|srcset)=\"(?!#)|<link|@import");

  static List<Path> scenarios() {
    return Bundled.scenarios();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void everyPageNeedsNothingElseAndHasWhatItLinksTo(Path file) {
    String page = page(InputStream.nullInputStream(), file.toString());
    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">").endsWith("</html>\n");
    assertThat(page).contains("Content-Security-Policy");
    assertThat(written(page)).doesNotContain("NaN", "Infinity");
    List<String> ids = found(ID, page);
    assertThat(ids).doesNotHaveDuplicates().containsAll(new TreeSet<>(found(LINK, page)));
    assertThat(ELSEWHERE.matcher(written(page)).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void aPageIsTheSameEveryTime() {
    String first = page(InputStream.nullInputStream(), Bundled.EXEMPLAR.toString());
    assertThat(page(InputStream.nullInputStream(), Bundled.EXEMPLAR.toString())).isEqualTo(first);
  }

  @Test
  void nothingOfTheFileBecomesMarkup() {
    String page =
        page(InputStream.nullInputStream(), Calc.resource("report/hostile.yaml").toString());
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(written(page)).doesNotContain("<script", "<img", "<b onclick", "<b>bold");
  }

  @Test
  void aDerivationStandsOnThePageOnce() {
    byte[] scenario = ManyTiers.scenario(200).getBytes(StandardCharsets.UTF_8);
    String page = page(new ByteArrayInputStream(scenario), "-");
    assertThat(page).containsOnlyOnce(" id=\"f-t199.nodes\"").contains(" href=\"#f-t199.nodes\"");
    // A few lines for each of 2,200 figures, not a tree for each.
    assertThat(page.length()).isLessThan(3_000_000);
  }

  @Test
  void numbersAreSortedByTheirSizeAndTheTotalStaysBelow() {
    String page = page(InputStream.nullInputStream(), Bundled.EXEMPLAR.toString());
    assertThat(page)
        .contains("data-value=\"25000.0\"><a class=\"figure\" href=\"#f-peak\">25k req/s</a>")
        .containsPattern("<tfoot>\\s*<tr><th scope=\"row\"><span class=\"strong\">total");
  }

  /** The page without the style and the script, which are ours. */
  private static String written(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script>.*?</script>", "");
  }

  private static List<String> found(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private static String page(InputStream in, String file) {
    List<String> args = new ArrayList<>(List.of("report", file, "--format", "html"));
    args.addAll(List.of("--trials", "256"));
    Answer answer = Calc.run(in, args.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return answer.out();
  }
}
