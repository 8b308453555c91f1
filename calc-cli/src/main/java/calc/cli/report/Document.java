package calc.cli.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as text.
 *
 * @param text all of it, each line ended
 * @param pictures SVG by the name of the file beside it in which it expects each of its pictures
 */
public record Document(String text, Map<String, String> pictures) {
  public Document {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }
}
