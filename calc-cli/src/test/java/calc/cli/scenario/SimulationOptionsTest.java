package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every option of a simulation acts, but for the one that must not. */
class SimulationOptionsTest {
  private static final String DESIGN =
      """
      scenario: With everything
      inputs:
        peak: { value: 10k req/s, range: 8k to 14k req/s }
        cpu: { value: 2 ms, range: 1 to 4 ms }
        hit: { value: 85%, range: "beta(mean=85%, sd=4%)" }
      quantities:
        wait: 1 ms / (1.2 - peak * cpu / 40)
      tiers:
        app:
          kind: compute
          load: peak
          cpu: cpu
          target_utilization: 60%
          cores_per_node: 8
          price: $280/month
        redis: { kind: cache, reads: peak, hit_ratio: hit, cost: $100/month }
      correlations:
        - [peak, cpu, 0.5]
      growth: { of: peak, rate: 2% to 6%/month, horizon: 12 months }
      limits:
        full: { when: app.nodes > 12, plan: More, lead_time: 2 months }
      levers:
        faster: { title: Faster code, set: { cpu: cpu * 0.8 } }
      assert:
        - P(cost.total <= $2k/month) >= 60%
        - P95(app.nodes) <= 16
      """;

  @TempDir private Path folder;

  private Path design() {
    return Simulated.file(folder, DESIGN);
  }

  @ParameterizedTest
  @CsvSource({
    "simulate, text",
    "simulate, json",
    "simulate, csv",
    "compare, json",
    "compare, markdown"
  })
  void threadsDoNotChangeAByte(String command, String format) {
    Path file = design();
    String one = run(command, file, format, "1");
    assertThat(run(command, file, format, "2")).isEqualTo(one);
    assertThat(run(command, file, format, "7")).isEqualTo(one);
  }

  private static String run(String command, Path file, String format, String threads) {
    return command.equals("simulate")
        ? Simulated.text(command, file, format, "--threads", threads, "--max-trials", "20000")
        : Simulated.text(
            command, file, format, "--trials", "8192", "--threads", threads, "--set", "hit=90%");
  }

  @ParameterizedTest
  @CsvSource({"--seed, 2", "--method, plain", "--trials, 4096"})
  void anyOtherOptionChangesTheFiguresOfSimulationsAndComparisons(String option, String value) {
    Path file = design();
    JsonNode usual = Simulated.json("simulate", file, "--max-trials", "8192");
    JsonNode other = Simulated.json("simulate", file, "--max-trials", "8192", option, value);
    assertThat(other.path("quantities")).isNotEqualTo(usual.path("quantities"));
    assertThat(other.path("levers")).isNotEqualTo(usual.path("levers"));
    String set = "hit=90%";
    JsonNode a = Simulated.json("compare", file, "--set", set, "--max-trials", "8192");
    JsonNode b =
        Simulated.json("compare", file, "--set", set, "--max-trials", "8192", option, value);
    assertThat(b.path("differences")).isNotEqualTo(a.path("differences"));
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    Path file = design();
    assertThat(Simulated.text("simulate", file, "json", "--seed", "77", "--trials", "8192"))
        .isEqualTo(Simulated.text("simulate", file, "json", "--seed", "77", "--trials", "8192"));
  }

  @ParameterizedTest
  @CsvSource({"simulate", "compare"})
  void maxTrialsEndWhatIsNotPreciseYet(String command) {
    String[] more =
        command.equals("simulate")
            ? new String[] {"--precision", "0.001%", "--max-trials", "10000"}
            : new String[] {"--precision", "0.001%", "--max-trials", "10000", "--set", "hit=90%"};
    JsonNode run = Simulated.json(command, design(), more).path("simulation");
    assertThat(run.path("ended").asText()).isEqualTo("limit");
    assertThat(run.path("trials").intValue()).isEqualTo(10000);
    assertThat(run.path("worst").asText()).isNotEmpty();
    assertThat(run.path("worst_error").doubleValue()).isGreaterThan(1e-5);
  }

  /** Cores are peak × cpu: they spread less when both do not go together. */
  @Test
  void correlationsMakeTailsHeavier() {
    Path without = Simulated.file(folder, DESIGN.replaceFirst("correlations:\n.*\n", ""));
    double free = cores(without);
    assertThat(cores(design())).isGreaterThan(1.05 * free);
  }

  @Test
  void truncationTakesTheTailsOff() {
    Path cut =
        Simulated.file(
            folder,
            DESIGN.replace("range: 1 to 4 ms", "range: \"truncate(1 to 4 ms, high=3 ms)\""));
    assertThat(cores(cut)).isLessThan(0.9 * cores(design()));
    JsonNode cpu =
        Simulated.json("simulate", cut, "--trials", "65536").path("quantities").path("cpu");
    assertThat(cpu.path("p99").path("value").doubleValue()).isBetween(2.9, 3.0);
  }

  private static double cores(Path file) {
    return Simulated.json("simulate", file, "--trials", "65536")
        .path("quantities")
        .path("app.cores_needed")
        .path("p95")
        .path("value")
        .doubleValue();
  }

  @Test
  void asManyTrialsAsAskedForAreMadeAndNoMore() {
    for (String trials : new String[] {"16", "1000", "4096", "100k"}) {
      JsonNode run = Simulated.json("simulate", design(), "--trials", trials).path("simulation");
      assertThat(run.path("ended").asText()).isEqualTo("trials");
      int asked = trials.equals("100k") ? 100_000 : Integer.parseInt(trials);
      assertThat(run.path("trials").intValue()).isBetween(asked - 15, asked);
    }
  }
}
