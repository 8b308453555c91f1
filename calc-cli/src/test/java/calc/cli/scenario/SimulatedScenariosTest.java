package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.render.Golden;
import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenarios that come with the program, simulated and compared. */
class SimulatedScenariosTest {
  private static final Map<String, String> ENDINGS =
      Map.of("text", "txt", "markdown", "md", "json", "json", "csv", "csv");

  static Stream<Path> uncertain() {
    return Bundled.scenarios().stream().filter(file -> !readings(file).isEmpty());
  }

  private static JsonNode readings(Path file) {
    Answer answer = Calc.run("simulate", file.toString(), "--format", "json", "--trials", "16");
    assertThat(answer.code()).as(answer.err()).isZero();
    return Calc.tree(answer.out()).path("inputs");
  }

  /** A queue that never drains is an answer; an average above the peak would be a wrong range. */
  @ParameterizedTest
  @MethodSource("uncertain")
  void everyTrialMakesSense(Path file) {
    Answer answer = Calc.run("simulate", file.toString(), "--format", "json", "--trials", "65536");
    assertThat(answer.code()).as(answer.err()).isZero();
    for (JsonNode failure : Calc.tree(answer.out()).path("failures")) {
      assertThat(failure.path("code").asText()).as(failure.toString()).isEqualTo("UNSTABLE");
      assertThat(failure.path("share").doubleValue()).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "csv"})
  void aSimulationLooksAsReviewed(String format) {
    Golden.check(
        "simulate-api." + ENDINGS.get(format),
        shown(List.of("simulate", Bundled.EXEMPLAR.toString()), format));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "markdown", "json", "csv"})
  void aComparisonLooksAsReviewed(String format) {
    Golden.check(
        "compare-api." + ENDINGS.get(format),
        shown(
            List.of("compare", Bundled.EXEMPLAR.toString(), "--set", "app_cpu=0.8 to 1.2 ms"),
            format));
  }

  private static String shown(List<String> command, String format) {
    List<String> more = List.of("--trials", "16384", "--format", format);
    Answer answer = Calc.run(Stream.concat(command.stream(), more.stream()).toArray(String[]::new));
    assertThat(answer.code()).as(answer.err()).isZero();
    return answer.out();
  }
}
