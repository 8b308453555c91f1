package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples of every kind file hold. */
class KindExamplesTest {
  static Stream<Arguments> examples() {
    return KindFile.all().stream()
        .flatMap(kind -> kind.examples().stream().map(example -> Arguments.of(kind, example)));
  }

  @ParameterizedTest(name = "{0} [{index}]")
  @MethodSource("examples")
  void exampleHolds(KindFile kind, KindFile.Example example) {
    StringBuilder claims = new StringBuilder("claims:\n");
    for (String name : Tree.keys(example.expect())) {
      String claim = "t." + name + " = " + example.expect().get(name).asText();
      claims.append("  ").append(name).append(": \"").append(claim).append("\"\n");
    }
    JsonNode result = Calc.jsonOf(kind.scenario(example.given()) + claims);
    assertThat(result.path("claims")).hasSize(example.expect().size());
    for (JsonNode claim : result.path("claims")) {
      assertThat(claim.path("verdict").asText())
          .as(claim.path("statement").asText() + ", is " + claim.path("is"))
          .isIn("exact", "rounded");
    }
  }
}
