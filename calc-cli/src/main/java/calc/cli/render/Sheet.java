package calc.cli.render;

import java.util.List;

/**
 * A result as one plain table for a spreadsheet.
 *
 * @param header names of the columns
 * @param rows cells as {@code String} (text), {@code Number}, {@code Boolean} or an empty string
 */
public record Sheet(List<String> header, List<List<Object>> rows) {
  /** Copies, so that a sheet stays what it was. */
  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
