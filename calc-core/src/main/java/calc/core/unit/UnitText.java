package calc.core.unit;

import java.util.List;

/**
 * A unit as it stands in a text.
 *
 * @param end offset after its last character
 * @param unit the unit
 * @param warnings spellings that were read although people mix them up
 */
public record UnitText(int end, Unit unit, List<Literal.Warning> warnings) {
  public UnitText {
    warnings = List.copyOf(warnings);
  }
}
