package calc.core.unit;

import java.util.Collection;
import java.util.Optional;

/** The table of units of one scenario: every spelling, under its conventions and with its labels. */
public final class Units {
  private Units() {}

  /**
   * A word that is a unit.
   *
   * @param unit the unit
   * @param warning how the word was read, if people mix it up; else empty
   */
  public record Spelling(Unit unit, String warning) {}

  /** The table under the given conventions with further labels. */
  public static Units of(Conventions conventions, Collection<String> extraLabels) {
    throw new UnsupportedOperationException("soon");
  }

  /** The table under the default conventions. */
  public static Units standard() {
    throw new UnsupportedOperationException("soon");
  }

  /** The conventions it was built with. */
  public Conventions conventions() {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit that a word or currency sign spells. */
  public Optional<Spelling> find(String word) {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether a word may not name a quantity. */
  public boolean isReserved(String word) {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether a word spells a label, in the singular or plural. */
  public boolean isLabel(String word) {
    throw new UnsupportedOperationException("soon");
  }

  /** Every spelling worth suggesting. */
  public Collection<String> words() {
    throw new UnsupportedOperationException("soon");
  }

  /** Reads a unit: {@code req/s}, {@code $/GB-month}, {@code %}, {@code 1}, {@code /s}. */
  public Unit parse(String symbol) {
    throw new UnsupportedOperationException("soon");
  }

  /** The unit of a label. */
  public Unit label(String word) {
    throw new UnsupportedOperationException("soon");
  }
}
