package calc.cli.report;

import java.util.List;

/**
 * A scenario as a section of a design document, whatever the format.
 *
 * @param title what it is about
 * @param about what the scenario says about itself, or empty
 * @param aside the conventions it is computed under
 * @param sections its parts, none of them empty
 */
record Report(String title, String about, String aside, List<Section> sections) {
  Report {
    sections = List.copyOf(sections);
  }
}
