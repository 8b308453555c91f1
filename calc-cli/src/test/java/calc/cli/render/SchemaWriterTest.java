package calc.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.read.YamlReader;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.scenario.Field;
import calc.core.scenario.Node;
import calc.core.scenario.Shape;
import calc.core.scenario.ShapeCheck;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SchemaWriterTest {
  private static final Shape VALUE = new Shape.Expression("what a person states");

  private static final Shape PAIR =
      new Shape.Row(List.of(new Shape.Name("which"), VALUE), "[peak, 5]", "a name and a value");

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema CLOSED = REGISTRY.getSchema(written(top(false)));
  private static final Schema OPEN = REGISTRY.getSchema(written(top(true)));

  private static Shape top(boolean openEnded) {
    Shape.Fields input =
        new Shape.Fields(
            List.of(
                Field.required("value", VALUE, "its value"),
                Field.optional("basis", new Shape.Choice(List.of("measured", "estimate"), ""), "")),
            "");
    Shape.Fields flat =
        new Shape.Fields(List.of(Field.required("cost", VALUE, "")), "a monthly price");
    Shape.Tagged tier =
        new Shape.Tagged("kind", new TreeMap<>(Map.of("flat", flat)), openEnded, "a tier");
    return new Shape.Fields(
        List.of(
            Field.required("scenario", new Shape.Text("its title"), ""),
            Field.optional("inputs", new Shape.MapOf(new Shape.Either(VALUE, input), true, ""), ""),
            Field.optional("tiers", new Shape.MapOf(tier, true, ""), "by name"),
            Field.optional("of", new Shape.ListOf(new Shape.Name(""), ""), ""),
            Field.optional("pairs", new Shape.ListOf(PAIR, "pairs"), ""),
            Field.optional("claims", new Shape.MapOf(VALUE, false, "statements"), "")),
        "one design");
  }

  private static String written(Shape shape) {
    return SchemaWriter.write(shape, "urn:calc:test", "Test");
  }

  @Example
  void sameShapeGivesTheSameBytes() {
    Shape shape =
        new Shape.Fields(
            List.of(
                Field.required("a", VALUE, "first"),
                Field.optional("b", new Shape.MapOf(new Shape.Name("a name"), true, ""), "")),
            "all");
    assertThat(written(shape))
        .isEqualTo(
            """
            {
              "$schema" : "https://json-schema.org/draft/2020-12/schema",
              "$id" : "urn:calc:test",
              "title" : "Test",
              "description" : "all",
              "type" : "object",
              "properties" : {
                "a" : {
                  "description" : "first",
                  "type" : [
                    "string",
                    "number"
                  ],
                  "pattern" : "\\\\S"
                },
                "b" : {
                  "type" : "object",
                  "propertyNames" : {
                    "pattern" : "^[a-z][a-z0-9_]*$"
                  },
                  "additionalProperties" : {
                    "description" : "a name",
                    "type" : "string",
                    "pattern" : "^[a-z][a-z0-9_]*(\\\\.[a-z][a-z0-9_]*)*$"
                  }
                }
              },
              "required" : [
                "a"
              ],
              "additionalProperties" : false
            }
            """);
  }

  @Example
  void whatIsWrittenIsASchema() {
    Schema meta =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(written(top(true)), InputFormat.JSON)).isEmpty();
    assertThat(meta.validate(written(top(false)), InputFormat.JSON)).isEmpty();
  }

  @Example
  void valueThatStandsForAQuantityIsNeitherNullNorTrue() {
    assertThat(errors(CLOSED, "{\"scenario\": \"x\", \"inputs\": {\"a\": 5, \"b\": \"5\"}}"))
        .isEmpty();
    assertThat(errors(CLOSED, "{\"scenario\": \"x\", \"inputs\": {\"a\": null}}")).isNotEmpty();
    assertThat(errors(CLOSED, "{\"scenario\": \"x\", \"inputs\": {\"a\": true}}")).isNotEmpty();
  }

  /** The schema and the check come from one shape and must say the same. */
  @Property(tries = 3_000)
  void schemaAcceptsWhatTheCheckAccepts(@ForAll("documents") String json) {
    assertThat(errors(CLOSED, json).isEmpty()).as(json).isEqualTo(fits(json, top(false)));
    assertThat(errors(OPEN, json).isEmpty()).as(json).isEqualTo(fits(json, top(true)));
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> keys =
        Arbitraries.of("scenario", "inputs", "tiers", "of", "pairs", "claims", "tires", "scenario");
    Arbitrary<String> values =
        Arbitraries.of(
            "'x'",
            "5",
            "''",
            "' '",
            "null",
            "[]",
            "['app.nodes', 'db']",
            "['A']",
            "[null]",
            "[['peak', 5]]",
            "[['peak', 5], ['app.cpu', '5 ms']]",
            "[['peak']]",
            "[['peak', 5, 5]]",
            "[[5, 5]]",
            "[['peak', null]]",
            "[['peak', 5], 'peak']",
            "{}",
            "{'dau': 5}",
            "{'dau': {'value': '1'}}",
            "{'Dau': 1}",
            "{'DB writes': 'w = 5'}",
            "{'dau': {'value': 1, 'basis': 'measured'}}",
            "{'dau': {'value': 1, 'basis': 'guess'}}",
            "{'dau': {'basis': 'estimate'}}",
            "{'dau': [1]}",
            "{'app': {'kind': 'flat', 'cost': 1}}",
            "{'app': {'kind': 'flat', 'cost': 1, 'zones': 3}}",
            "{'app': {'kind': 'flat'}}",
            "{'app': {'kind': 'gpu', 'zones': 3}}",
            "{'app': {'kind': ['flat']}}",
            "{'app': {'cost': 1}}",
            "{'app': 'flat'}");
    return Arbitraries.maps(keys, values)
        .ofMaxSize(4)
        .map(
            map ->
                map.entrySet().stream()
                    .map(entry -> "'" + entry.getKey() + "': " + entry.getValue())
                    .collect(Collectors.joining(", ", "{", "}"))
                    .replace('\'', '"'));
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }

  private static boolean fits(String json, Shape shape) {
    Problems problems = new Problems();
    Node node = YamlReader.read(Source.of("test.json", json), problems).orElseThrow();
    ShapeCheck.check(node, shape, "", problems);
    return !problems.hasErrors();
  }
}
