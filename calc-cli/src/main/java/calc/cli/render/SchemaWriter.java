package calc.cli.render;

import calc.core.scenario.Field;
import calc.core.scenario.Shape;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * Writes a shape as JSON Schema, draft 2020-12, for editors.
 *
 * <p>It accepts what the check of a file accepts, as far as a schema can tell; the same shape gives
 * the same bytes. Values that stand for a quantity may be written as a text or as a number, never
 * as true, false or null.
 */
public final class SchemaWriter {
  private static final String NAME = "^[a-z][a-z0-9_]*$";
  private static final String DOTTED_NAME = "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*$";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SchemaWriter() {}

  /**
   * The schema of a file.
   *
   * @param top shape of the whole file
   * @param id what identifies the schema, a URN or URL
   * @param title what editors call it
   * @return pretty-printed JSON that ends with a line end
   */
  public static String write(Shape top, String id, String title) {
    ObjectNode schema = JSON.objectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", id);
    schema.put("title", title);
    schema.setAll(schema(top, top.meaning()));
    try {
      return writer().writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory is always written", e);
    }
  }

  private static ObjectWriter writer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(lines);
    printer.indentObjectsWith(lines);
    return new ObjectMapper().writer(printer);
  }

  private static ObjectNode schema(Shape shape, String meaning) {
    ObjectNode schema = JSON.objectNode();
    if (!meaning.isEmpty()) {
      schema.put("description", meaning);
    }
    return schema.setAll(body(shape));
  }

  private static ObjectNode body(Shape shape) {
    if (shape instanceof Shape.Name) {
      return type("string").put("pattern", DOTTED_NAME);
    }
    if (shape instanceof Shape.Choice choice) {
      return JSON.objectNode().set("enum", words(choice.words()));
    }
    if (shape instanceof Shape.ListOf list) {
      return type("array").set("items", schema(list.item(), list.item().meaning()));
    }
    if (shape instanceof Shape.Row row) {
      return row(row);
    }
    if (shape instanceof Shape.MapOf map) {
      return map(map);
    }
    if (shape instanceof Shape.Fields fields) {
      return fields(fields.fields());
    }
    if (shape instanceof Shape.Either either) {
      return anyOf(either.whenScalar(), either.otherwise());
    }
    if (shape instanceof Shape.OneOrMany some) {
      return anyOf(some.one(), new Shape.ListOf(some.one(), some.meaning()));
    }
    if (shape instanceof Shape.Tagged tagged) {
      return tagged(tagged);
    }
    return text();
  }

  /** An expression or a text: whatever is written, as long as something is. */
  private static ObjectNode text() {
    ObjectNode schema = JSON.objectNode();
    schema.set("type", words(List.of("string", "number")));
    return schema.put("pattern", "\\S");
  }

  private static ObjectNode row(Shape.Row row) {
    ArrayNode items = JSON.arrayNode();
    row.items().forEach(item -> items.add(schema(item, item.meaning())));
    ObjectNode schema = type("array").set("prefixItems", items);
    schema.put("items", false);
    return schema.put("minItems", row.items().size());
  }

  private static ObjectNode map(Shape.MapOf map) {
    ObjectNode schema = type("object");
    if (map.keysAreNames()) {
      schema.set("propertyNames", JSON.objectNode().put("pattern", NAME));
    }
    return schema.set("additionalProperties", schema(map.value(), map.value().meaning()));
  }

  private static ObjectNode fields(List<Field> fields) {
    ObjectNode properties = JSON.objectNode();
    for (Field field : fields) {
      Shape shape = field.shape();
      String meaning = field.meaning().isEmpty() ? shape.meaning() : field.meaning();
      properties.set(field.key(), schema(shape, meaning));
    }
    ObjectNode schema = type("object").set("properties", properties);
    List<String> required = fields.stream().filter(Field::required).map(Field::key).toList();
    if (!required.isEmpty()) {
      schema.set("required", words(required));
    }
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode anyOf(Shape first, Shape second) {
    ArrayNode ways = JSON.arrayNode();
    ways.add(schema(first, ""));
    ways.add(schema(second, second.meaning()));
    return JSON.objectNode().set("anyOf", ways);
  }

  private static ObjectNode tagged(Shape.Tagged tagged) {
    List<String> tags = List.copyOf(tagged.byTag().keySet());
    ObjectNode tag = tagged.openEnded() ? text() : JSON.objectNode().set("enum", words(tags));
    ArrayNode cases = JSON.arrayNode();
    for (Map.Entry<String, Shape.Fields> entry : tagged.byTag().entrySet()) {
      cases.add(whenTagged(tagged.key(), entry.getKey(), entry.getValue()));
    }
    ObjectNode schema = type("object");
    schema.set("properties", JSON.objectNode().set(tagged.key(), tag));
    schema.set("required", words(List.of(tagged.key())));
    return cases.isEmpty() ? schema : schema.set("allOf", cases);
  }

  private static ObjectNode whenTagged(String key, String word, Shape.Fields fields) {
    ObjectNode is = JSON.objectNode().put("const", word);
    ObjectNode condition = JSON.objectNode();
    condition.set("properties", JSON.objectNode().set(key, is));
    condition.set("required", words(List.of(key)));
    ObjectNode then = schema(fields, fields.meaning());
    ((ObjectNode) then.get("properties")).set(key, JSON.booleanNode(true));
    return JSON.objectNode().<ObjectNode>set("if", condition).set("then", then);
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ArrayNode words(List<String> words) {
    ArrayNode array = JSON.arrayNode();
    words.forEach(array::add);
    return array;
  }
}
