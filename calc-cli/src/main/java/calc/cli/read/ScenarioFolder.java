package calc.cli.read;

import calc.core.analysis.Measurements;
import calc.core.expression.Samples;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Node;
import calc.core.scenario.ScenarioFiles;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The files a scenario may name: those in its own folder and below, whatever way the path takes.
 *
 * <p>A scenario from a stranger must not be able to show a person's other files, so a path that
 * leaves the folder is refused before anything is opened, also where a symbolic link leads out.
 */
public final class ScenarioFolder implements ScenarioFiles {
  private static final String RULE =
      "a scenario reads only files in its own folder and below, so that opening one is safe";

  private final SourceFiles files;
  private final Path root;
  private final String shownRoot;
  private final Map<Path, String> names = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();

  private ScenarioFolder(SourceFiles files, Path root, String shownRoot) {
    this.files = files;
    this.root = root;
    this.shownRoot = shownRoot;
  }

  /**
   * The folder of a scenario.
   *
   * @param files the reader of files
   * @param top the scenario as it was read; for standard input the working folder counts as its own
   */
  public static ScenarioFolder of(SourceFiles files, Source top) {
    boolean isFile = !top.name().equals(SourceFiles.STDIN);
    Path given = isFile ? files.workingFolder().resolve(top.name()) : null;
    Path folder = isFile ? given.getParent() : files.workingFolder();
    String shown = isFile ? top.name().substring(0, top.name().lastIndexOf('/') + 1) : "";
    ScenarioFolder result = new ScenarioFolder(files, real(folder), shown);
    result.folders.put(top.name(), result.root);
    if (isFile) {
      result.names.put(real(given), top.name());
    }
    return result;
  }

  @Override
  public Optional<Node> read(String relativePath, Origin from, Problems problems) {
    return source(relativePath, from, problems)
        .flatMap(source -> YamlReader.read(source, problems));
  }

  /** The folder somebody works in, for expressions that stand in no file. */
  public static ScenarioFolder here(SourceFiles files) {
    return new ScenarioFolder(files, real(files.workingFolder()), "");
  }

  @Override
  public Optional<double[]> measurements(Samples.Question question, Problems problems) {
    Origin from = question.fileAt();
    return source(question.file().strip(), from, SizeLimit.DATA, problems)
        .flatMap(
            source ->
                ColumnReader.read(
                    source,
                    question.column(),
                    question.columnAt(),
                    name -> Optional.of(question.unit()),
                    problems))
        .flatMap(measured -> values(measured, from, problems));
  }

  private static Optional<double[]> values(Measurements measured, Origin from, Problems problems) {
    measured.warnings().forEach(problems::add);
    double[] values = measured.values();
    if (values.length > 0) {
      return Optional.of(values);
    }
    problems.add(
        Problem.at(from, Code.MISSING, measured.source() + " holds no values")
            .mend("check that it is the file you mean"));
    return Optional.empty();
  }

  /**
   * Reads the text of a file that a scenario names, under the same rule.
   *
   * @param relativePath the path as it is written, relative to the folder of the naming file
   * @param from where it is named
   * @param problems receives why it cannot be read, at {@code from}
   */
  public Optional<Source> source(String relativePath, Origin from, Problems problems) {
    return source(relativePath, from, SizeLimit.SCENARIO, problems);
  }

  private Optional<Source> source(
      String relativePath, Origin from, SizeLimit limit, Problems problems) {
    Consumer<Problem> placed = problem -> problems.add(placed(problem, from));
    return resolve(relativePath, from, placed)
        .flatMap(
            path -> {
              String name = names.computeIfAbsent(path, this::name);
              folders.putIfAbsent(name, path.getParent());
              return files.read(path, name, limit, placed);
            });
  }

  /** The real place of a file inside the folder, or empty when it is outside or missing. */
  private Optional<Path> resolve(String written, Origin from, Consumer<Problem> problems) {
    Path base = folders.getOrDefault(from.source().name(), root);
    try {
      Path relative = Path.of(written);
      if (written.isBlank()) {
        problems.accept(Problem.of(Code.UNREADABLE, "no file is named").mend("write its path"));
        return Optional.empty();
      }
      if (relative.isAbsolute()) {
        return refused(written, "is an absolute path", problems);
      }
      Path path = base.resolve(relative).normalize();
      if (!path.startsWith(root)) {
        return refused(written, "leaves the folder of the scenario", problems);
      }
      return inside(path, written, problems);
    } catch (InvalidPathException e) {
      problems.accept(
          Problem.of(Code.UNREADABLE, "`" + Texts.clipped(written) + "` is no path")
              .because(String.valueOf(e.getReason()))
              .mend("check how it is written"));
      return Optional.empty();
    }
  }

  private Optional<Path> inside(Path path, String written, Consumer<Problem> problems) {
    String linked = "is reached by a symbolic link out of the folder of the scenario";
    try {
      // the folder first: not even the names in a foreign one may show up in a suggestion
      if (!real(path.getParent()).startsWith(root) && !path.equals(root)) {
        return refused(written, linked, problems);
      }
      Path real = path.toRealPath();
      return real.startsWith(root) ? Optional.of(real) : refused(written, linked, problems);
    } catch (IOException e) {
      problems.accept(SourceFiles.failed(path, written, "the file that names it", e));
      return Optional.empty();
    }
  }

  private static Optional<Path> refused(String path, String what, Consumer<Problem> problems) {
    problems.accept(
        Problem.of(Code.UNREADABLE, "`" + Texts.clipped(path) + "` " + what)
            .because(RULE)
            .mend("copy the file into the folder, and name it relative to this file"));
    return Optional.empty();
  }

  private String name(Path path) {
    return shownRoot + root.relativize(path).toString().replace('\\', '/');
  }

  private static Problem placed(Problem problem, Origin from) {
    return new Problem(
        problem.code(), Optional.of(from), problem.message(), problem.why(), problem.fix());
  }

  /** The place without links; where that cannot be told, the path as it is. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.normalize();
    }
  }
}
