package calc.cli.command;

import calc.core.unit.Digits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How figures are shown, and how they are judged. */
final class FigureDetails {
  @Option(
      names = "--digits",
      order = 30,
      paramLabel = "N|full",
      converter = DigitsConverter.class,
      description = "Significant digits, 1 to 17 (3 unless told), or full for all.")
  private Digits digits = Digits.of(3);

  @Option(
      names = "--strict",
      order = 31,
      description = "Exit with 1 if there are warnings or claims that do not hold.")
  private boolean strict;

  Digits digits() {
    return digits;
  }

  boolean strict() {
    return strict;
  }

  /** Reads a number of digits. */
  static final class DigitsConverter implements ITypeConverter<Digits> {
    @Override
    public Digits convert(String word) {
      return Digits.tryParse(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "--digits takes 1 to 17 or full, got '" + word + "'"));
    }
  }
}
