package calc.cli.report;

import java.util.List;

/**
 * How one number came about, without what lies below its parts.
 *
 * @param name full name of the quantity
 * @param value its value as text
 * @param formula as written, or empty for what was stated
 * @param substituted the same with values put in, or empty where that tells nothing new
 * @param basis where it comes from, with source and line, or empty for what is computed
 * @param remarks what else is to be known
 * @param parts names of the quantities in the formula, in order of appearance
 */
record Formula(
    String name,
    String value,
    String formula,
    String substituted,
    String basis,
    List<String> remarks,
    List<String> parts) {
  Formula {
    remarks = List.copyOf(remarks);
    parts = List.copyOf(parts);
  }
}
