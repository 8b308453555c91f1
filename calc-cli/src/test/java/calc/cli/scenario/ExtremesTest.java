package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenarios far larger, deeper and stranger than a person writes: the program answers, soon, and
 * never with a fault of its own.
 */
class ExtremesTest {
  /** Only so that a test that hangs does not hang the build; none takes a tenth of it. */
  private static final Duration GUARD = Duration.ofSeconds(10);

  @TempDir Path folder;

  private static Answer run(String scenario, String... options) {
    return assertTimeoutPreemptively(GUARD, () -> Calc.runText(scenario, options));
  }

  private Answer runFile(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("extreme.yaml"), bytes);
    return assertTimeoutPreemptively(GUARD, () -> Calc.run("run", file.toString()));
  }

  private static String lines(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> pattern.replace("%i", String.valueOf(i)).replace("%p", String.valueOf(i - 1)))
        .collect(Collectors.joining());
  }

  private static void assertRefused(Answer answer, String code, String message) {
    assertThat(answer.err()).contains("error[" + code + "]: ").contains(message);
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.out()).isEmpty();
  }

  @Test
  void twoHundredTiersAndTwoThousandQuantities() {
    String scenario =
        "scenario: Large\ninputs:\n  peak: 25k req/s\n  share: 20%\nquantities:\n"
            + lines(2_000, "  q%i: peak * share + %i req/s\n")
            + "tiers:\n"
            + lines(
                200,
                "  t%i: { kind: compute, load: q%i, cpu: 1.2 ms, target_utilization: 60%,"
                    + " cores_per_node: 4, price: $100/month, zones: 3, survive: 1 }\n")
            + "claims:\n  nodes: t199.nodes = 6\n";
    Answer answer = run(scenario, "--format", "json");
    assertThat(answer.err()).isEmpty();
    JsonNode result = Calc.tree(answer.out());
    assertThat(result.path("tiers")).hasSize(200);
    assertThat(Calc.value(result, "q1999")).isEqualTo(6_999);
    assertThat(Calc.value(result, "cost.total")).isCloseTo(200 * 600, within(1e-6));
    assertThat(result.path("claims").get(0).path("verdict").asText()).isEqualTo("exact");
  }

  @Test
  void aChainOfTwoThousandQuantities() {
    String chain =
        "scenario: Chain\nquantities:\n  q0: 1\n"
            + IntStream.range(1, 2_000)
                .mapToObj(i -> "  q" + i + ": q" + (i - 1) + " + 1\n")
                .collect(Collectors.joining());
    Answer answer = run(chain, "--format", "json");
    assertThat(answer.err()).isEmpty();
    assertThat(Calc.value(Calc.tree(answer.out()), "q1999")).isEqualTo(2_000);
  }

  @Test
  void theSameChainFromItsEnd() throws IOException {
    String chain =
        "scenario: Chain\nquantities:\n"
            + IntStream.range(1, 2_000)
                .mapToObj(i -> "  q" + (2_000 - i) + ": q" + (1_999 - i) + " + 1\n")
                .collect(Collectors.joining())
            + "  q0: 1\n";
    Path file = Files.writeString(folder.resolve("chain.yaml"), chain);
    Answer explained =
        assertTimeoutPreemptively(
            GUARD, () -> Calc.run("explain", file.toString(), "q1999", "--format", "json"));
    assertThat(explained.err()).isEmpty();
    assertThat(explained.code()).isZero();
    assertThat(explained.out())
        .contains("\"q1999\"", "\"q1899\"", "explain q1899 to see what it rests on")
        .doesNotContain("\"q1898\"");
  }

  @Test
  void aCircleOfFiftyQuantities() {
    String circle =
        "scenario: Circle\nquantities:\n  q0: q49 + 1\n"
            + IntStream.range(1, 50)
                .mapToObj(i -> "  q" + i + ": q" + (i - 1) + " + 1\n")
                .collect(Collectors.joining());
    Answer answer = run(circle);
    assertRefused(answer, "CYCLE", "50 quantities depend on each other in a circle");
    assertThat(answer.err()).contains("q0 → q49 → q48").contains(" → q1 → q0\n");
    assertThat(answer.err().lines().filter(line -> line.contains("error["))).hasSize(1);
  }

  @Test
  void fiftyMegabytes() throws IOException {
    byte[] bytes =
        "inputs: { peak: 25k req/s }\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isGreaterThan(50_000_000);
    assertRefused(runFile(bytes), "LIMIT", "extreme.yaml is larger than 1 MiB");
    Answer piped =
        assertTimeoutPreemptively(
            GUARD, () -> Calc.run(new ByteArrayInputStream(bytes), "run", "-"));
    assertRefused(piped, "LIMIT", "<stdin> is larger than 1 MiB");
  }

  @Test
  void inputWithoutEnd() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    Answer answer = assertTimeoutPreemptively(GUARD, () -> Calc.run(endless, "run", "-"));
    assertRefused(answer, "LIMIT", "<stdin> is larger than 1 MiB");
  }

  @Test
  void tenThousandLevels() {
    for (String open : new String[] {"[", "{a: ", "- ", "? "}) {
      Answer answer = run("scenario: A\ninputs:\n  x: " + open.repeat(10_000));
      assertThat(answer.code()).isEqualTo(3);
      assertThat(answer.err()).startsWith("<stdin>:3:");
    }
    assertRefused(run("inputs: " + "[".repeat(10_000)), "LIMIT", "more than 64 deep");
    assertRefused(
        run("scenario: A\ninputs:\n  x: " + "(".repeat(10_000) + "1" + ")".repeat(10_000)),
        "LIMIT",
        "nested deeper than 100 levels");
    assertRefused(
        run("scenario: A\ninputs:\n  x: " + "-".repeat(10_000) + "1"), "LIMIT", "nested deeper");
  }

  @Test
  void aThousandMillionLaughs() {
    StringBuilder bomb = new StringBuilder("scenario: A\ninputs:\n  a0: &a0 [1, 1]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertRefused(run(bomb.toString()), "LIMIT", "200,000 keys and values");
    String many = "scenario: &a A\nabout: [" + "*a, ".repeat(5_000) + "]\n";
    assertRefused(run(many), "LIMIT", "1,000 aliases");
  }

  @Test
  void binaryGarbage() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    assertRefused(runFile(noise), "UNREADABLE", "is not UTF-8 text");
    byte[] zeros = new byte[1_000];
    assertRefused(runFile(zeros), "UNREADABLE", "it holds U+0000 in line 1");
    Random random = new Random(11);
    String letters = " \n:-[]{}(),'\"&*!|>%@`#?=+/^abc019.kM$€\t";
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(1 + random.nextInt(80), 0, letters.length())
              .mapToObj(at -> letters.substring(at, at + 1))
              .collect(Collectors.joining());
      Answer answer = run("scenario: A\ninputs:\n  x: " + text);
      assertThat(answer.code()).as(text).isIn(0, 3);
    }
  }

  @Test
  void emptyMissingAndFolder() throws IOException {
    assertRefused(runFile(new byte[0]), "MISSING", "the file is empty");
    assertRefused(
        Calc.run("run", folder.resolve("none.yaml").toString()), "UNREADABLE", "does not exist");
    assertRefused(Calc.run("run", folder.toString()), "UNREADABLE", "is a folder");
    assertRefused(Calc.run("run", "-"), "MISSING", "the file is empty");
    assertRefused(Calc.run("run", ""), "UNREADABLE", "no file is named");
  }

  @Test
  void standardInputIsAScenarioLikeAnyOther() {
    Answer answer = run(Calc.read(Calc.root().resolve(Bundled.EXEMPLAR)));
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("Public API").contains("13 × 4 cores");
    assertThat(run("scenario: A\ninputs: { x: 1 +  }\n").err()).startsWith("<stdin>:2:16: error[");
  }

  @Test
  void mistakesByTheHundredAreCounted() {
    Answer names = run("scenario: A\ninputs:\n" + lines(120, "  K%i: %i\n"));
    assertThat(names.err()).endsWith("… and 51 more\n101 errors\n");
    Answer mentions = run("scenario: A\nquantities:\n" + lines(120, "  q%i: nothing * %i\n"));
    assertThat(mentions.err()).endsWith("… and 70 more\n120 errors\n");
  }

  @Test
  void aHundredAndOneIncludedFiles() throws IOException {
    for (int i = 0; i < 101; i++) {
      Files.writeString(folder.resolve("part" + i + ".yaml"), "inputs: { x" + i + ": 1 }\n");
    }
    String list =
        IntStream.range(0, 101)
            .mapToObj(i -> "part" + i + ".yaml")
            .collect(Collectors.joining(", "));
    Path file =
        Files.writeString(folder.resolve("all.yaml"), "scenario: A\ninclude: [" + list + "]\n");
    assertRefused(Calc.run("run", file.toString()), "LIMIT", "more than 100 included files");
  }

  @Test
  void anExpressionOfAHundredThousandCharacters() {
    String sum = IntStream.range(0, 480).mapToObj(i -> "1").collect(Collectors.joining(" + "));
    assertThat(run("scenario: A\nquantities: { x: " + sum + " }\n").code()).isZero();
    String list = "1, ".repeat(20_000) + "1";
    Answer long60k =
        run("scenario: A\nquantities:\n  x: \"sum([" + list + "])\"\n", "--format", "json");
    assertThat(long60k.err()).isEmpty();
    assertThat(Calc.value(Calc.tree(long60k.out()), "x")).isEqualTo(20_001);
    assertRefused(
        run("scenario: A\nquantities:\n  x: \"sum([" + list + ", " + list + "])\"\n"),
        "LIMIT",
        "longer than 100,000 characters");
  }
}
