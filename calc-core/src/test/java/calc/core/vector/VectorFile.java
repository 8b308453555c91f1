package calc.core.vector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of vectors:
 *
 * <pre>
 *   { "about": "what they have in common",
 *     "vectors": [
 *       { "id": "13 over 3 zones",
 *         "in": { "nodes": 13, "zones": 3, "survive": 1 },
 *         "expected": { "total": 21 },
 *         "source": "whole numbers; Azure reliability guidance" } ] }
 * </pre>
 *
 * <p>Every vector says where its figures come from; nothing else may stand in the file, so that a
 * misspelt key is no silent loss.
 */
final class VectorFile {
  private static final Set<String> KEYS = Set.of("id", "in", "expected", "source");

  private final String name;
  private final Set<String> ids = new HashSet<>();

  private VectorFile(String name) {
    this.name = name;
  }

  /** The vectors of a file below {@code vectors/}. */
  static List<Vector> read(String path) {
    try (InputStream in = VectorFile.class.getResourceAsStream("/vectors/" + path)) {
      if (in == null) {
        throw new IllegalArgumentException("there is no test resource vectors/" + path);
      }
      return of(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Vector> of(String name, String text) {
    return new VectorFile(name).vectors(Json.read(name, text));
  }

  private List<Vector> vectors(Object file) {
    Map<String, Object> root = object(file, "the file", Set.of("about", "vectors"));
    if (!(root.get("vectors") instanceof List<?> items) || items.isEmpty()) {
      throw wrong("vectors must be a list that is not empty");
    }
    List<Vector> vectors = new ArrayList<>();
    for (Object item : items) {
      vectors.add(vector(item));
    }
    return List.copyOf(vectors);
  }

  private Vector vector(Object item) {
    String place = "vector " + (ids.size() + 1);
    Map<String, Object> keys = object(item, place, KEYS);
    String id = text(keys, "id", place);
    if (!ids.add(id)) {
      throw wrong("two vectors have the id " + id);
    }
    return new Vector(
        id, fields(keys, "in", id), fields(keys, "expected", id), text(keys, "source", id));
  }

  private Fields fields(Map<String, Object> keys, String key, String id) {
    Map<String, Object> values = object(keys.get(key), key + " of " + id, Set.of());
    if (values.isEmpty()) {
      throw wrong(key + " of " + id + " is empty");
    }
    return new Fields(name + ": " + id, values);
  }

  private String text(Map<String, Object> keys, String key, String place) {
    if (keys.get(key) instanceof String text && !text.isBlank()) {
      return text;
    }
    throw wrong(place + " must say its " + key + " in words");
  }

  /** An object with exactly the given keys, or with any where none are given. */
  private Map<String, Object> object(Object value, String place, Set<String> keys) {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong(place + " must be an object, not " + value);
    }
    if (!keys.isEmpty() && !map.keySet().equals(keys)) {
      throw wrong(place + " must have the keys " + keys + ", it has " + map.keySet());
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> object = (Map<String, Object>) map;
    return object;
  }

  private IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(name + ": " + message);
  }
}
