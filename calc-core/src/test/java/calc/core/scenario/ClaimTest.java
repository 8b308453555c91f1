package calc.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Report;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.result.ClaimResult;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a written figure claims, and when it holds. */
class ClaimTest {
  private final Problems problems = new Problems();

  /** No tier is used here, and no file is included. */
  private static final class NoKinds implements KindLibrary {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Optional<Node> read(String kind, Problems problems) {
      return Optional.empty();
    }
  }

  private List<ClaimResult> claims(String quantity, String claim) {
    String inputs = "{ missing: { range: \"1 to 2\" } }";
    String text =
        "{ scenario: T, inputs: "
            + inputs
            + ", quantities: { q: \""
            + quantity
            + "\" },"
            + " claims: { c: \""
            + claim
            + "\" } }";
    ScenarioReader reader =
        new ScenarioReader((path, from, all) -> Optional.empty(), new NoKinds());
    return reader
        .read(Located.of(text), List.of(), problems)
        .map(model -> Report.of(model).claims())
        .orElse(List.of());
  }

  private ClaimResult claim(String quantity, String claim) {
    List<ClaimResult> claims = claims(quantity, claim);
    assertThat(problems.inFileOrder()).isEmpty();
    return claims.get(0);
  }

  @ParameterizedTest(name = "{0} for {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        // half a unit of the last digit, both borders included
        "5k req/s | q = 5k req/s | exact",
        "4.5k req/s | q = 5k req/s | exact",
        "5.5k req/s | q = 5k req/s | exact",
        "4499 req/s | q = 5k req/s | wrong",
        "5501 req/s | q = 5k req/s | wrong",
        "4499.9999999 req/s | q = 5k req/s | exact",
        "749.5 | q = 750 | exact",
        "750.5 | q = 750 | exact",
        "749.4 | q = 750 | wrong",
        "750.6 | q = 750 | wrong",
        "16.45k | q = 16.5k | exact",
        "16.56k | q = 16.5k | wrong",
        "0.505 | q = 0.50 | exact",
        "0.506 | q = 0.50 | wrong",
        "1.4k | q = 1e3 | exact",
        "1.6k | q = 1e3 | wrong",
        "25_000.4 | q = 25_000 | exact",
        "2592 s | q = 43 min | exact",
        "2611 s | q = 43 min | wrong",
        "43.2 min | q = 2592 s | exact",
        "43.2 min | q = 2591 s | wrong",
        "1.04 GB | q = 1 GB | exact",
        "$16.46k/month | q = $16.5k/month | exact",
        "5.4k req/s | q = 5k req/s in req/s | exact",
        "5.4k req/s | q = (5k req/s) | exact",
        // whole numbers are equal or wrong
        "nodes_for(50, 4) | q = 13 | exact",
        "nodes_for(50, 4) | q = 12 | wrong",
        "nodes_for(50, 4) | q = 13.4 | wrong",
        "nodes_for(50, 4) * 100 | q = 1.3k | exact",
        "nodes_for(50, 4) * 101 | q = 1.3k | wrong",
        "nodes_for(50, 4) / 2 | q = 7 | exact",
        "nodes_for(50, 4) | q = ~12 | rounded",
        "nodes_for(50, 4) | q = 12 ± 1 | rounded",
        "nodes_for(50, 4) | q = 12 ± 5% | wrong",
        "nodes_for(50, 4) | q <= 13 | exact",
        // ± a share replaces what is written
        "100.4 | q = 100 ± 5% | exact",
        "105 | q = 100 ± 5% | rounded",
        "95 | q = 100 ± 5% | rounded",
        "105.1 | q = 100 ± 5% | wrong",
        "94.9 | q = 100 ± 5% | wrong",
        "5.04k | q = 5k ± 1% | exact",
        "5.4k | q = 5k ± 1% | wrong",
        "5.4k | q = 5k ± 10% | exact",
        "104 | q = 100 +/- 5% | rounded",
        "104 | q = 100 +- 5% | rounded",
        "104 | q = 100 ±5% | rounded",
        "100.2 | q = 100 ± 0% | wrong",
        // ± an amount
        "5.3k req/s | q = 5000 req/s ± 300 req/s | rounded",
        "4.7k req/s | q = 5000 req/s ± 0.3k req/s | rounded",
        "5301 req/s | q = 5000 req/s ± 300 req/s | wrong",
        "5.4k req/s | q = 5k req/s ± 300 req/s | wrong",
        "2610 s | q = 43 min ± 1 min | exact",
        "2640 s | q = 43 min ± 1 min | rounded",
        "2641 s | q = 43 min ± 1 min | wrong",
        // a factor to both sides
        "6.25k | q = 5000 x1.25 | rounded",
        "4k | q = 5000 x1.25 | rounded",
        "6.26k | q = 5000 x1.25 | wrong",
        "3.99k | q = 5000 x1.25 | wrong",
        "10k | q = 5000 x2 | rounded",
        "2.5k | q = 5000 x2 | rounded",
        "2.49k | q = 5000 ×2 | wrong",
        "5001 | q = 5000 x1 | wrong",
        // about
        "6.25k | q = ~5000 | rounded",
        "6.26k | q = ~ 5000 | wrong",
        "4k | q = about 5000 | rounded",
        "3.99k | q = ≈5000 | wrong",
        "5000.3 | q = ~5000 | exact",
        "6.9k | q = ~5k | wrong",
        // exactly
        "5k | q = 5k exactly | exact",
        "5000.000001 | q = 5k exactly | exact",
        "5001 | q = 5k exactly | wrong",
        "0.1 + 0.2 | q = 0.3 exactly | exact",
        // one side
        "5k | q <= 5k | exact",
        "5001 | q <= 5k | wrong",
        "4.9k | q < 5k | exact",
        "5k | q < 5k | wrong",
        "5k | q >= 5k | exact",
        "4999 | q >= 5k | wrong",
        "5.1k | q > 5k | exact",
        "5k | q > 5k | wrong",
        "5k | q ≤ 5k | exact",
        "4k | q ≥ 5k | wrong",
        "5.5k | q <= 5k ± 10% | rounded",
        "5.51k | q <= 5k ± 10% | wrong",
        "4.5k | q >= 5k ± 10% | rounded",
        "4.49k | q >= 5k ± 10% | wrong",
        "5.49k | q < 5k ± 10% | rounded",
        "5.5k | q < 5k ± 10% | wrong",
        "4.5k | q > 5k ± 10% | wrong",
        "6.2k | q <= ~5k | rounded",
        "4k | q >= 5k x1.25 | rounded",
        "3.9k | q >= 5k x1.25 | wrong",
        "5.2k req/s | q <= 5k req/s ± 300 req/s | rounded",
        // negative figures
        "-5.4k | q = -5k | exact",
        "-5.6k | q = -5k | wrong",
        "-4.5k | q = -5k | exact",
        "5k | q = -5k | wrong",
        "-105 | q = -100 ± 5% | rounded",
        "-95 | q = -100 ± 5% | rounded",
        "-106 | q = -100 ± 5% | wrong",
        "-125 | q = -100 x1.25 | rounded",
        "-80 | q = -100 x1.25 | rounded",
        "-126 | q = -100 x1.25 | wrong",
        "-79 | q = -100 x1.25 | wrong",
        "-90 | q <= -100 ± 10% | rounded",
        "-89 | q <= -100 ± 10% | wrong",
        // zero
        "0 | q = 0 | exact",
        "0.5 | q = 0 | exact",
        "-0.5 | q = 0 | exact",
        "0.6 | q = 0 | wrong",
        "0.04 | q = 0.0 | exact",
        "0.06 | q = 0.0 | wrong",
        "0 s | q = 0 s | exact",
        "0 | q = 0 exactly | exact",
        "0.1 | q = 0 exactly | wrong",
        "0.8 | q = 0 ± 1 | rounded",
        "0.1 | q = 0 ± 5% | wrong",
        "0 | q = ~0 | exact",
        // percentages
        "0.204 | q = 20% | exact",
        "20.5% | q = 20% | exact",
        "20.6% | q = 20% | wrong",
        "20.44% | q = 20.4% | exact",
        "20.46% | q = 20.4% | wrong",
        "21% | q = 20% ± 5% | rounded",
        "21.1% | q = 20% ± 5% | wrong",
        "0.2 | q = 0.2 | exact",
        "99.94% | q = 99.95% | wrong",
        "99.949% | q = 99.95% | exact",
        // a figure that is computed must be met
        "10k | q = 2 * 5k | exact",
        "10.1k | q = 2 * 5k | wrong",
        "10.1k | q = 2 * 5k ± 5% | rounded",
        "10k | q / 2 = 5k | exact",
        "10.9k | q / 2 = 5k | exact",
        "3 | q * 2 - 1 = 5 | exact",
        "if(1 > 2, 1, 3) | if(q = 3, 7, 8) = 7 | exact"
      })
  void holdsOrDoesNot(String quantity, String claim, String verdict) {
    assertThat(claim(quantity, claim).verdict().word()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "q = 5k | as written", "q = 5k ± 5 % | ± 5 %", "q = 5k x1.25 | x1.25",
        "q = ~5k | ~, x1.25", "q = about 5k | about, x1.25", "q = 5k exactly | exactly",
        "q <= 5k | as written"
      })
  void saysWhichToleranceHeld(String claim, String tolerance) {
    assertThat(claim("5k", claim).tolerance()).isEqualTo(tolerance);
  }

  @Test
  void showsBothSidesAndTheirRatio() {
    ClaimResult result = claim("4 GB / 1 s", "q = 5 GB/s");
    assertThat(result.says().quantity().orElseThrow().text()).isEqualTo("5 GB/s");
    assertThat(result.is().quantity().orElseThrow().text()).isEqualTo("4 GB/s");
    assertThat(result.ratio().orElseThrow()).isEqualTo(1.25);
    assertThat(result.statement()).isEqualTo("q = 5 GB/s");
    assertThat(result.claim()).isEqualTo("c");
    assertThat(claim("0", "q = 5").ratio()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "q | this claim compares nothing",
        "= 5 | nothing stands before =",
        "q = | no figure follows =",
        "q <= | no figure follows <=",
        "q = ~ | no figure follows =",
        "q = exactly | no figure follows =",
        "q != 5 | a claim says what something is, not what it is not",
        "q ≠ 5 | a claim says what something is, not what it is not",
        "q = 5 = 6 | a claim compares once",
        "1 < q < 5 | a claim compares once",
        "q = ~5 ± 5% | this claim states two tolerances: ± 5% and ~, x1.25",
        "q = 5 x2 exactly | this claim states two tolerances: exactly and x2",
        "q = 5 ± -5% | a tolerance must be 0 or more",
        "q = 5 ± foo | the tolerance cannot be read: a number must stand here",
        "q = 5 x0.5 | a tolerance factor must be a number of 1 or more",
        "q = 5 x1.2.3 | a tolerance factor must be a number of 1 or more",
        "q = 5 ± 3 s | the tolerance must measure the same as the figure",
        "q = 5 s | the claim compares a plain number with a time",
        "q = 4 to 6 | a claim states one figure, not a range",
        "q = 5 > 3 | a claim compares once",
        "foo = 5 | there is no quantity foo",
        "q + = 5 | nothing follows `+`",
        "q = 5 x | \\\"x\\\" is no unit"
      })
  void whatIsNoClaimIsRefused(String claim, String message) {
    claims("5", claim);
    List<String> messages = problems.inFileOrder().stream().map(Problem::message).toList();
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0)).isIn(message.replace("\\", ""), reversed(message));
  }

  /** Which of two tolerances is named first does not matter. */
  private static String reversed(String message) {
    return message.replaceAll("(.*: )(.*) and (.*)", "$1$3 and $2");
  }

  @Test
  void theFigureOfAnotherCountIsAWarning() {
    List<ClaimResult> claims = claims("nodes_for(50, 4) in node", "q = 13 users");
    assertThat(claims.get(0).verdict().word()).isEqualTo("exact");
    assertThat(problems.inFileOrder().stream().map(Problem::message))
        .containsExactly("the claim counts user, the model counts node");
  }
}
