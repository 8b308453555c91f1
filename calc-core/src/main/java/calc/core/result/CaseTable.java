package calc.core.result;

import java.util.List;

/**
 * The same quantities under several cases, side by side.
 *
 * @param cases names of the cases; the first is the scenario as written
 * @param rows the quantities that differ between cases
 */
public record CaseTable(List<String> cases, List<Row> rows) {
  public CaseTable {
    cases = List.copyOf(cases);
    rows = List.copyOf(rows);
  }

  /**
   * One quantity.
   *
   * @param quantity its full name
   * @param values its value in each case
   */
  public record Row(String quantity, List<Value> values) {
    public Row {
      values = List.copyOf(values);
    }
  }
}
