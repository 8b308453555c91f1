package calc.cli.command;

import calc.cli.report.ReportFormat;
import calc.core.unit.Digits;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a report takes. */
final class ReportOptions extends BasicOptions {
  @Mixin private ScenarioSource source;
  @Mixin private final FigureDetails details = new FigureDetails();

  @Option(
      names = "--format",
      order = 2,
      paramLabel = "FORMAT",
      converter = FormatConverter.class,
      description = {
        "markdown (the default): a section of a document, with",
        "its pictures beside it; html: one page that needs",
        "nothing else."
      })
  private ReportFormat format = ReportFormat.MARKDOWN;

  Engine.Loaded load(Session session) {
    return source.load(session, output());
  }

  ReportFormat format() {
    return format;
  }

  Digits digits() {
    return details.digits();
  }

  boolean strict() {
    return details.strict();
  }

  /** Reads the word for a format. */
  static final class FormatConverter implements ITypeConverter<ReportFormat> {
    @Override
    public ReportFormat convert(String word) {
      return ReportFormat.of(word)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      Unknown.word("format", word, ReportFormat.words())
                          + "; a report comes as markdown or html"));
    }
  }
}
