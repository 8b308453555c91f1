package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output in files, to be read in a review. {@code -Dgolden.update=true} writes what came
 * out instead; the difference is then for the reviewer to judge.
 */
public final class Golden {
  private static final String FOLDER = "calc-cli/src/test/resources/golden";

  private Golden() {}

  /** Holds output against the file of this name. */
  public static void check(String name, String output) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Path root = Path.of(System.getProperty("calc.root", "."));
        Files.writeString(root.resolve(FOLDER).resolve(name), output);
      }
      assertThat(output).isEqualTo(expected(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String expected(String name) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      return Files.readString(Path.of(System.getProperty("calc.root", "."), FOLDER).resolve(name));
    }
    try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name)) {
      assertThat(file).as("golden file " + name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
