package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.model.Design;
import calc.core.model.Silence;
import calc.core.model.Tier;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.result.CostSummary;
import calc.core.result.RunResult;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader is shown of a model. */
class ReportTest {
  private static Design priced(String... lines) {
    Design design = Design.of(lines);
    design.builder().costLine("cdn");
    design
        .builder()
        .tier(new Tier("db", "flat", Map.of(Tier.Role.COST, "db.cost"), design.source().at(0)));
    return design;
  }

  @Test
  void everyQuantityIsListedInTheOrderItIsStated() {
    RunResult result = Report.of(Design.of("b = a * 2", "a = 5", "c").model());
    assertThat(result.figures().stream().map(figure -> figure.name()))
        .containsExactly("b", "a", "c");
    assertThat(result.figures().get(0).formula()).isEqualTo("a * 2");
    assertThat(result.figures().get(2).value().missing()).containsExactly("c");
    assertThat(result.cost()).isEmpty();
  }

  @Test
  void theTotalIsKnownWhenEveryPriceIs() {
    RunResult result =
        Report.of(
            priced(
                    "db.cost = $7k/month",
                    "cost.cdn = $1.5k/month",
                    "cost.total = db.cost + cost.cdn",
                    "cost.share.db = db.cost / cost.total in %",
                    "cost.share.cdn = cost.cdn / cost.total in %")
                .model());
    CostSummary cost = result.cost().orElseThrow();
    assertThat(cost.total().quantity().orElseThrow().text()).isEqualTo("$8.5k/month");
    assertThat(cost.known()).isEqualTo(cost.total());
    assertThat(cost.lines().get(0).name()).isEqualTo("cdn");
    assertThat(cost.lines().get(0).share().quantity().orElseThrow().text()).isEqualTo("17.6%");
    assertThat(result.tiers().get(0).share().orElseThrow().quantity().orElseThrow().text())
        .isEqualTo("82.4%");
    assertThat(result.warnings()).isEmpty();
  }

  @Test
  void aMissingPriceLeavesTheTotalUnknownAndThePartsAdded() {
    RunResult result =
        Report.of(
            priced(
                    "db.cost : USD/month",
                    "cost.cdn = $1.5k/month",
                    "cost.total = db.cost + cost.cdn",
                    "cost.share.cdn = cost.cdn / cost.total")
                .model());
    CostSummary cost = result.cost().orElseThrow();
    assertThat(cost.total().missing()).containsExactly("db.cost");
    assertThat(cost.known().quantity().orElseThrow().text()).isEqualTo("$1.5k/month");
    assertThat(result.warnings().stream().map(Problem::message))
        .containsExactly("the total cost is partial: no db.cost");
  }

  @Test
  void whatIsSilencedIsQuietAndASilenceOfNothingIsNot() {
    Design design =
        priced(
            "db.cost : USD/month",
            "cost.cdn = $1.5k/month",
            "cost.total = db.cost + cost.cdn",
            "cost.share.cdn = cost.cdn / cost.total");
    Silence silence = new Silence("the database is shared", design.source().at(0));
    design.builder().silence(Code.PRICE_MISSING, silence);
    design.builder().silence(Code.LABELS_DIFFER, silence);
    assertThat(Report.of(design.model()).warnings().stream().map(Problem::message))
        .containsExactly("`silence` names LABELS_DIFFER, which does not occur");
  }

  @Test
  void warningsOfTheReadingAreAmongThem() {
    RunResult result = Report.of(Design.of("a = 5 users + 3 nodes").model());
    assertThat(result.warnings().stream().map(Problem::code)).containsExactly(Code.LABELS_DIFFER);
  }
}
