package calc.core.vector;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as maps, lists, texts, booleans and decimals: numbers keep every digit. For the
 * project's own test data: there is no null, and a text has no escapes but {@code \"} and {@code
 * \\}.
 */
final class Json {
  private final String name;
  private final String text;
  private int at;

  private Json(String name, String text) {
    this.name = name;
    this.text = text;
  }

  static Object read(String name, String text) {
    Json json = new Json(name, text);
    Object value = json.value();
    if (json.peek() != '\0') {
      throw json.wrong("the end");
    }
    return value;
  }

  private Object value() {
    char c = peek();
    if (c == '{') {
      return object();
    } else if (c == '[') {
      return list();
    } else if (c == '"') {
      return string();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    }
    return word();
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    take('{');
    if (!closes('}')) {
      do {
        String key = string();
        take(':');
        if (object.put(key, value()) != null) {
          throw wrong("a key other than \"" + key + "\", which stands twice,");
        }
      } while (more('}'));
    }
    return object;
  }

  private List<Object> list() {
    List<Object> list = new ArrayList<>();
    take('[');
    if (!closes(']')) {
      do {
        list.add(value());
      } while (more(']'));
    }
    return list;
  }

  private boolean closes(char bracket) {
    boolean closes = peek() == bracket;
    at += closes ? 1 : 0;
    return closes;
  }

  private boolean more(char bracket) {
    if (closes(bracket)) {
      return false;
    }
    take(',');
    return true;
  }

  private String string() {
    take('"');
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
        if (at == text.length() || "\"\\".indexOf(text.charAt(at)) < 0) {
          throw wrong("\\\" or \\\\");
        }
      }
      string.append(text.charAt(at++));
    }
    take('"');
    return string.toString();
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      return new BigDecimal(text.substring(start, at));
    } catch (NumberFormatException e) {
      at = start;
      throw wrong("a number");
    }
  }

  private Object word() {
    for (boolean flag : new boolean[] {true, false}) {
      if (text.startsWith(String.valueOf(flag), at)) {
        at += String.valueOf(flag).length();
        return flag;
      }
    }
    throw wrong("a value");
  }

  /** The next character that is no space. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void take(char c) {
    if (!closes(c)) {
      throw wrong(String.valueOf(c));
    }
  }

  private IllegalArgumentException wrong(String needed) {
    long line = text.substring(0, Math.min(at, text.length())).lines().count();
    return new IllegalArgumentException(
        name + ", line " + Math.max(1, line) + ": " + needed + " is needed");
  }
}
