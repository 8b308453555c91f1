package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Levers and comparisons when inputs are uncertain, where differences are known in closed form. */
class UncertainSavingsTest {
  /** The store makes nearly all of the uncertainty, and is in both. */
  private static final String DESIGN =
      """
      scenario: Design
      inputs:
        jobs: { value: 2, range: "uniform(1, 3)" }
        size: { value: 10, range: 5 to 20 }
      costs:
        work: jobs * $100/month
        store: size * $1000/month
      limits:
        many: { when: jobs > 2.5, plan: Hire, lead_time: 1 month }
      levers:
        half: { title: Half of the jobs, set: { jobs: jobs / 2 } }
        two: { title: Two jobs whatever comes, set: { jobs: 2 } }
        dearer: { title: More jobs, set: { jobs: jobs + 1 } }
      """;

  @TempDir private Path folder;

  private Path design() {
    return Simulated.file(folder, DESIGN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"qmc", "plain"})
  void aLeverSavesWhatItsClosedFormSays(String method) {
    JsonNode levers =
        Simulated.json("simulate", design(), "--trials", "65536", "--seed", "2", "--method", method)
            .path("levers");
    // Half of a uniform cost from $100 to $300.
    JsonNode half = Simulated.item(levers, "lever", "half");
    assertThat(half.path("saves").asText()).isEqualTo("cost.total");
    Simulated.assertTrue(half.path("mean"), 100);
    Simulated.assertTrue(half.path("p5"), 55);
    Simulated.assertTrue(half.path("p50"), 100);
    Simulated.assertTrue(half.path("p95"), 145);
    Simulated.assertTrue(half.path("chance"), 1);
    JsonNode dearer = Simulated.item(levers, "lever", "dearer");
    Simulated.assertTrue(dearer.path("mean"), -100);
    Simulated.assertTrue(dearer.path("chance"), 0);
  }

