package calc.cli.render;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * Lays out JSON for eyes: what holds nothing but plain values stands on one line, so that a
 * quantity is a line and not six. For one document.
 */
final class JsonLayout implements PrettyPrinter {
  private static final String INDENT = "  ";

  private int depth;
  private int flat;

  /** Whether something has no further level, and may share a line. */
  private static boolean isFlat(Object container) {
    Collection<?> elements =
        container instanceof Map<?, ?> map ? map.values() : (Collection<?>) container;
    return elements.stream().allMatch(e -> !(e instanceof Map) && !isNested(e));
  }

  private static boolean isNested(Object element) {
    return element instanceof Collection<?> list
        && list.stream().anyMatch(e -> e instanceof Map || e instanceof Collection);
  }

  private void open(JsonGenerator json, char bracket) throws IOException {
    json.writeRaw(bracket);
    depth++;
    if (flat > 0 || isFlat(json.currentValue())) {
      flat++;
    }
  }

  private void close(JsonGenerator json, int elements, char bracket) throws IOException {
    depth--;
    if (flat > 0) {
      flat--;
    } else if (elements > 0) {
      lineEnd(json);
    }
    json.writeRaw(bracket);
  }

  private void separate(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    if (flat > 0) {
      json.writeRaw(' ');
    } else {
      lineEnd(json);
    }
  }

  private void begin(JsonGenerator json) throws IOException {
    if (flat == 0) {
      lineEnd(json);
    }
  }

  private void lineEnd(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
    json.writeRaw(INDENT.repeat(depth));
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    open(json, '{');
  }

  @Override
  public void writeEndObject(JsonGenerator json, int fields) throws IOException {
    close(json, fields, '}');
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    begin(json);
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    open(json, '[');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int elements) throws IOException {
    close(json, elements, ']');
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    separate(json);
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    begin(json);
  }
}
