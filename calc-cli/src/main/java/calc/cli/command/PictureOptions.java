package calc.cli.command;

import calc.cli.chart.Look;
import calc.cli.chart.Size;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How pictures look. */
final class PictureOptions {
  @Option(
      names = "--theme",
      order = 6,
      paramLabel = "light|dark",
      converter = LookConverter.class,
      description = "Dark on white, or light on dark; light unless told.")
  private Look look = Look.LIGHT;

  @Option(
      names = "--size",
      order = 7,
      paramLabel = "SIZE",
      converter = SizeConverter.class,
      description = {
        "document (900x480, the default), slide (1280x720,",
        "with larger text), or WIDTHxHEIGHT; a PNG has",
        "twice as many pixels each way."
      })
  private Size size = Size.DOCUMENT;

  Look look() {
    return look;
  }

  Size size() {
    return size;
  }

  /** Reads the word for a look. */
  static final class LookConverter implements ITypeConverter<Look> {
    @Override
    public Look convert(String word) {
      return switch (word) {
        case "light" -> Look.LIGHT;
        case "dark" -> Look.DARK;
        default ->
            throw new TypeConversionException("--theme takes light or dark, got '" + word + "'");
      };
    }
  }

  /** Reads a size. */
  static final class SizeConverter implements ITypeConverter<Size> {
    @Override
    public Size convert(String word) {
      return Size.tryParse(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "--size takes " + Size.CHOICES + ", got '" + word + "'"));
    }
  }
}
