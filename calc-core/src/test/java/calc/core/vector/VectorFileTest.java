package calc.core.vector;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test file that is misread, or read in part, would prove less than it seems to. */
class VectorFileTest {
  private static final String ONE =
      """
      { "about": "a file",
        "vectors": [
          { "id": "first",
            "in": { "x": 0.1, "n": 13, "demands": [1, 2.5e-3], "routing": [[0, 1], []],
                    "mode": "a \\"b\\" \\\\", "strict": true },
            "expected": { "y": -2 },
            "source": "made up" } ] }
      """;

  @Test
  void readsEveryKindOfValue() {
    Vector vector = VectorFile.of("test", ONE).get(0);
    assertThat(vector).hasToString("first");
    assertThat(vector.source()).isEqualTo("made up");
    assertThat(vector.in("x")).isEqualTo(0.1);
    assertThat(vector.count("n")).isEqualTo(13);
    assertThat(vector.in().decimal("x")).isEqualByComparingTo("0.1");
    assertThat(vector.in().list("demands")).containsExactly(1, 0.0025);
    assertThat(vector.in().table("routing")).isDeepEqualTo(new double[][] {{0, 1}, {}});
    assertThat(vector.in().text("mode")).isEqualTo("a \"b\" \\");
    assertThat(vector.in().flag("strict")).isTrue();
    assertThat(vector.in().has("y")).isFalse();
    assertThat(vector.expected("y")).isEqualTo(-2);
  }

  @Test
  void aValueThatIsNotThereIsRefusedWithTheNamesThereAre() {
    Vector vector = VectorFile.of("test", ONE).get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.expected("z"))
        .withMessage("test: first has no z, only [y]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vector.in("mode"))
        .withMessageContaining("mode of test: first is a \"b\" \\, not a BigDecimal");
    assertThatThrownBy(() -> vector.count("x")).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"source\": \"made up\" | \"source\": \" \" | first must say its source in words",
        "\"source\": \"made up\" | \"sauce\": \"x\" | vector 1 must have the keys",
        "\"y\": -2 | '' | expected of first is empty",
        "\"id\": \"first\" | \"id\": 1 | vector 1 must say its id in words",
        "\"y\": -2 | \"y\": -2, \"y\": 3 | which stands twice",
        "\"y\": -2 | \"y\": -2, | line 6: \" is needed",
        "\"y\": -2 | \"y\": - | line 6: a number is needed",
        "\"y\": -2 | \"y\": null | line 6: a value is needed",
        "[1, 2.5e-3] | [1, ] | line 4: a value is needed",
        "] } | ] } ] | the end is needed"
      })
  void whatIsNotAVectorIsRefused(String part, String instead, String message) {
    String text = ONE.replace(part, instead);
    assertThat(text).isNotEqualTo(ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VectorFile.of("test", text))
        .withMessageContaining(message);
  }

  @Test
  void twoVectorsNeverShareAName() {
    String item = ONE.substring(ONE.indexOf('{', 1), ONE.lastIndexOf(']'));
    String text = "{ \"about\": \"\", \"vectors\": [" + item + "," + item + "] }";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VectorFile.of("test", text))
        .withMessage("test: two vectors have the id first");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VectorFile.read("capacity/none.json"))
        .withMessage("there is no test resource vectors/capacity/none.json");
  }

  @Test
  void relativeClosenessIsMeasuredOnTheExpectedValueAndRefusesNaN() {
    List<Double> far = List.of(1 + 2e-12, 1 - 2e-12, Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(1 + 5e-13).isCloseTo(1, withinRelative(1e-12));
    for (double value : far) {
      assertThatThrownBy(() -> assertThat(value).isCloseTo(1, withinRelative(1e-12)))
          .isInstanceOf(AssertionError.class);
    }
    assertThatThrownBy(() -> assertThat(1e-300).isCloseTo(0, withinRelative(1e-12)))
        .isInstanceOf(AssertionError.class);
  }
}
