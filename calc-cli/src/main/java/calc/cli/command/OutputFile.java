package calc.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that holds either what it held before or the whole result: the text is written beside it
 * and takes its name only when complete.
 */
final class OutputFile {
  private static final int TRIES = 100;

  private final String name;
  private final Path path;

  private OutputFile(String name, Path path) {
    this.name = name;
    this.path = path;
  }

  /** The file of this name, which need not exist. */
  static OutputFile of(String name) {
    try {
      return new OutputFile(name, Path.of(name));
    } catch (InvalidPathException e) {
      throw new WriteException("cannot write " + name + ": this cannot be the name of a file", e);
    }
  }

  /** Whether writing would overwrite what is read. */
  boolean isSameAs(String other) {
    try {
      return Files.exists(path) && Files.isSameFile(path, Path.of(other));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Whether another name is that of the same place, whether or not there is a file yet. */
  boolean isNamed(String other) {
    return path.toAbsolutePath().normalize().equals(of(other).path.toAbsolutePath().normalize())
        || isSameAs(other);
  }

  /** Replaces the file's content. */
  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Replaces the file's content. */
  void write(byte[] bytes) {
    try {
      if (Files.isDirectory(path)) {
        throw new FileSystemException(name, null, "it is a folder");
      }
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        // A device or a pipe must not be replaced by a file.
        Files.write(path, bytes, StandardOpenOption.WRITE);
      } else {
        replace(Files.exists(path) ? path.toRealPath() : path.toAbsolutePath(), bytes);
      }
    } catch (IOException e) {
      throw new WriteException("cannot write " + name + ": " + reason(e), e);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Path whole = emptyFileBeside(target);
    try {
      Files.write(whole, bytes);
      keepPermissions(target, whole);
      Files.move(
          whole, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  /** Made by hand because the JDK's temporary files are readable by their owner alone. */
  private static Path emptyFileBeside(Path target) throws IOException {
    String stem = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    for (int i = 0; ; i++) {
      try {
        return Files.createFile(target.resolveSibling(stem + "-" + i + ".tmp"));
      } catch (FileAlreadyExistsException e) {
        if (i == TRIES) {
          throw e;
        }
      }
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    boolean posix = from.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /** Why something could not be written, in a few words. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "a file has that name";
    }
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    if (e instanceof FileSystemException known && known.getReason() != null) {
      return known.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
