package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Suggestion;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands beside or inside of what was named: the file that may have been meant. */
final class Siblings {
  private static final int MOST_LISTED = 1_000;
  private static final int MOST_NAMED = 3;
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

  private Siblings() {}

  /**
   * A file that does not exist.
   *
   * @param base what its path is relative to
   */
  static Problem missing(Path path, String name, String base) {
    String check = "check the path; it is relative to " + base;
    Problem problem = Problem.of(Code.UNREADABLE, name + " does not exist");
    Path folder = path.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return problem.because("its folder does not exist either").mend(check);
    }
    List<String> near = near(path.getFileName().toString(), names(folder));
    List<String> shown = near.stream().map(sibling -> beside(name, sibling)).toList();
    return near.isEmpty()
        ? problem.mend(check)
        : problem.mend("did you mean " + Suggestion.either(shown) + "?");
  }

  /** A folder where a file is needed. */
  static Problem folder(Path path, String name) {
    String within = name.endsWith("/") ? name : name + "/";
    List<String> scenarios =
        names(path).stream()
            .filter(file -> ENDINGS.stream().anyMatch(file::endsWith))
            .limit(MOST_NAMED)
            .map(file -> within + file)
            .toList();
    Problem problem = Problem.of(Code.UNREADABLE, name + " is a folder");
    return scenarios.isEmpty()
        ? problem.because("it holds no scenario files").mend("name a file")
        : problem.mend("name a file in it, such as " + Suggestion.either(scenarios));
  }

  private static List<String> near(String word, List<String> names) {
    List<String> near = new ArrayList<>();
    ENDINGS.stream().map(ending -> word + ending).filter(names::contains).forEach(near::add);
    near.addAll(Suggestion.near(word, names));
    return near.stream().distinct().limit(MOST_NAMED).toList();
  }

  private static String beside(String name, String sibling) {
    int slash = name.lastIndexOf('/');
    return name.substring(0, slash + 1) + sibling;
  }

  private static List<String> names(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (names.size() == MOST_LISTED) {
          break;
        }
        names.add(file.getFileName().toString());
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a folder that cannot be listed has no names to offer
      return List.of();
    }
    Collections.sort(names);
    return names;
  }
}
