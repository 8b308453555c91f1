package calc.cli.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
  @TempDir Path folder;

  private final Problems problems = new Problems();

  private Optional<Source> read(String name) {
    return new SourceFiles(folder, InputStream.nullInputStream()).read(name, problems);
  }

  private Source readBytes(byte[] bytes) throws IOException {
    Files.write(folder.resolve("a.yaml"), bytes);
    return read("a.yaml").orElse(null);
  }

  private Problem problem() {
    assertThat(problems.inFileOrder()).hasSize(1);
    Problem problem = problems.inFileOrder().get(0);
    assertThat(problem.code()).isIn(Code.UNREADABLE, Code.LIMIT);
    return problem;
  }

  @Test
  void fileIsNamedAsThePersonNamedIt() throws IOException {
    Files.createDirectory(folder.resolve("sub"));
    Files.writeString(folder.resolve("sub/a.yaml"), "a: ä\n");
    Source source = read("./sub/a.yaml").orElseThrow();
    assertThat(source.name()).isEqualTo("./sub/a.yaml");
    assertThat(source.text()).isEqualTo("a: ä\n");
  }

  @Test
  void dashIsStandardInput() {
    InputStream in = new ByteArrayInputStream("a: 1".getBytes(UTF_8));
    Source source = new SourceFiles(folder, in).read("-", problems).orElseThrow();
    assertThat(source.name()).isEqualTo("<stdin>");
    assertThat(source.text()).isEqualTo("a: 1");
  }

  @Test
  void standardInputIsLimitedToo() {
    InputStream in = new ByteArrayInputStream(new byte[Limits.FILE_BYTES + 1]);
    assertThat(new SourceFiles(folder, in).read("-", problems)).isEmpty();
    assertThat(problem().message()).isEqualTo("<stdin> is larger than 1 MiB");
  }

  @Test
  void brokenStandardInputIsAProblem() throws IOException {
    InputStream in = InputStream.nullInputStream();
    in.close();
    assertThat(new SourceFiles(folder, in).read("-", problems)).isEmpty();
    assertThat(problem().message()).isEqualTo("<stdin> cannot be read");
  }

  @Test
  void byteOrderMarkTakesNoColumn() throws IOException {
    Source source = readBytes("\uFEFFa: 1".getBytes(UTF_8));
    assertThat(source.text()).isEqualTo("a: 1");
    assertThat(source.at(0).column()).isEqualTo(1);
  }

  @Test
  void otherEncodingsAreRefused() throws IOException {
    readBytes("a: 5 €\n".getBytes(UTF_8));
    readBytes("title: Größe".getBytes(ISO_8859_1));
    assertThat(problem().message())
        .isEqualTo("a.yaml is not UTF-8 text: byte 0xF6 at offset 9 in line 1");
    assertThat(problem().fix()).contains("save it as UTF-8");
  }

  @Test
  void utf16IsRecognised() throws IOException {
    readBytes("a: 1".getBytes(UTF_16));
    assertThat(problem().why()).contains("UTF-16");
  }

  @Test
  void textCutInsideACharacterIsRefused() throws IOException {
    readBytes(new byte[] {'a', (byte) 0xC3});
    assertThat(problem().message()).contains("byte 0xC3 at offset 1");
  }

  @Test
  void binaryFileIsRefused() throws IOException {
    readBytes("PK\u0003\u0004\n".getBytes(UTF_8));
    assertThat(problem().message()).isEqualTo("a.yaml is not text: it holds U+0003 in line 1");
  }

  @Test
  void nulIsRefused() throws IOException {
    readBytes("a: 1\nb: \u0000\n".getBytes(UTF_8));
    assertThat(problem().message()).isEqualTo("a.yaml is not text: it holds U+0000 in line 2");
  }

  @Test
  void missingFileNamesTheNearOne() throws IOException {
    Files.createDirectory(folder.resolve("scenarios"));
    Files.writeString(folder.resolve("scenarios/api.yaml"), "");
    assertThat(read("scenarios/apy.yaml")).isEmpty();
    assertThat(problem().message()).isEqualTo("scenarios/apy.yaml does not exist");
    assertThat(problem().fix()).isEqualTo("did you mean scenarios/api.yaml?");
  }

  @Test
  void missingEndingIsFound() throws IOException {
    Files.writeString(folder.resolve("api.yaml"), "");
    assertThat(read("api")).isEmpty();
    assertThat(problem().fix()).isEqualTo("did you mean api.yaml?");
  }

  @Test
  void missingFolderIsNamed() {
    assertThat(read("no/such/file.yaml")).isEmpty();
    assertThat(problem().why()).isEqualTo("its folder does not exist either");
  }

  @Test
  void folderNamesTheScenariosInIt() throws IOException {
    for (String name : new String[] {"d.yaml", "b.yml", "c.json", "a.txt", "e.yaml"}) {
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(read(".")).isEmpty();
    assertThat(problem().message()).isEqualTo(". is a folder");
    assertThat(problem().fix())
        .isEqualTo("name a file in it, such as ./b.yml, ./c.json or ./d.yaml");
  }

  @Test
  void folderWithoutScenariosSaysSo() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    assertThat(read("empty/")).isEmpty();
    assertThat(problem().why()).isEqualTo("it holds no scenario files");
  }

  @Test
  void forbiddenFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.yaml"), "a: 1");
    assumeTrue(file.toFile().setReadable(false, false));
    assumeFalse(Files.isReadable(file), "this account may read everything");
    assertThat(read("a.yaml")).isEmpty();
    assertThat(problem().message()).isEqualTo("a.yaml may not be read");
  }

  @Test
  void deviceIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assertThat(read("/dev/zero")).isEmpty();
    assertThat(problem().message()).isEqualTo("/dev/zero is no regular file");
  }

  @Test
  void sizeIsCheckedBeforeReading() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("huge.yaml").toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    assertThat(read("huge.yaml")).isEmpty();
    assertThat(problem().code()).isEqualTo(Code.LIMIT);
    assertThat(problem().message()).isEqualTo("huge.yaml is larger than 1 MiB");
  }

  @Test
  void largestFileIsRead() throws IOException {
    assertThat(readBytes("#".repeat(Limits.FILE_BYTES).getBytes(UTF_8))).isNotNull();
  }

  @Test
  void namesThatAreNoPathsAreRefused() {
    assertThat(read("a\0b")).isEmpty();
    assertThat(read(" ")).isEmpty();
    assertThat(read("x".repeat(5_000))).isEmpty();
    assertThat(problems.inFileOrder()).hasSize(3);
  }
}
