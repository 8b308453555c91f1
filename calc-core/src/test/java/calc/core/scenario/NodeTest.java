package calc.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import calc.core.problem.Source;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeTest {
  private static final Source SOURCE = Source.of("test.yaml", "a: 'it''s'\nb: two\n");

  @Test
  void contiguousTextPointsAtEachOfItsCharacters() {
    Scalar two = Scalar.contiguous("two", true, SOURCE.at(14), 14);
    assertThat(two.at(0)).isEqualTo(SOURCE.at(14));
    assertThat(two.at(2)).isEqualTo(SOURCE.at(16));
    assertThat(two.at(2).toString()).isEqualTo("test.yaml:2:6");
  }

  @Test
  void scatteredTextPointsWhereItIsWritten() {
    Scalar its = Scalar.scattered("it's", false, SOURCE.at(3), new int[] {4, 5, 6, 8, 9});
    assertThat(its.at(2).column()).isEqualTo(7);
    assertThat(its.at(3).column()).isEqualTo(9);
    assertThat(its.origin().column()).isEqualTo(4);
  }

  @Test
  void pastTheEndIsTheEnd() {
    Scalar two = Scalar.contiguous("two", true, SOURCE.at(14), 14);
    assertThat(two.at(99)).isEqualTo(SOURCE.at(17));
    assertThat(two.at(-1)).isEqualTo(SOURCE.at(14));
  }

  @Test
  void offsetsNeedOneMoreThanTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scalar.scattered("ab", true, SOURCE.at(0), new int[] {0, 1}))
        .withMessage("offsets must be one more than characters, got 2 for 2");
  }

  @Test
  void offsetsCannotBeChangedFromOutside() {
    int[] offsets = {4, 5, 6};
    Scalar scalar = Scalar.scattered("it", true, SOURCE.at(4), offsets);
    offsets[0] = 0;
    assertThat(scalar.at(0)).isEqualTo(SOURCE.at(4));
  }

  @Test
  void wholeSourceIsAScalar() {
    Scalar scalar = Scalar.of(Source.of("--set", "peak=30k"));
    assertThat(scalar.text()).isEqualTo("peak=30k");
    assertThat(scalar.at(5).toString()).isEqualTo("--set:1:6");
  }

  @Test
  void onlyBlankTextIsEmpty() {
    assertThat(Scalar.of(Source.of("x", "")).isEmpty()).isTrue();
    assertThat(Scalar.of(Source.of("x", " \t")).isEmpty()).isTrue();
    assertThat(Scalar.of(Source.of("x", "~")).isEmpty()).isFalse();
  }

  @Test
  void tableKeepsFileOrderAndFindsKeys() {
    Mapping table = (Mapping) Located.of("{ b: 1, a: 2 }");
    assertThat(table.entries()).extracting(entry -> entry.key().text()).containsExactly("b", "a");
    assertThat(table.get("a")).map(Node::toString).contains("2");
    assertThat(table.entry("a").orElseThrow().key().origin().column()).isEqualTo(9);
    assertThat(table.get("c")).isEmpty();
  }

  @Test
  void ofADoubledKeyTheFirstCounts() {
    Mapping table = (Mapping) Located.of("{ a: 1, a: 2 }");
    assertThat(table.get("a")).map(Node::toString).contains("1");
    assertThat(table.entries()).hasSize(2);
  }

  @Test
  void listsAndTablesKeepCopies() {
    List<Node> items = new ArrayList<>(List.of(Scalar.of(SOURCE)));
    List<Entry> entries = new ArrayList<>();
    Sequence list = new Sequence(SOURCE.at(0), items);
    Mapping table = new Mapping(SOURCE.at(0), entries);
    items.clear();
    entries.add(new Entry(Scalar.of(SOURCE), list));
    assertThat(list.items()).hasSize(1);
    assertThat(table.entries()).isEmpty();
  }

  @Test
  void nodesSayWhatTheyAre() {
    assertThat(Located.of("x").describe()).isEqualTo("a text");
    assertThat(Located.of("[x]").describe()).isEqualTo("a list");
    assertThat(Located.of("{ x: 1 }").describe()).isEqualTo("a table of keys");
  }
}
