package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Simulates texts, and finds its way in what comes out. */
final class Simulated {
  private Simulated() {}

  /** A scenario in a file of its own. */
  static Path file(Path folder, String text) {
    try {
      return Files.writeString(Files.createTempFile(folder, "scenario", ".yaml"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The JSON of a command that finds nothing wrong. */
  static JsonNode json(String command, Path file, String... options) {
    return Calc.tree(text(command, file, "json", options));
  }

  /** What a command that finds nothing wrong prints. */
  static String text(String command, Path file, String format, String... options) {
    List<String> args = new ArrayList<>(List.of(command, file.toString(), "--format", format));
    args.addAll(List.of(options));
    Answer answer = Calc.run(args.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  /** The item of a list whose field has this text. */
  static JsonNode item(JsonNode list, String field, String text) {
    for (JsonNode item : list) {
      if (item.path(field).asText().equals(text)) {
        return item;
      }
    }
    throw new AssertionError("there is no " + text + " in " + list);
  }

  /** Holds an estimate against the truth: twice the half-width of its 95 % interval is allowed. */
  static void assertTrue(JsonNode estimate, double truth) {
    double error = estimate.path("error").doubleValue();
    assertThat(estimate.path("value").isNumber()).as(estimate.toString()).isTrue();
    assertThat(Math.abs(estimate.path("value").doubleValue() - truth))
        .as("%s, truth %s", estimate, truth)
        .isLessThanOrEqualTo(2 * error + 1e-12 * Math.abs(truth));
  }

  /** How far an estimate may be off. */
  static double error(JsonNode estimate) {
    assertThat(estimate.path("error").isNumber()).as(estimate.toString()).isTrue();
    return estimate.path("error").doubleValue();
  }
}
