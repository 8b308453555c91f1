package calc.cli.render;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a JSON object in the order in which they are written. */
final class Fields {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a field; null is written as null. */
  Fields with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a field unless its text is empty. */
  Fields withText(String name, String text) {
    return text.isEmpty() ? this : with(name, text);
  }

  /** Adds all fields of another object. */
  Fields withAll(Map<String, Object> others) {
    fields.putAll(others);
    return this;
  }

  /** The object. */
  Map<String, Object> map() {
    return fields;
  }
}
