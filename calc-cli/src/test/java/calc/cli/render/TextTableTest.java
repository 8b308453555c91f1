package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void wordsStandLeftAndNumbersRight() {
    assertThat(
            lines(
                List.of(Column.text("Tier"), Column.value("Demand"), Column.number("Share")),
                row("app", "25k req/s", "36 %"),
                row("redis", "8k req/s", "9 %")))
        .containsExactly(
            "Tier    Demand      Share", "app     25k req/s    36 %", "redis    8k req/s     9 %");
  }

  @Test
  void wideCharactersKeepTheColumns() {
    assertThat(lines(List.of(Column.text("A"), Column.text("B")), row("東京", "x"), row("é", "y")))
        .containsExactly("A      B", "東京   x", "é      y");
  }

  @Test
  void noLineEndsInSpaces() {
    assertThat(lines(List.of(Column.text("A"), Column.text("B")), row("x", ""), row("", "y")))
        .containsExactly("A   B", "x", "    y");
  }

  @Test
  void longWordsAreBrokenAtAHundredColumns() {
    String name = "a_very_long_name_of_a_quantity".repeat(5);
    List<String> lines =
        lines(
            List.of(Column.text("Quantity"), Column.value("Value"), Column.brief("Formula")),
            row(name, "123456789012345678901234567890 req/s", "x + y + ".repeat(40)),
            row("b", "5 kB", "z"));
    assertThat(lines).allSatisfy(l -> assertThat(DisplayWidth.of(l)).isLessThanOrEqualTo(100));
    assertThat(String.join("\n", lines)).contains("123456789012345678901234567890 req/s", "…");
    String nameColumn =
        lines.stream().map(l -> l.replaceFirst(" .*", "")).reduce("", String::concat);
    assertThat(nameColumn).contains(name);
  }

  @Test
  void aNumberIsNeverCut() {
    String number = "9".repeat(150);
    assertThat(lines(List.of(Column.text("A"), Column.value("B")), row("x", number)))
        .containsExactly("A   B", "x   " + number);
  }

  @Test
  void aCellMayRunOverTheEmptyOnesAtItsRight() {
    Row total =
        Row.of(
            Cell.of("total"),
            Cell.of("10,500 + unknown: app.price", Tone.STRONG).spilling(),
            Cell.EMPTY);
    assertThat(
            lines(
                List.of(Column.text("Tier"), Column.value("$/month"), Column.number("Share")),
                row("db", "7,000", "42 %"),
                total))
        .containsExactly(
            "Tier    $/month   Share",
            "db       7,000     42 %",
            "total   10,500 + unknown: app.price");
  }

  @Test
  void detailsAndNotesStandBelow() {
    Block.Table table =
        new Block.Table(
            "",
            false,
            List.of(Column.mark(), Column.text("Claim")),
            List.of(new Row(List.of(Cell.of("✗"), Cell.of("it fails")), List.of("why it does"))),
            List.of("a note"));
    assertThat(TextTable.lines(table, Style.PLAIN, 100))
        .containsExactly("✗ it fails", "    why it does", "  a note");
  }

  @Test
  void colourDoesNotMoveAnything() {
    Row row = Row.of(Cell.of("x", Tone.BAD), Cell.of("5 kB", Tone.STRONG), Cell.of("y"));
    Block.Table table =
        new Block.Table(
            "",
            true,
            List.of(Column.text("Name"), Column.value("Value"), Column.text("C")),
            List.of(row),
            List.of());
    assertThat(
            TextTable.lines(table, new Style(true, false), 100).stream()
                .map(Tone::stripped)
                .toList())
        .isEqualTo(TextTable.lines(table, Style.PLAIN, 100));
  }

  @Test
  void manyRowsTakeNoTime() {
    List<Row> rows = new ArrayList<>();
    IntStream.range(0, 20_000).forEach(i -> rows.add(row("quantity_" + i, i + " req/s", "a * b")));
    List<Column> columns =
        List.of(Column.text("Quantity"), Column.value("Value"), Column.brief("Formula"));
    assertThat(lines(columns, rows.toArray(Row[]::new))).hasSize(20_001);
  }

  private static Row row(String... cells) {
    return new Row(List.of(cells).stream().map(Cell::of).toList(), List.of());
  }

  private static List<String> lines(List<Column> columns, Row... rows) {
    Block.Table table = new Block.Table("", true, columns, List.of(rows), List.of());
    return TextTable.lines(table, Style.PLAIN, 100);
  }
}
