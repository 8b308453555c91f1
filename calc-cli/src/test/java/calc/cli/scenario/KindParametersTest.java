package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each parameter of each kind changes something: one that is read and then never used would look as
 * if it counted. Starts from the kind's worked examples.
 */
class KindParametersTest {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d_]*(\\.\\d+)?");
  private static final List<String> FACTORS = List.of("2", "0.5", "0.9", "1.1", "3");

  /** Values for what an example does not state, by what it measures. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("%", List.of("50%", "25%", "90%")),
          Map.entry("1", List.of("2", "3", "5")),
          Map.entry("s", List.of("2 ms", "3 h", "5 days")),
          Map.entry("B", List.of("3 GB", "7 kB")),
          Map.entry("/s", List.of("700 req/s", "30k req/s")),
          Map.entry("B/s", List.of("3 MB/s", "700 MB/s")),
          Map.entry("$/month", List.of("$123/month")),
          Map.entry("$", List.of("$0.02")),
          Map.entry("$/B", List.of("$0.05/GB")),
          Map.entry("$/B-s", List.of("$0.02/GB-month")),
          Map.entry("$/req", List.of("$5/1M req")));

  static Stream<Arguments> parameters() {
    return KindFile.all().stream()
        .flatMap(kind -> kind.parameters().stream().map(name -> Arguments.of(kind, name)));
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("parameters")
  void parameterChangesSomething(KindFile kind, String parameter) {
    boolean changes =
        starts(kind, parameter).anyMatch(given -> changesFrom(kind, parameter, given));
    assertThat(changes).as(kind + "." + parameter + " changes some other figure").isTrue();
  }

  /** The examples, and each with one parameter more: a price of reads needs reads. */
  private static Stream<ObjectNode> starts(KindFile kind, String parameter) {
    Stream<ObjectNode> wider =
        kind.examples().stream()
            .flatMap(
                example ->
                    kind.parameters().stream()
                        .filter(other -> !other.equals(parameter) && !example.given().has(other))
                        .map(
                            other ->
                                with(kind, example.given(), other, values(kind, other).get(0))));
    return Stream.concat(kind.examples().stream().map(KindFile.Example::given), wider);
  }

  private static boolean changesFrom(KindFile kind, String parameter, ObjectNode given) {
    Answer before = run(kind, given);
    if (before.code() != 0) {
      return false;
    }
    ObjectNode figures = othersThan(parameter, before);
    List<String> values =
        given.has(parameter) ? changed(given.get(parameter).asText()) : values(kind, parameter);
    return values.stream()
        .map(value -> run(kind, with(kind, given, parameter, value)))
        .anyMatch(after -> after.code() == 0 && !othersThan(parameter, after).equals(figures));
  }

  private static ObjectNode with(KindFile kind, ObjectNode given, String parameter, String value) {
    ObjectNode changed = given.deepCopy();
    changed.remove(List.copyOf(kind.rivals(parameter)));
    return changed.put(parameter, value);
  }

  private static List<String> values(KindFile kind, String parameter) {
    String unit = kind.unit(parameter);
    return VALUES.getOrDefault(unit, List.of("2 " + unit, "3 " + unit));
  }

  /** The same with its numbers doubled, halved and so on. */
  private static List<String> changed(String value) {
    List<String> values = new ArrayList<>();
    for (String factor : FACTORS) {
      values.add(NUMBER.matcher(value).replaceFirst(found -> times(found.group(), factor)));
    }
    return values;
  }

  private static String times(String number, String factor) {
    BigDecimal product = new BigDecimal(number.replace("_", "")).multiply(new BigDecimal(factor));
    return product.stripTrailingZeros().toPlainString();
  }

  /** All figures but its own; a formula that is shown is no figure. */
  private static ObjectNode othersThan(String parameter, Answer answer) {
    ObjectNode result = (ObjectNode) Tree.without(Calc.tree(answer.out()), "line");
    result.remove("tiers");
    ObjectNode quantities = (ObjectNode) result.get("quantities");
    quantities.remove("t." + parameter);
    quantities.forEach(figure -> ((ObjectNode) figure).remove(List.of("formula", "basis")));
    return result;
  }

  private static Answer run(KindFile kind, ObjectNode given) {
    return Calc.runText(kind.scenario(given), "--format", "json");
  }
}
