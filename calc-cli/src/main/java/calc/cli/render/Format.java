package calc.cli.render;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats a result can be printed in. */
public enum Format {
  /** For a terminal. */
  TEXT,
  /** For a document. */
  MARKDOWN,
  /** For a spreadsheet. */
  CSV,
  /** For a program; a contract. */
  JSON;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format a word stands for. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::word).toList();
  }

  /** A result in this format, ending with a line end. */
  public String render(View view, Style style) {
    return switch (this) {
      case TEXT -> TextFormat.render(view.blocks(), style);
      case MARKDOWN -> MarkdownFormat.render(view.blocks());
      case CSV -> CsvFormat.render(view.sheet());
      case JSON -> JsonFormat.render(view.data());
    };
  }
}
