package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The order of sections and of what stands in them decides how results are listed, no more. */
class OrderTest {
  private static final ObjectNode EXEMPLAR =
      Tree.of(Calc.root().resolve("scenarios/compendium/public-api.yaml"));
  private static final JsonNode AS_WRITTEN = unordered(EXEMPLAR);

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void anyOrderGivesTheSame(@ForAll Random random) {
    assertThat(unordered(Tree.reordered(EXEMPLAR, shuffled(random)))).isEqualTo(AS_WRITTEN);
  }

  @Test
  void theOppositeOrderGivesTheSame() {
    UnaryOperator<List<String>> opposite =
        keys -> {
          List<String> other = new ArrayList<>(keys);
          Collections.reverse(other);
          return other;
        };
    assertThat(unordered(Tree.reordered(EXEMPLAR, opposite))).isEqualTo(AS_WRITTEN);
  }

  private static UnaryOperator<List<String>> shuffled(Random random) {
    return keys -> {
      List<String> other = new ArrayList<>(keys);
      Collections.shuffle(other, random);
      return other;
    };
  }

  private static JsonNode unordered(JsonNode scenario) {
    return listless(Calc.jsonOf(scenario.toString()));
  }

  /**
   * Without lines, and with every list in one order; tables compare without theirs. The formula of
   * the total lists the costs as they stand in the file, and what heads a lever's savings is the
   * first of those that say most.
   */
  private static JsonNode listless(JsonNode result) {
    JsonNode copy = Tree.without(result, "line");
    ((ObjectNode) copy.path("quantities").path("cost.total")).remove("formula");
    copy.path("levers").forEach(lever -> ((ObjectNode) lever).remove(List.of("of", "share")));
    sort(copy);
    return copy;
  }

  private static void sort(JsonNode node) {
    node.forEach(OrderTest::sort);
    if (node instanceof ArrayNode array) {
      List<JsonNode> items = new ArrayList<>();
      array.forEach(items::add);
      items.sort(Comparator.comparing(JsonNode::toString));
      array.removeAll();
      array.addAll(items);
    }
  }
}
