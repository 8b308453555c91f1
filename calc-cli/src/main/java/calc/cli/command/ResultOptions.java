package calc.cli.command;

import calc.cli.render.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command takes that prints a result in several formats. */
class ResultOptions extends BasicOptions {
  @Option(
      names = "--format",
      order = 10,
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = "text (the default), markdown, csv or json.")
  private Format format = Format.TEXT;

  final Format format() {
    return format;
  }

  /** Reads the word for a format. */
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return Format.of(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      Unknown.word("format", word, Format.words())
                          + "; there are text, markdown, csv and json"));
    }
  }
}
