package calc.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are made to hurt: each ends soon, and says what is wrong. */
class HostileInputTest {
  /** Each takes well under a second; counted in processor time, since machines may be busy. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static List<Problem> problems(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    List<Problem> problems = Reader.problems(text);
    assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(SOON.toNanos());
    return problems;
  }

  private static void limit(String text, String message) {
    List<Problem> problems = problems(text);
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).code()).isEqualTo(Code.LIMIT);
    assertThat(problems.get(0).message()).contains(message);
    assertThat(problems.get(0).why()).isNotBlank();
    assertThat(problems.get(0).fix()).isNotBlank();
  }

  private static String lines(int count, String pattern) {
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(pattern, Integer.toString(i, Character.MAX_RADIX)))
        .collect(Collectors.joining());
  }

  @Test
  void deepNesting() {
    limit("a: " + "[".repeat(10_000), "64 deep");
    limit("{a: ".repeat(10_000), "64 deep");
    limit("- ".repeat(10_000) + "x", "64 deep");
    limit("? ".repeat(10_000), "64 deep");
    String block =
        IntStream.range(0, 1_000)
            .mapToObj(i -> " ".repeat(i) + "a:\n")
            .collect(Collectors.joining());
    limit(block, "64 deep");
  }

  @Test
  void billionLaughs() {
    StringBuilder text = new StringBuilder("a0: &a0 lol\n");
    for (int i = 1; i < 20; i++) {
      String before = "*a" + (i - 1) + ", ";
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(before.repeat(9)).append("x]\n");
    }
    limit(text.toString(), "200,000 keys and values");
  }

  @Test
  void manyAliases() {
    limit("a: &a x\nb: [" + "*a, ".repeat(5_000) + "]", "1,000 aliases");
  }

  @Test
  void manyKeys() {
    limit(lines(150_000, "%s:\n"), "200,000 keys and values");
    limit(lines(200_000, "k%s: v\n"), "larger than 1 MiB");
    assertThat(problems(lines(90_000, "k%s: 1\n"))).isEmpty();
  }

  @Test
  void longTexts() {
    limit("a: " + "x".repeat(1_000_000), "100,000 characters");
    limit("a: \"" + "x".repeat(1_000_000) + "\"", "100,000 characters");
    limit("a: x" + " ".repeat(1_000_000) + "y", "100,000 characters");
    limit("a: '" + "\n".repeat(1_000_000) + "'", "100,000 characters");
    limit("\"" + "k".repeat(2_000) + "\": 1", "");
  }

  @Test
  void mistakesByTheThousandAreCutShort() {
    for (String piece : List.of("a: 1, ", "!x 1, ", "x:1, ", "a: (, ", "a: f(1, 2), ")) {
      boolean table = piece.contains(":");
      String all = piece.repeat(40_000);
      List<Problem> problems = problems(table ? "{" + all + "}" : "[" + all + "]");
      assertThat(problems).hasSize(101);
      assertThat(problems.get(100).message()).isEqualTo("the mistakes from here on are not shown");
    }
  }

  @Test
  void openBracketsWithoutEnd() {
    assertThat(problems("[" + "(, ".repeat(90_000) + "]")).isEmpty();
    assertThat(problems("[" + "(a, b, ".repeat(50_000) + "]")).isEmpty();
  }

  @Test
  void mistakeAtTheVeryEnd() {
    assertThat(problems("a:\n" + "  - b\n".repeat(90_000) + " c: d\n")).hasSize(1);
    assertThat(problems("\n".repeat(1_000_000) + "a: b: c")).hasSize(1);
    assertThat(problems(" # x\n".repeat(200_000) + "a: b: c")).hasSize(1);
    assertThat(problems("{" + "x: 1, ".repeat(1_000) + "y: z(\"a\", \"b\")}")).isNotEmpty();
    assertThat(problems("a: \"" + "x\n".repeat(400_000))).hasSize(1);
  }

  @Test
  void noiseOfOneKind() {
    for (String piece : List.of("}", "]", ",", "#", "\t", "\n", "---\n", "&a ", "'", "|\n", "\r")) {
      assertThat(problems(piece.repeat(1_000_000 / piece.length()))).hasSizeLessThan(102);
    }
  }
}
