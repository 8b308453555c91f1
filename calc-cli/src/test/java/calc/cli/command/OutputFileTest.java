package calc.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir Path folder;

  @Test
  void holdsTheWholeResultAndNothingStandsBesideIt() throws IOException {
    Path file = folder.resolve("result.txt");
    Typed run = Typed.command("run", "api.yaml", "--output", file.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(file).hasContent(Typed.command("run", "api.yaml").out());
    assertThat(names()).containsExactly("result.txt");
  }

  @Test
  void replacesWhatWasThereAndKeepsItsPermissions() throws IOException {
    Path file = Files.writeString(folder.resolve("result.txt"), "a longer text than the new one");
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    OutputFile.of(file.toString()).write("new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-r--");
  }

  @Test
  void staysAsItWasWhenTheRunFails() throws IOException {
    Path file = Files.writeString(folder.resolve("result.txt"), "old");
    assertThat(Typed.command("run", "bad.yaml", "--output", file.toString()).code()).isEqualTo(3);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("result.txt");
  }

  @Test
  void isWrittenThroughALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    OutputFile.of(link.toString()).write("new");
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void cannotBeAFolder() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    assertThatThrownBy(() -> OutputFile.of(inner.toString()).write("x"))
        .isInstanceOf(WriteException.class)
        .hasMessage("cannot write " + inner + ": it is a folder");
  }

  @Test
  void needsItsFolder() {
    Path file = folder.resolve("none").resolve("x.txt");
    assertThatThrownBy(() -> OutputFile.of(file.toString()).write("x"))
        .hasMessage("cannot write " + file + ": its folder does not exist");
  }

  @Test
  void cannotHaveAnImpossibleName() {
    assertThatThrownBy(() -> OutputFile.of("a\0b").write("x"))
        .isInstanceOf(WriteException.class)
        .hasMessageEndingWith(": this cannot be the name of a file");
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    Path nothing = Path.of("/dev/null");
    assumeTrue(Files.exists(nothing));
    OutputFile.of("/dev/null").write("x");
    assertThat(Files.isRegularFile(nothing)).isFalse();
  }

  @Test
  void isNeverTheScenarioItself() throws IOException {
    Path file = Files.writeString(folder.resolve("api.yaml"), "scenario: Public API");
    Typed run = Typed.command("run", file.toString(), "--output", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("would overwrite the scenario");
    assertThat(file).hasContent("scenario: Public API");
  }

  @Test
  void hasNoColourEvenWhenStartedFromATerminal() {
    Path file = folder.resolve("result.txt");
    Typed.shell()
        .env(Map.of(Terminal.VARIABLE, "12"))
        .type("run", "api.yaml", "--output", file.toString());
    assertThat(file).content().startsWith("Public API").doesNotContain("\u001b");
  }

  @Test
  void takesAllLinesOfAnEvaluation() {
    Path file = folder.resolve("values.csv");
    Typed eval =
        Typed.shell()
            .input("5 kB\n6 kB\n")
            .type("eval", "-", "--format", "csv", "--output", file.toString());
    assertThat(eval.out()).isEmpty();
    assertThat(file)
        .hasContent("expression,value,unit,text,error\r\n5 kB,5,kB,5 kB,\r\n6 kB,6,kB,6 kB,\r\n");
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }
}
