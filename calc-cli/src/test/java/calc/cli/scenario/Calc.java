package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.Main;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole program, as somebody starts it who sees no colours. */
final class Calc {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  /** What a start of the program led to. */
  record Answer(int code, String out, String err) {}

  private Calc() {}

  static Answer run(String... args) {
    return run(InputStream.nullInputStream(), args);
  }

  /** A scenario that is fed through standard input, with further options. */
  static Answer runText(String scenario, String... options) {
    List<String> args = new ArrayList<>(List.of("run", "-"));
    args.addAll(List.of(options));
    byte[] bytes = scenario.getBytes(StandardCharsets.UTF_8);
    return run(new ByteArrayInputStream(bytes), args.toArray(String[]::new));
  }

  static Answer run(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            in,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Map.of());
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The JSON of a scenario that has no errors. */
  static JsonNode json(Path scenario, String... options) {
    List<String> args = new ArrayList<>(List.of("run", scenario.toString(), "--format", "json"));
    args.addAll(List.of(options));
    return result(run(args.toArray(String[]::new)));
  }

  /** The same for a text. */
  static JsonNode jsonOf(String scenario, String... options) {
    List<String> more = new ArrayList<>(List.of("--format", "json"));
    more.addAll(List.of(options));
    return result(runText(scenario, more.toArray(String[]::new)));
  }

  private static JsonNode result(Answer answer) {
    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    return tree(answer.out());
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A quantity's number in its own unit. */
  static double value(JsonNode result, String quantity) {
    JsonNode value = result.path("quantities").path(quantity).path("value");
    assertThat(value.isNumber()).as(quantity).isTrue();
    return value.doubleValue();
  }

  /** The unit beside a quantity's number. */
  static String unit(JsonNode result, String quantity) {
    return result.path("quantities").path(quantity).path("unit").asText();
  }

  /** A quantity as it is shown. */
  static String text(JsonNode result, String quantity) {
    return result.path("quantities").path(quantity).path("text").asText();
  }

  /** A file of the tests as somebody names it who works at the root. */
  static Path resource(String name) {
    return Path.of("").toAbsolutePath().relativize(resources().resolve(name));
  }

  /** The folder of the tests' files, wherever the tests are started. */
  static Path resources() {
    return root().resolve("calc-cli/src/test/resources");
  }

  static Path root() {
    return Path.of(System.getProperty("calc.root", "")).toAbsolutePath();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
