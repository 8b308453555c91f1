package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code calc sensitivity} answers. */
final class Drivers {
  private Drivers() {}

  static JsonNode analyse(Path scenario, String... words) {
    List<String> args = new ArrayList<>(List.of("sensitivity", scenario.toString()));
    args.addAll(List.of("--format", "json"));
    args.addAll(List.of(words));
    Answer answer = Calc.run(args.toArray(String[]::new));
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return Calc.tree(answer.out());
  }

  /** The same for a scenario that is written to {@code scenario.yaml} in a folder. */
  static JsonNode analysed(Path folder, String scenario, String... words) throws IOException {
    return analyse(Files.writeString(folder.resolve("scenario.yaml"), scenario), words);
  }

  /** What an input does to a quantity. */
  static JsonNode input(JsonNode result, String quantity, String input) {
    for (JsonNode node : result.path("quantities").path(quantity).path("inputs")) {
      if (node.path("input").asText().equals(input)) {
        return node;
      }
    }
    throw new AssertionError("no " + input + " in " + quantity);
  }

  static double value(JsonNode input, String measure) {
    JsonNode value = input.path(measure).path("value");
    assertThat(value.isNumber()).as(measure).isTrue();
    return value.doubleValue();
  }
}
