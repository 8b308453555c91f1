package calc.cli.report;

import calc.core.result.Chart;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report as text.
 *
 * @param text all of it, each line ended
 * @param pictures by the name of the file beside it in which it expects each of its pictures
 */
public record Document(String text, Map<String, Chart> pictures) {
  public Document {
    pictures = Collections.unmodifiableMap(new LinkedHashMap<>(pictures));
  }
}
