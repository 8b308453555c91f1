package calc.cli.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** Results for a program: JSON with numbers written plainly and no raw control characters. */
public final class JsonFormat {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          // A derivation nests as deep as the design does.
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  private static final int REPLACEMENT = 0xFFFD;

  private JsonFormat() {}

  /** Over several lines, for files and eyes. */
  static String render(Object data) {
    return write(data, true) + "\n";
  }

  /** On one line, for a stream of results. */
  public static String line(Object data) {
    return write(data, false) + "\n";
  }

  private static String write(Object data, boolean pretty) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setCharacterEscapes(new Escapes());
      if (pretty) {
        json.setPrettyPrinter(new JsonLayout());
      }
      write(json, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Object data) throws IOException {
    if (data instanceof Map<?, ?> fields) {
      json.writeStartObject(fields, fields.size());
      for (Map.Entry<?, ?> field : fields.entrySet()) {
        json.writeFieldName(whole((String) field.getKey()));
        write(json, field.getValue());
      }
      json.writeEndObject();
    } else if (data instanceof Collection<?> elements) {
      json.writeStartArray(elements, elements.size());
      for (Object element : elements) {
        write(json, element);
      }
      json.writeEndArray();
    } else {
      writeScalar(json, data);
    }
  }

  private static void writeScalar(JsonGenerator json, Object data) throws IOException {
    if (data == null) {
      json.writeNull();
    } else if (data instanceof String text) {
      json.writeString(whole(text));
    } else if (data instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (data instanceof Integer number) {
      json.writeNumber(number);
    } else if (data instanceof BigDecimal number) {
      json.writeNumber(number);
    } else {
      throw new IllegalArgumentException("no JSON for " + data.getClass());
    }
  }

  /** Half a character can be written in no encoding. */
  private static String whole(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text;
    }
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                    ? REPLACEMENT
                    : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** Escapes also what JSON would allow raw but a terminal would obey. */
  private static final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      boolean halfOfPair = Character.isSurrogate((char) character);
      return !halfOfPair && Legible.isUnsafe(character)
          ? new SerializedString(String.format("\\u%04x", character))
          : null;
    }
  }
}
