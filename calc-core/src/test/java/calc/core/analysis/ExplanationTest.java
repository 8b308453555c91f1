package calc.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import calc.core.model.Design;
import calc.core.model.Model;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.result.Derivation;
import calc.core.unit.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is traced back to what people stated. */
class ExplanationTest {
  private static final Model MODEL =
      Design.of(
              "peak = 25k req/s",
              "write_share = 20%",
              "reads = peak * (1 - write_share)",
              "writes = peak * write_share",
              "all = reads + writes + reads",
              "loss = -3",
              "price",
              "fleet = 13 * price",
              "app.nodes = nodes_for(reads, 4k req/s)")
          .model();

  private static Derivation of(String quantity) {
    return Explanation.of(MODEL, quantity, Digits.of(3));
  }

  @Test
  void theValuesArePutIntoTheFormula() {
    Derivation reads = of("reads");
    assertThat(reads.figure().formula()).isEqualTo("peak * (1 - write_share)");
    assertThat(reads.substituted()).isEqualTo("25k req/s * (1 - 20%)");
    assertThat(reads.figure().value().quantity().orElseThrow().text()).isEqualTo("20k req/s");
  }

  @Test
  void everythingItRestsOnFollowsDownToWhatIsStated() {
    Derivation reads = of("reads");
    assertThat(reads.parts().stream().map(part -> part.figure().name()))
        .containsExactly("peak", "write_share");
    assertThat(reads.parts()).allMatch(part -> part.parts().isEmpty());
    assertThat(reads.parts()).allMatch(part -> part.substituted().isEmpty());
  }

  @Test
  void whatWasShownIsNotShownAgain() {
    Derivation all = of("all");
    assertThat(all.parts().stream().map(part -> part.figure().name()))
        .containsExactly("reads", "writes");
    Derivation writes = all.parts().get(1);
    assertThat(writes.shownBefore()).isFalse();
    assertThat(writes.parts().stream().map(part -> part.figure().name()))
        .containsExactly("peak", "write_share");
  }

  @Test
  void aRepeatedFormulaIsMarked() {
    Model model = Design.of("a = 2", "b = a + 1", "c = b * 2", "top = b + c").model();
    Derivation top = Explanation.of(model, "top", Digits.of(3));
    Derivation again = top.parts().get(1).parts().get(0);
    assertThat(again.figure().name()).isEqualTo("b");
    assertThat(again.shownBefore()).isTrue();
    assertThat(again.parts()).isEmpty();
    assertThat(again.substituted()).isEqualTo("2 + 1");
  }

  @Test
  void whatIsUnknownIsCalledSo() {
    Derivation fleet = of("fleet");
    assertThat(fleet.substituted()).isEqualTo("13 * unknown");
    assertThat(fleet.figure().value().missing()).containsExactly("price");
  }

  @Test
  void aCountShowsAllItsDigits() {
    Model model = Design.of("n = nodes_for(12345, 1)", "double = n * 2").model();
    assertThat(Explanation.of(model, "double", Digits.of(3)).substituted()).isEqualTo("12345 * 2");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a = x ^ 2 | x = -3 | (-3) ^ 2",
        "a = 5 - x | x = -3 | 5 - (-3)",
        "a = x^2 | x = 5 s | (5 s)^2",
        "a = x * 2 | x = 5 s | 5 s * 2",
        "a = 2 ^ x | x = 3 | 2 ^ 3"
      })
  void theFormulaWithValuesReadsAsItIsMeant(String formula, String input, String substituted) {
    Model model = Design.of(input, formula).model();
    assertThat(Explanation.of(model, "a", Digits.of(3)).substituted()).isEqualTo(substituted);
  }

  @Test
  void aHundredLevelsAreNoTrouble() {
    String[] lines = new String[100];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i == 0 ? "q0 = 1" : "q" + i + " = q" + (i - 1) + " + 1";
    }
    Derivation derivation = Explanation.of(Design.of(lines).model(), "q99", Digits.of(3));
    int depth = 1;
    while (!derivation.parts().isEmpty()) {
      derivation = derivation.parts().get(0);
      depth++;
    }
    assertThat(depth).isEqualTo(100);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "raeds | there is no quantity raeds | did you mean reads?",
        "app | there is no quantity app | explain one of app.nodes",
        "zzzzzz | there is no quantity zzzzzz | calc run lists all quantities"
      })
  void aNameThatIsNotThereIsAnswered(String name, String message, String fix) {
    Problem problem =
        catchThrowableOfType(ProblemException.class, () -> of(name)).problems().get(0);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.fix()).isEqualTo(fix);
  }
}
