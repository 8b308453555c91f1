package calc.cli.read;

import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.KindLibrary;
import calc.core.scenario.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kind files that come with the program, as resources: whatever lies in their folder, so that a
 * new kind is one new file.
 */
public final class BuiltInKinds implements KindLibrary {
  private static final String FOLDER = "/calc/kinds/";
  private static final String ENDING = ".yaml";

  @Override
  public List<String> names() {
    try {
      URI folder = BuiltInKinds.class.getResource(FOLDER).toURI();
      if (!folder.getScheme().equals("jar")) {
        return names(Path.of(folder));
      }
      try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
        return names(jar.getPath(FOLDER));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<Node> read(String kind, Problems problems) {
    boolean plain = kind.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-');
    return plain && !kind.isEmpty()
        ? text(kind).flatMap(text -> read(kind, text, problems))
        : Optional.empty();
  }

  private static Optional<Node> read(String kind, String text, Problems problems) {
    return YamlReader.read(Source.of("kinds/" + kind + ENDING, text), problems);
  }

  private static Optional<String> text(String kind) {
    try (InputStream in = BuiltInKinds.class.getResourceAsStream(FOLDER + kind + ENDING)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
