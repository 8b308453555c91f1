package calc.cli.report;

import java.util.List;

/**
 * How one number came about, without what lies below its parts.
 *
 * @param name full name of the quantity
 * @param group the section or tier it belongs to
 * @param value its value as text
 * @param formula as written, or empty for what was stated
 * @param substituted the same with values put in, or empty where that tells nothing new
 * @param basis where it comes from, with source and line, or empty for what is computed
 * @param remarks what else is to be known
 * @param parts the quantities in the formula, in order of appearance
 */
record Formula(
    String name,
    String group,
    String value,
    String formula,
    String substituted,
    String basis,
    List<String> remarks,
    List<Part> parts) {
  Formula {
    remarks = List.copyOf(remarks);
    parts = List.copyOf(parts);
  }

  /**
   * A quantity in a formula.
   *
   * @param name its full name
   * @param value its value as text
   */
  record Part(String name, String value) {}
}
