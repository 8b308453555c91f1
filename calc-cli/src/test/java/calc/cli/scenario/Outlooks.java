package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Finds its way in the JSON of what lies ahead. */
final class Outlooks {
  private Outlooks() {}

  static JsonNode limit(JsonNode result, String name) {
    return named(result.path("limits"), name);
  }

  static JsonNode lever(JsonNode result, String name) {
    return named(result.path("levers"), name);
  }

  static JsonNode state(JsonNode result, String name) {
    return named(result.path("states"), name);
  }

  /** What a state does to a tier. */
  static JsonNode effect(JsonNode result, String state, String tier) {
    for (JsonNode effect : state(result, state).path("effects")) {
      if (effect.path("tier").asText().equals(tier)) {
        return effect;
      }
    }
    throw new AssertionError(state + " has no effect on " + tier);
  }

  /** The value of the grown input at which a limit is hit, in the input's unit. */
  static double at(JsonNode result, String limit) {
    JsonNode at = limit(result, limit).path("at").path("value");
    assertThat(at.isNumber()).as(limit + " is hit at " + at).isTrue();
    return at.doubleValue();
  }

  /** The first month of a limit, or -1 where there is none. */
  static int month(JsonNode result, String limit) {
    return limit(result, limit).path("month").asInt(-1);
  }

  static boolean reached(JsonNode result, String limit) {
    return limit(result, limit).path("reached").booleanValue();
  }

  /** What a lever saves of a quantity, in its unit; 0 where it changes nothing. */
  static double saves(JsonNode result, String lever, String quantity) {
    return lever(result, lever).path("saves").path(quantity).path("value").asDouble(0);
  }

  private static JsonNode named(JsonNode list, String name) {
    for (JsonNode item : list) {
      if (item.path("name").asText().equals(name)) {
        return item;
      }
    }
    throw new AssertionError("there is no " + name + " in " + list);
  }
}
