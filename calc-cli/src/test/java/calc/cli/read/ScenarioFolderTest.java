package calc.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Node;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFolderTest {
  @TempDir Path folder;

  private final Problems problems = new Problems();
  private SourceFiles files;
  private Source top;
  private ScenarioFolder scenario;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(folder.resolve("home/api/parts"));
    Files.writeString(folder.resolve("home/api/top.yaml"), "include: [parts/prices.yaml]\n");
    Files.writeString(folder.resolve("home/api/parts/prices.yaml"), "a: 1\n");
    Files.writeString(folder.resolve("home/api/parts/more.yaml"), "b: 2\n");
    Files.writeString(folder.resolve("home/secret.yaml"), "password: x\n");
    files = new SourceFiles(folder, InputStream.nullInputStream());
    top = files.read("home/api/top.yaml", problems).orElseThrow();
    scenario = ScenarioFolder.of(files, top);
  }

  private Optional<Node> read(String path) {
    return scenario.read(path, top.at(10), problems);
  }

  private String name(Optional<Node> node) {
    return node.orElseThrow().origin().source().name();
  }

  private Problem problem() {
    assertThat(problems.inFileOrder()).hasSize(1);
    Problem problem = problems.inFileOrder().get(0);
    assertThat(problem.origin()).contains(top.at(10));
    assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
    return problem;
  }

  @Test
  void filesInTheFolderAreReadAndNamedLikeTheScenario() {
    assertThat(name(read("parts/prices.yaml"))).isEqualTo("home/api/parts/prices.yaml");
  }

  @Test
  void pathsAreRelativeToTheFileThatNamesThem() {
    Origin inside = read("parts/prices.yaml").orElseThrow().origin();
    assertThat(name(scenario.read("more.yaml", inside, problems)))
        .isEqualTo("home/api/parts/more.yaml");
    assertThat(name(scenario.read("../parts/more.yaml", inside, problems)))
        .isEqualTo("home/api/parts/more.yaml");
  }

  @Test
  void oneFileHasOneNameHoweverItIsReached() throws IOException {
    Files.createSymbolicLink(folder.resolve("home/api/again"), Path.of("."));
    Files.createSymbolicLink(folder.resolve("home/api/link.yaml"), Path.of("parts/more.yaml"));
    assertThat(name(read("./parts/../parts/more.yaml"))).isEqualTo("home/api/parts/more.yaml");
    assertThat(name(read("again/again/parts/more.yaml"))).isEqualTo("home/api/parts/more.yaml");
    assertThat(name(read("link.yaml"))).isEqualTo("home/api/parts/more.yaml");
  }

  @Test
  void scenarioKeepsTheNameItWasGiven() {
    Source dotted = files.read("./home/../home/api/top.yaml", problems).orElseThrow();
    ScenarioFolder same = ScenarioFolder.of(files, dotted);
    assertThat(name(same.read("top.yaml", dotted.at(0), problems)))
        .isEqualTo("./home/../home/api/top.yaml");
  }

  @Test
  void pathUpwardsIsRefused() {
    assertThat(read("../secret.yaml")).isEmpty();
    assertThat(problem().message()).isEqualTo("`../secret.yaml` leaves the folder of the scenario");
    assertThat(problem().why()).contains("only files in its own folder and below");
  }

  @Test
  void pathUpwardsIsRefusedFromBelowToo() {
    Origin inside = read("parts/prices.yaml").orElseThrow().origin();
    assertThat(scenario.read("../../secret.yaml", inside, problems)).isEmpty();
    assertThat(problems.inFileOrder().get(0).message()).contains("leaves the folder");
  }

  @Test
  void absolutePathIsRefused() {
    assertThat(read(folder.resolve("home/api/parts/more.yaml").toString())).isEmpty();
    assertThat(problem().message()).contains("is an absolute path");
  }

  @Test
  void symbolicLinkOutIsRefused() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("home/api/link.yaml"), folder.resolve("home/secret.yaml"));
    assertThat(read("link.yaml")).isEmpty();
    assertThat(problem().message()).contains("symbolic link out of the folder");
  }

  @Test
  void foreignFolderShowsNoNames() throws IOException {
    Files.createSymbolicLink(folder.resolve("home/api/out"), folder.resolve("home"));
    assertThat(read("out/secrte.yaml")).isEmpty();
    assertThat(problem().message()).contains("symbolic link out of the folder");
    assertThat(problem().fix()).doesNotContain("secret");
  }

  @Test
  void missingFileNamesTheNearOne() {
    assertThat(read("parts/price.yaml")).isEmpty();
    assertThat(problem().message()).isEqualTo("parts/price.yaml does not exist");
    assertThat(problem().fix()).isEqualTo("did you mean parts/prices.yaml?");
  }

  @Test
  void folderIsNoFile() {
    assertThat(read("parts")).isEmpty();
    assertThat(problem().message()).isEqualTo("home/api/parts is a folder");
  }

  @Test
  void emptyAndBrokenPathsAreRefused() {
    assertThat(read("")).isEmpty();
    assertThat(read("a\0b")).isEmpty();
    assertThat(read(".")).isEmpty();
    assertThat(read("x".repeat(5_000))).isEmpty();
    assertThat(problems.inFileOrder()).hasSize(4);
  }

  @Test
  void mistakesInsideAnIncludedFileStandThere() throws IOException {
    Files.writeString(folder.resolve("home/api/bad.yaml"), "a: 'x\n");
    assertThat(read("bad.yaml")).isEmpty();
    assertThat(problems.inFileOrder().get(0).origin().map(Origin::toString))
        .contains("home/api/bad.yaml:1:4");
  }

  @Test
  void standardInputReadsFromTheWorkingFolder() {
    InputStream in = new ByteArrayInputStream("a: 1".getBytes(StandardCharsets.UTF_8));
    SourceFiles home = new SourceFiles(folder.resolve("home/api"), in);
    Source stdin = home.read("-", problems).orElseThrow();
    ScenarioFolder around = ScenarioFolder.of(home, stdin);
    assertThat(name(around.read("parts/more.yaml", stdin.at(0), problems)))
        .isEqualTo("parts/more.yaml");
    assertThat(around.read("../secret.yaml", stdin.at(0), problems)).isEmpty();
  }

  @Test
  void sourcesOfOtherKindsFollowTheSameRule() throws IOException {
    Files.writeString(folder.resolve("home/api/data.csv"), "x\n1\n");
    assertThat(scenario.source("data.csv", top.at(10), problems))
        .map(Source::text)
        .contains("x\n1\n");
    assertThat(scenario.source("../secret.yaml", top.at(10), problems)).isEmpty();
  }
}
