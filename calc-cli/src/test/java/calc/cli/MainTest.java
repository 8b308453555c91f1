package calc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own: what no test inside this one can see. */
@Timeout(60)
class MainTest {
  @Test
  void resultsGoToStandardOutputAndTheCodeToTheShell() throws Exception {
    Process eval = start("eval", "1 kB in B");
    assertThat(text(eval.getInputStream())).isEqualTo("1000 B\n");
    assertThat(text(eval.getErrorStream())).isEmpty();
    assertThat(eval.waitFor()).isZero();
  }

  @Test
  void outputIsUtf8WhateverTheLocale() throws Exception {
    ProcessBuilder builder = builder("rün");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process wrong = builder.start();
    assertThat(text(wrong.getErrorStream()))
        .startsWith("calc: unknown command 'rün', did you mean run?");
    assertThat(wrong.waitFor()).isEqualTo(2);
  }

  @Test
  void aReaderThatHasSeenEnoughEndsItQuietly() throws Exception {
    Process eval = start("eval", "-");
    try (BufferedReader results = eval.inputReader(StandardCharsets.UTF_8)) {
      feed(eval, 1);
      assertThat(results.readLine()).isEqualTo("2");
    }
    feed(eval, 1_000_000);
    assertThat(eval.waitFor()).isZero();
    assertThat(text(eval.getErrorStream())).isEmpty();
  }

  @Test
  void aFullDiskIsToldAndHasACode() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Process eval = builder("eval", "1 + 1").redirectOutput(Path.of("/dev/full").toFile()).start();
    assertThat(text(eval.getErrorStream()))
        .startsWith("calc: cannot write the result: ")
        .hasLineCount(1);
    assertThat(eval.waitFor()).isEqualTo(4);
  }

  @Test
  void anInterruptEndsItQuietly() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
    Process eval = start("eval", "-");
    feed(eval, 1);
    assertThat(eval.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("2");
    new ProcessBuilder("/bin/kill", "-INT", Long.toString(eval.pid())).start().waitFor();
    assertThat(eval.waitFor()).isEqualTo(130);
    assertThat(text(eval.getErrorStream())).isEmpty();
  }

  /** What was known when it was interrupted is printed, and marked as partial. */
  @Test
  void aSimulationThatIsInterruptedPrintsWhatIsKnown(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
    Path file = folder.resolve("long.yaml");
    Files.writeString(
        file,
        "scenario: Long\ninputs: { peak: 18k to 34k req/s }\nquantities: { double: 2 * peak }\n");
    Process simulate = start("simulate", file.toString(), "--trials", "10G");
    assertThat(simulate.waitFor(5, TimeUnit.SECONDS)).isFalse();
    new ProcessBuilder("/bin/kill", "-INT", Long.toString(simulate.pid())).start().waitFor();
    assertThat(text(simulate.getInputStream())).contains("stopped: partial").contains("double");
    assertThat(simulate.waitFor()).isEqualTo(130);
    assertThat(text(simulate.getErrorStream())).isEmpty();
  }

  /** A picture or a page of half a simulation would pass for one of the whole. */
  @Test
  void chartsAndReportsThatAreInterruptedWriteNothing(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")));
    Path file = folder.resolve("long.yaml");
    Files.writeString(
        file,
        "scenario: Long\ninputs: { peak: 18k to 34k req/s }\nquantities: { double: 2 * peak }\n");
    Path page = folder.resolve("page.html");
    Files.writeString(page, "as it was");
    Path pictures = folder.resolve("pictures");
    for (List<String> words :
        List.of(
            List.of("chart", file.toString(), "--out", pictures.toString()),
            List.of("report", file.toString(), "--output", page.toString()))) {
      List<String> args = new ArrayList<>(words);
      args.addAll(List.of("--trials", "10G"));
      Process process = start(args.toArray(String[]::new));
      assertThat(process.waitFor(5, TimeUnit.SECONDS)).isFalse();
      new ProcessBuilder("/bin/kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor()).isEqualTo(130);
      assertThat(text(process.getErrorStream())).isEmpty();
    }
    assertThat(pictures).doesNotExist();
    assertThat(page).hasContent("as it was");
  }

  private static Process start(String... args) throws IOException {
    return builder(args).start();
  }

  private static ProcessBuilder builder(String... args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder;
  }

  /** Writes expressions until there are enough or nobody reads them any more. */
  private static void feed(Process process, int lines) throws InterruptedException {
    byte[] line = "1 + 1\n".getBytes(StandardCharsets.UTF_8);
    try {
      for (int i = 0; i < lines; i++) {
        process.getOutputStream().write(line);
      }
      process.getOutputStream().flush();
    } catch (IOException e) {
      process.waitFor(1, TimeUnit.SECONDS);
    }
  }

  private static String text(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
