package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** {@code --set NAME=VALUE} does what writing the value into the file would do. */
class SettingTest {
  private static final Path FILE =
      Path.of("")
          .toAbsolutePath()
          .relativize(Calc.root())
          .resolve("scenarios/compendium/public-api.yaml");
  private static final ObjectNode EXEMPLAR = Tree.of(Calc.root().resolve(FILE));

  /** What can be set, and its unit as it is written behind a number. */
  private static final Map<String, String> SETTABLE = new LinkedHashMap<>();

  static {
    SETTABLE.put("dau", "k users");
    SETTABLE.put("peak", " req/s");
    SETTABLE.put("peak_to_average", "");
    SETTABLE.put("write_share", "%");
    SETTABLE.put("payload", " kB");
    SETTABLE.put("cache_hit", "%");
    SETTABLE.put("app_cpu", " us");
    SETTABLE.put("app.load", " req/s");
    SETTABLE.put("app.cpu", " us");
    SETTABLE.put("app.target_utilization", "%");
    SETTABLE.put("app.cores_per_node", "");
    SETTABLE.put("app.price", " $/month");
    SETTABLE.put("redis.cost", " $/month");
    SETTABLE.put("db.load", " req/s");
    SETTABLE.put("db.node_capacity", " req/s");
    SETTABLE.put("db.cost", " $/month");
    SETTABLE.put("cdn.cost", " $/month");
  }

  @Provide
  Arbitrary<Entry<String, String>> settable() {
    return Arbitraries.of(SETTABLE.entrySet());
  }

  /** Any of these is in range for a share, a ratio, a count and an amount. */
  @Provide
  Arbitrary<BigDecimal> numbers() {
    return Arbitraries.bigDecimals().ofScale(2).between(new BigDecimal("1"), new BigDecimal("99"));
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void settingIsEditing(
      @ForAll("settable") Entry<String, String> setting, @ForAll("numbers") BigDecimal number) {
    String value = number.toPlainString() + setting.getValue();
    String name = setting.getKey();
    JsonNode set = Calc.json(FILE, "--set", name + "=" + value);
    JsonNode edited = Calc.jsonOf(edited(name, value).toString());
    assertThat(plain(set)).isEqualTo(plain(edited));
  }

  @Property(tries = 10, shrinking = ShrinkingMode.OFF)
  void severalSettingsAreSeveralEdits(
      @ForAll("numbers") BigDecimal share, @ForAll("numbers") BigDecimal target) {
    JsonNode set =
        Calc.json(
            FILE,
            "--set",
            "write_share=" + share + "%",
            "--set",
            "app.target_utilization=" + target + "%");
    ObjectNode edited = edited("write_share", share + "%");
    ((ObjectNode) edited.path("tiers").path("app")).put("target_utilization", target + "%");
    assertThat(plain(set)).isEqualTo(plain(Calc.jsonOf(edited.toString())));
  }

  @Test
  void everyInputAndStatedParameterTakesPart() {
    EXEMPLAR
        .path("inputs")
        .fieldNames()
        .forEachRemaining(input -> assertThat(SETTABLE).containsKey(input));
    for (Entry<String, JsonNode> tier : EXEMPLAR.path("tiers").properties()) {
      for (String parameter : Tree.keys(tier.getValue())) {
        // One node of the database is a whole number, of which there are few.
        if (!parameter.equals("kind") && !parameter.equals("nodes")) {
          assertThat(SETTABLE).containsKey(tier.getKey() + "." + parameter);
        }
      }
    }
  }

  @Test
  void setReplacesTheRangeToo() {
    JsonNode set = Calc.json(FILE, "--set", "peak=30k req/s");
    assertThat(set.path("quantities").path("peak").has("range")).isFalse();
    JsonNode ranged = Calc.json(FILE, "--set", "peak=20k to 40k req/s");
    assertThat(ranged.path("quantities").path("peak").path("range").asText()).contains("P95 40k");
  }

  @Test
  void aParameterThatTheFileLeavesOutCanBeSet() {
    JsonNode zones = Calc.json(FILE, "--set", "app.zones=3", "--set", "app.survive=1");
    assertThat(Calc.value(zones, "app.nodes")).isEqualTo(21);
  }

  @Test
  void aFormulaOverOtherNamesCanBeSet() {
    JsonNode set = Calc.json(FILE, "--set", "app.load=peak * 2", "--set", "peak = 10k req/s");
    assertThat(Calc.value(set, "app.load")).isEqualTo(20_000);
  }

  private static ObjectNode edited(String name, String value) {
    ObjectNode scenario = EXEMPLAR.deepCopy();
    int dot = name.indexOf('.');
    JsonNode table =
        dot < 0 ? scenario.path("inputs") : scenario.path("tiers").path(name.substring(0, dot));
    ((ObjectNode) table).put(name.substring(dot + 1), value);
    return scenario;
  }

  /** A warning may name the file, which one of both is not. */
  private static JsonNode plain(JsonNode result) {
    return Tree.without(Tree.without(result, "line"), "file");
  }
}
