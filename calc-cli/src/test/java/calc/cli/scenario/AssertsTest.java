package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scenario asserts of a value that is uniform from 1 to 3. */
class AssertsTest {
  @TempDir private Path folder;

  private Path file(String assertion) {
    return Simulated.file(
        folder,
        "scenario: Asserted\ninputs: { jobs: \"uniform(1, 3)\" }\nassert:\n  - "
            + assertion
            + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "P(jobs <= 2.5) >= 70%, 0.75, 0.7, holds",
    "p ( jobs <= 2.5 ) ≥ 70%, 0.75, 0.7, holds",
    "P(jobs <= 2.5) >= 80%, 0.75, 0.8, fails",
    "P(jobs > 2.5) <= 30%, 0.25, 0.3, holds",
    "P(jobs > 2.5) < 20%, 0.25, 0.2, fails",
    "P(jobs <= 2) >= 50%, 0.5, 0.5, undecided",
    "P((jobs > 1.5) and jobs < 2.5) > 0.4, 0.5, 0.4, holds",
    "P95(jobs) <= 2.95, 0.975, 0.95, holds",
    "p95 (jobs) ≤ 2.5, 0.75, 0.95, fails",
    "P97.5(jobs) <= 2.99, 0.995, 0.975, holds",
    "P5(jobs) >= 1.05, 0.025, 0.05, holds",
    "P5(jobs) > 1.5, 0.25, 0.05, fails"
  })
  void aProbabilityIsHeldAgainstItsBound(
      String assertion, double chance, double bound, String verdict) {
    JsonNode result =
        Simulated.json("simulate", file(assertion), "--trials", "16384").path("asserts").get(0);
    assertThat(result.path("assert").asText()).isEqualTo(assertion);
    Simulated.assertTrue(result.path("probability"), chance);
    assertThat(result.path("bound").doubleValue()).isEqualTo(bound);
    assertThat(result.path("verdict").asText()).isEqualTo(verdict);
  }

  @Test
  void strictRunsFindWhatDoesNotHold() {
    String[] strict = {"--strict", "--trials", "4096"};
    for (String[] expected : new String[][] {{"70%", "0"}, {"80%", "1"}, {"75%", "1"}}) {
      Path file = file("P(jobs <= 2.5) >= " + expected[0]);
      int code = Calc.run("simulate", file.toString(), strict[0], strict[1], strict[2]).code();
      assertThat(code).as(expected[0]).isEqualTo(Integer.parseInt(expected[1]));
    }
  }
}
