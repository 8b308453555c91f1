package calc.cli.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum ReportFormat {
  /** A section of a document, its pictures in files beside it. */
  MARKDOWN,
  /** A page that holds all it needs. */
  HTML;

  /** The format a word stands for. */
  public static Optional<ReportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(ReportFormat::word).toList();
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Whether it shows pictures.
   *
   * @param name what their files begin with, or empty where there is no place for them
   */
  public boolean hasPictures(String name) {
    return this == HTML || !name.isEmpty();
  }

  /**
   * A report on what was found.
   *
   * @param name what the files of its pictures begin with, or empty where it has none beside it
   */
  public Document render(Findings findings, String name) {
    Report report = Composition.of(findings);
    return switch (this) {
      case MARKDOWN -> MarkdownReport.of(report, name);
      case HTML -> HtmlReport.of(report);
    };
  }
}
