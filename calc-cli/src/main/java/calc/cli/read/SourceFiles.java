package calc.cli.read;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the texts a person names on the command line: regular files, and {@code -} for standard
 * input. Whatever stands in the way is one problem that says how to get past it.
 */
public final class SourceFiles {
  /** What a message calls standard input. */
  public static final String STDIN = "<stdin>";

  private static final String HERE = "the folder you are in";

  private final Path folder;
  private final InputStream stdin;

  /**
   * A reader.
   *
   * @param workingFolder what relative paths are relative to
   * @param stdin standard input; read at most once
   */
  public SourceFiles(Path workingFolder, InputStream stdin) {
    this.folder = workingFolder.toAbsolutePath();
    this.stdin = stdin;
  }

  /**
   * Reads a text of at most 1 MiB in UTF-8; a byte order mark is skipped.
   *
   * @param name path as the person gave it, which also becomes the name of the source, or {@code -}
   * @param problems receives why it cannot be read
   */
  public Optional<Source> read(String name, Problems problems) {
    return read(name, SizeLimit.SCENARIO, problems);
  }

  /** Reads measurements, which may be as large as data are. */
  public Optional<Source> readData(String name, Problems problems) {
    return read(name, SizeLimit.DATA, problems);
  }

  private Optional<Source> read(String name, SizeLimit limit, Problems problems) {
    if (name.equals("-")) {
      return stdin(limit, problems);
    }
    return path(name, problems::add).flatMap(path -> read(path, name, limit, problems::add));
  }

  /** Where a path given on the command line points. */
  Optional<Path> path(String name, Consumer<Problem> problems) {
    try {
      if (!name.isBlank()) {
        return Optional.of(folder.resolve(name));
      }
      problems.accept(unreadable("no file is named").mend("write a path, or - for standard input"));
    } catch (InvalidPathException e) {
      problems.accept(
          unreadable("`" + Texts.clipped(name) + "` is no path")
              .because(String.valueOf(e.getReason()))
              .mend("check how it is written"));
    }
    return Optional.empty();
  }

  Path workingFolder() {
    return folder;
  }

  /** Reads a file under a name; the problems have no place yet. */
  Optional<Source> read(Path path, String name, SizeLimit limit, Consumer<Problem> problems) {
    try {
      Optional<Problem> obstacle = obstacle(path, name, limit);
      obstacle.ifPresent(problems);
      return obstacle.isPresent() ? Optional.empty() : open(path, name, limit, problems);
    } catch (IOException e) {
      problems.accept(failed(path, name, HERE, e));
      return Optional.empty();
    }
  }

  private static Optional<Problem> obstacle(Path path, String name, SizeLimit limit)
      throws IOException {
    BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
    if (file.isDirectory()) {
      return Optional.of(Siblings.folder(path, name));
    }
    if (!file.isRegularFile()) {
      return Optional.of(
          unreadable(name + " is no regular file")
              .because("devices and pipes have no end one could rely on")
              .mend("write - as the file and feed it through standard input"));
    }
    return file.size() > limit.bytes() ? Optional.of(limit.tooLarge(name)) : Optional.empty();
  }

  private static Optional<Source> open(
      Path path, String name, SizeLimit limit, Consumer<Problem> problems) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return text(in, name, limit, problems);
    }
  }

  private Optional<Source> stdin(SizeLimit limit, Problems problems) {
    try {
      return text(stdin, STDIN, limit, problems::add);
    } catch (IOException e) {
      problems.add(failed(folder, STDIN, HERE, e));
      return Optional.empty();
    }
  }

  /** Reads one byte more than is allowed: a size that a file system states may be wrong. */
  private static Optional<Source> text(
      InputStream in, String name, SizeLimit limit, Consumer<Problem> problems) throws IOException {
    byte[] bytes = in.readNBytes(limit.bytes() + 1);
    if (bytes.length > limit.bytes()) {
      problems.accept(limit.tooLarge(name));
      return Optional.empty();
    }
    return TextDecoder.decode(name, bytes, problems);
  }

  /**
   * What kept a file from being read.
   *
   * @param base what its path is relative to
   */
  static Problem failed(Path path, String name, String base, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Siblings.missing(path, name, base);
    }
    if (e instanceof AccessDeniedException) {
      return unreadable(name + " may not be read")
          .because("its permissions, or those of its folder, do not allow it")
          .mend("grant the right to read it, for example with chmod +r");
    }
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return unreadable(name + " cannot be read")
        .because(reason == null ? "" : Texts.clipped(reason))
        .mend("check that the path is right and the disk is well");
  }

  private static Problem unreadable(String message) {
    return Problem.of(Code.UNREADABLE, message);
  }
}
