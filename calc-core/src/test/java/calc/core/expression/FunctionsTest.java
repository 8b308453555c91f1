package calc.core.expression;

import static calc.core.expression.Language.problem;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
  @Test
  void areTheCatalogueAndTheDistributions() {
    assertThat(Functions.all()).containsAll(Catalog.all());
    assertThat(Functions.all().stream().map(Formula::topic).distinct())
        .startsWith("arithmetic", "capacity")
        .endsWith("distributions");
    for (Formula formula : Functions.all()) {
      assertThat(Functions.find(formula.name()).map(Formula::signature))
          .contains(formula.signature());
    }
    assertThat(Functions.find("if")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "concurency | concurrency",
        "CONCURRENCY | concurrency",
        "nodes | nodes_for zone_nodes",
        "drain_backlog | backlog_drain",
        "Little's | concurrency",
        "monthly compounds | monthly_rate",
        "spares | n_plus_k",
        "lognorm | lognormal"
      })
  void alikeAreNearNamesThenWordsInNameAndTitleThenArguments(String word, String first) {
    List<String> names = Functions.like(word).stream().map(Formula::name).toList();
    assertThat(names).startsWith(first.split(" ")).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "[{index}]")
  @CsvSource({"frobnicate", "''", "' '", "_", "e", "'('", "é"})
  void nothingIsLikeAWordThatMeansNothingHere(String word) {
    assertThat(Functions.like(word)).isEmpty();
  }

  @Test
  void aWordOfAMegabyteIsAnswered() {
    assertThat(Functions.like("x".repeat(1 << 20))).isEmpty();
    assertThat(Functions.like("_".repeat(1 << 20))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "concurency(1, 2) | did you mean concurrency?",
        "rate(1, 2) | did you mean monthly_rate, *",
        "monthly(1) | did you mean monthly_rate?",
        "iff(1 > 2, 3, 4) | did you mean if?",
        "frobnicate(1) | calc formula lists the functions there are"
      })
  void anUnknownFunctionIsAnsweredWithThoseItMayMean(String text, String fix) {
    String is = problem(text).fix();
    assertThat(is).startsWith(fix.replace(" *", ""));
    if (fix.endsWith("*")) {
      assertThat(is).matches(".*\\? calc formula rate lists \\d+ more");
    }
  }
}
