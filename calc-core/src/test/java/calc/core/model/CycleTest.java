package calc.core.model;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import calc.core.analysis.PointEstimate;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.Quantity;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Circles are shown whole, and long chains are none. */
class CycleTest {
  @Test
  void aQuantityMayNotBeDefinedByItself() {
    Design design = Design.of("a = 1 + a");
    assertThat(design.complaints()).containsExactly("1:9 CYCLE a is defined by itself");
    assertThat(design.problems().get(0).why()).isEqualTo("a → a");
  }

  @Test
  void twoMayNotRestOnEachOther() {
    Design design = Design.of("a = b * 2", "b = a / 2");
    assertThat(design.complaints())
        .containsExactly("2:5 CYCLE 2 quantities depend on each other in a circle");
    assertThat(design.problems().get(0).why()).isEqualTo("a → b → a");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 50, 1000})
  void aCircleIsShownWhole(int length) {
    List<String> names = IntStream.range(0, length).mapToObj(i -> "q" + i).toList();
    String[] lines =
        IntStream.range(0, length)
            .mapToObj(i -> names.get(i) + " = " + names.get((i + 1) % length) + " + 1")
            .toArray(String[]::new);
    Problem problem = Design.of(lines).problems().get(0);
    assertThat(Design.of(lines).problems()).hasSize(1);
    assertThat(problem.code()).isEqualTo(Code.CYCLE);
    assertThat(problem.message())
        .isEqualTo(length + " quantities depend on each other in a circle");
    assertThat(problem.why()).isEqualTo(String.join(" → ", names) + " → q0");
  }

  @Test
  void whatOnlyLeadsIntoACircleIsNotPartOfIt() {
    Design design = Design.of("start = a + 1", "a = b", "b = c", "c = a", "end = 5");
    assertThat(design.problems()).hasSize(1);
    assertThat(design.problems().get(0).why()).isEqualTo("a → b → c → a");
  }

  @Test
  void everyCircleIsReported() {
    Design design = Design.of("a = b", "b = a", "x = y", "y = x", "z = z");
    assertThat(design.problems().stream().map(Problem::why))
        .containsExactly("a → b → a", "x → y → x", "z → z");
  }

  @Test
  void aCircleMayRunThroughARange() {
    Design design = Design.of("a = 5 ~ 1 to b", "b = a * 2");
    assertThat(design.problems().stream().map(Problem::why)).containsExactly("a → b → a");
  }

  @Test
  void sharedPartsAreNoCircle() {
    Design design = Design.of("top = b + c", "b = a", "c = a", "a = 1");
    assertThat(design.complaints()).isEmpty();
  }

  /** Stated from its end, so that nothing it rests on was seen before. */
  @Test
  void aChainOfTwentyThousandIsReadCheckedAndComputed() {
    int length = 20_000;
    String[] lines =
        IntStream.range(0, length)
            .map(i -> length - 1 - i)
            .mapToObj(i -> i == 0 ? "q0 = 1 s" : "q" + i + " = q" + (i - 1) + " + 1 s")
            .toArray(String[]::new);
    assertTimeoutPreemptively(
        ofSeconds(20),
        () -> {
          Model model = Design.of(lines).model();
          Quantity last =
              PointEstimate.of(model).value("q" + (length - 1)).quantity().orElseThrow();
          assertThat(last.value()).isEqualTo(length);
          assertThat(last.unit().symbol()).isEqualTo("s");
        });
  }

  @Test
  void aChainThatFailsAtItsHeadNamesTheHeadOnce() {
    int length = 5_000;
    String lines =
        IntStream.range(1, length)
            .mapToObj(i -> "q" + i + " = q" + (i - 1) + " + 1")
            .collect(Collectors.joining("\n"));
    Model model = Design.of("q0 = 1 / (2 - 2)", lines).model();
    assertTimeoutPreemptively(
        ofSeconds(20),
        () ->
            assertThat(Failing.of(model).stream().map(Problem::message))
                .containsExactly("division by zero"));
  }
}
