package calc.cli.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that a user starts from, as somebody names them who works at the root. */
final class Bundled {
  static final Path EXEMPLAR = shown(folder().resolve("compendium/public-api.yaml"));

  private Bundled() {}

  /** All scenarios; a file with another first key is a part of one. */
  static List<Path> scenarios() {
    return files().stream().filter(file -> Tree.of(file).has("scenario")).toList();
  }

  /** All files of kinds. */
  static List<Path> kinds() {
    return files().stream().filter(file -> Tree.of(file).has("kind")).toList();
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(Bundled::shown)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    return Calc.root().resolve("scenarios");
  }

  private static Path shown(Path file) {
    return Path.of("").toAbsolutePath().relativize(file);
  }
}
