package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueColumnTest {
  @Test
  void differentUnitsBeginAtACommonLine() {
    assertThat(aligned("25k req/s", "3", "1.5 kB", "20%", "$16.5k/month"))
        .containsExactly("   25k req/s", "     3", "   1.5 kB", "   20%", "$16.5k/month");
  }

  @Test
  void oneUnitLinesUpTheDecimalPoints() {
    assertThat(aligned("57.7 %", "5.23 %", "100 %"))
        .containsExactly(" 57.7  %", "  5.23 %", "100    %");
  }

  @Test
  void bareNumbersLineUpAtTheirPoints() {
    assertThat(aligned("6,000", "461.54", "-3")).containsExactly("6,000", "  461.54", "   -3");
  }

  @Test
  void wordsAndEmptyCellsStandAtTheLeft() {
    assertThat(aligned("unknown: app.price", "", "5 kB"))
        .containsExactly("unknown: app.price", "", "5 kB");
  }

  @Test
  void currencyCodesBelongToTheNumber() {
    assertThat(aligned("CHF 5", "12 kB")).containsExactly("CHF 5", "   12 kB");
  }

  private static List<String> aligned(String... cells) {
    List<List<String>> rows = new ArrayList<>();
    for (String cell : cells) {
      rows.add(new ArrayList<>(List.of(cell)));
    }
    ValueColumn.align(rows, 0);
    return rows.stream().map(row -> row.get(0)).toList();
  }
}