  /** At the point estimate it saves nothing, so that there is nothing to follow up. */
  @Test
  void aLeverThatSavesNothingAtThePointEstimateIsLeftOut() {
    JsonNode levers = Simulated.json("simulate", design(), "--trials", "4096").path("levers");
    assertThat(levers).noneMatch(lever -> lever.path("lever").asText().equals("two"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"qmc", "plain"})
  void theDifferenceOfTwoDesignsIsThatOfItsClosedForm(String method) {
    Path other = Simulated.file(folder, DESIGN.replace("$100/month", "$40/month"));
    JsonNode work =
        compared(design(), other, "--trials", "65536", "--seed", "2", "--method", method)
            .path("differences")
            .path("cost.work");
    assertThat(work.path("a").doubleValue()).isEqualTo(200);
    assertThat(work.path("b").doubleValue()).isEqualTo(80);
    Simulated.assertTrue(work.path("mean"), -120);
    Simulated.assertTrue(work.path("p5"), -174);
    Simulated.assertTrue(work.path("p95"), -66);
    Simulated.assertTrue(work.path("lower"), 1);
    Simulated.assertTrue(work.path("higher"), 0);
  }

  /** B is cheaper where jobs are below two: (B − A) is uniform from −$100 to $100. */
  @Test
  void whichOfTwoIsCheaperMayDependOnTheDraw() {
    Path other = Simulated.file(folder, DESIGN.replace("jobs * $100", "(2 * jobs - 2) * $100"));
    JsonNode total = compared(design(), other, "--trials", "65536").path("differences");
    Simulated.assertTrue(total.path("cost.total").path("lower"), 0.5);
    Simulated.assertTrue(total.path("cost.total").path("higher"), 0.5);
    Simulated.assertTrue(total.path("cost.total").path("p95"), 90);
  }

  /** What both share makes thousands of dollars of uncertainty, and none in the difference. */
  @Test
  void whatBothShareDoesNotBlurTheDifference() {
    Path other = Simulated.file(folder, DESIGN.replace("$100/month", "$101/month"));
    JsonNode difference =
        compared(design(), other, "--trials", "16384", "--method", "plain")
            .path("differences")
            .path("cost.total")
            .path("mean");
    JsonNode whole =
        Simulated.json("simulate", design(), "--trials", "16384", "--method", "plain")
            .path("quantities")
            .path("cost.total")
            .path("mean");
    Simulated.assertTrue(difference, 2);
    assertThat(Simulated.error(difference)).isLessThan(Simulated.error(whole) / 1000);
  }

  @Test
  void aDesignDoesNotDifferFromItself() {
    JsonNode same = compared(design(), design(), "--trials", "4096");
    assertThat(same.path("differences")).isEmpty();
    assertThat(same.path("same")).anyMatch(name -> name.asText().equals("cost.total"));
    JsonNode limit = same.path("limits").get(0);
    assertThat(limit.path("a")).isEqualTo(limit.path("b"));
    Simulated.assertTrue(limit.path("a"), 0.25);
    assertThat(Calc.run("compare", design().toString(), design().toString()).out())
        .contains("They do not differ in anything that both have.");
  }

  @Test
  void anotherValueForAnInputIsComparedWithTheDesignAsItIs() {
    JsonNode set =
        Simulated.json("compare", design(), "--set", "jobs=uniform(2, 4)", "--trials", "16384");
    // The draw is the same one, so that every difference is one job.
    JsonNode work = set.path("differences").path("cost.work");
    Simulated.assertTrue(work.path("mean"), 100);
    Simulated.assertTrue(work.path("p5"), 100);
    Simulated.assertTrue(work.path("p95"), 100);
    JsonNode limit = set.path("limits").get(0);
    Simulated.assertTrue(limit.path("a"), 0.25);
    Simulated.assertTrue(limit.path("b"), 0.75);
  }

  @Test
  void aCostThatOnlyOneHasCountsInFull() {
    Path without = Simulated.file(folder, DESIGN.replaceFirst("  work: .*\n", ""));
    JsonNode more = compared(without, design(), "--trials", "16384");
    JsonNode less = compared(design(), without, "--trials", "16384");
    Simulated.assertTrue(more.path("differences").path("cost.work").path("mean"), 200);
    Simulated.assertTrue(less.path("differences").path("cost.work").path("mean"), -200);
    Simulated.assertTrue(less.path("differences").path("cost.total").path("mean"), -200);
    assertThat(less.path("only_a")).anyMatch(name -> name.asText().equals("cost.work"));
    assertThat(more.path("only_b")).anyMatch(name -> name.asText().equals("cost.work"));
  }

  @Test
  void aTierThatOneLacksIsADifferenceOfItsCost() {
    String tier =
        """
        tiers:
          db: { kind: flat, cost: size * $7/month }
        """;
    Path with = Simulated.file(folder, DESIGN + tier);
    JsonNode result = compared(design(), with, "--trials", "16384");
    // The mean of a lognormal distribution with percentiles 5 and 20: 10 e^(σ²/2).
    double sigma = Math.log(2) / 1.6448536269514722;
    Simulated.assertTrue(
        result.path("differences").path("db.cost").path("mean"), 70 * Math.exp(sigma * sigma / 2));
    assertThat(result.path("only_b")).anyMatch(name -> name.asText().equals("db.cost"));
  }

  @Test
  void designsWithoutUncertaintyDifferByOneFigure() {
    String fixed = "scenario: Fixed\ninputs: { jobs: 2 }\ncosts: { work: jobs * $100/month }\n";
    Path three = Simulated.file(folder, fixed.replace("jobs: 2", "jobs: 3"));
    Answer answer = Calc.run("compare", Simulated.file(folder, fixed).toString(), three.toString());
    assertThat(answer.out()).contains("B costs $100/month (50 %) more.");
    assertThat(answer.out()).contains("nothing is uncertain in either");
  }

  @Test
  void differentMoneyIsNotCompared() {
    Path euros =
        Simulated.file(
            folder,
            """
            scenario: Euros
            conventions: { currency: EUR }
            inputs: { jobs: { value: 2, range: "uniform(1, 3)" } }
            costs: { work: jobs * 100 EUR/month }
            """);
    Answer answer = Calc.run("compare", design().toString(), euros.toString());
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("error[UNIT_MISMATCH]: one scenario counts in USD, the other in EUR")
        .contains("fix: convert the prices of one of them");
  }

  @Test
  void commandLinesThatMakeNoSenseAreRefused() {
    String file = design().toString();
    for (List<String> line :
        List.of(
            List.of("compare"),
            List.of("compare", file),
            List.of("compare", file, "--set", "jobs"),
            List.of("compare", file, "--set", "=2"),
            List.of("compare", "-", "-"),
            List.of("compare", "-", "--set", "jobs=2"),
            List.of("compare", file, file, file),
            List.of("compare", file, file, "--output", file),
            List.of("compare", file, file, "--threads", "0"),
            List.of("compare", file, file, "--method", "sobol"),
            List.of("compare", file, file, "--precision", "little"),
            List.of("compare", file, file, "--trials", "few"),
            List.of("simulate", file, file),
            List.of("simulate", file, "--threads", "-1"),
            List.of("simulate", file, "--seed", "x"))) {
      Answer answer = Calc.run(line.toArray(String[]::new));
      assertThat(answer.code()).as(line.toString()).isEqualTo(2);
      assertThat(answer.out()).as(line.toString()).isEmpty();
      assertThat(answer.err()).as(line.toString()).startsWith("calc: ");
    }
  }

  private static JsonNode compared(Path a, Path b, String... options) {
    String[] more = new String[options.length + 1];
    more[0] = b.toString();
    System.arraycopy(options, 0, more, 1, options.length);
    return Simulated.json("compare", a, more);
  }
}
