package calc.cli.read;

import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.KindLibrary;
import calc.core.scenario.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The kind files that come with the program, as resources. A new one is a file and a name here. */
public final class BuiltInKinds implements KindLibrary {
  private static final List<String> NAMES =
      List.of(
          "compute", "throughput", "cache", "database", "queue", "object-storage", "cdn", "flat");

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public Optional<Node> read(String kind, Problems problems) {
    if (!NAMES.contains(kind)) {
      return Optional.empty();
    }
    return YamlReader.read(Source.of("kinds/" + kind + ".yaml", text(kind)), problems);
  }

  private static String text(String kind) {
    String resource = "/calc/kinds/" + kind + ".yaml";
    try (InputStream in = BuiltInKinds.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
