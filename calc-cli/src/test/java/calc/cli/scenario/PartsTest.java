package calc.cli.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import calc.cli.scenario.Calc.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario takes from elsewhere: included files, kinds and labels of its own. */
class PartsTest {
  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void includedInputsCountAsOwn() throws IOException {
    write("common.yaml", "inputs: { peak: 25k req/s }\n");
    Path file =
        write("api.yaml", "scenario: A\ninclude: common.yaml\nquantities: { twice: peak * 2 }\n");
    JsonNode result = Calc.json(file);
    assertThat(Calc.value(result, "twice")).isEqualTo(50_000);
    assertThat(Calc.value(Calc.json(file, "--set", "peak=1 req/s"), "twice")).isEqualTo(2);
  }

  @Test
  void includesNestAndAreRelativeToWhoNamesThem() throws IOException {
    write("parts/deep/rates.yaml", "inputs: { share: 20% }\n");
    write("parts/base.yaml", "include: deep/rates.yaml\ninputs: { peak: 25k req/s }\n");
    Path file =
        write(
            "api.yaml",
            "scenario: A\ninclude: [parts/base.yaml]\nquantities: { w: peak * share }\n");
    assertThat(Calc.value(Calc.json(file), "w")).isEqualTo(5_000);
  }

  @Test
  void aFileThatTwoIncludeCountsOnce() throws IOException {
    write("shared.yaml", "inputs: { peak: 25k req/s }\n");
    write("left.yaml", "include: shared.yaml\ninputs: { a: 1 }\n");
    write("right.yaml", "include: [./shared.yaml]\ninputs: { b: 2 }\n");
    Path file =
        write(
            "api.yaml",
            "scenario: A\ninclude: [left.yaml, right.yaml]\nquantities: { q: peak * a * b }\n");
    assertThat(Calc.value(Calc.json(file), "q")).isEqualTo(50_000);
  }

  @Test
  void labelsOfAnIncludedFileHoldEverywhere() throws IOException {
    write("labels.yaml", "scenario: Labels\nabout: Nouns of the shop\nunits: [basket]\n");
    Path file =
        write("shop.yaml", "scenario: A\ninclude: labels.yaml\ninputs: { sold: 5 baskets/s }\n");
    assertThat(Calc.unit(Calc.json(file), "sold")).isEqualTo("basket/s");
  }

  @Test
  void includedFiguresKeepWhatIsSaidOfThem() throws IOException {
    write(
        "common.yaml",
        "inputs: { peak: { range: 18k to 34k req/s, basis: measured, source: gateway } }\n");
    JsonNode peak =
        Calc.json(write("api.yaml", "scenario: A\ninclude: common.yaml\n"))
            .path("quantities")
            .path("peak");
    assertThat(peak.path("basis").asText()).isEqualTo("measured");
    assertThat(peak.path("source").asText()).isEqualTo("gateway");
    assertThat(peak.path("range").asText()).contains("P5 18k");
  }

  @Test
  void jsonMayBeIncluded() throws IOException {
    write("common.json", "{\"inputs\": {\"peak\": \"25k req/s\", \"ratio\": 3}}");
    Path file =
        write("api.yaml", "scenario: A\ninclude: common.json\nquantities: { q: peak / ratio }\n");
    assertThat(Calc.text(Calc.json(file), "q")).isEqualTo("8.33k req/s");
  }

  @Test
  void aKindOfItsOwnComputesAsItsFileSays() throws IOException {
    Files.copy(Calc.resources().resolve("kinds/gpu.yaml"), folder.resolve("gpu.yaml"));
    String tier = "kind: gpu, load: 500 req/s, per_gpu: 30 req/s, price: $9k/month";
    Path file =
        write("ai.yaml", "scenario: A\nkinds: [gpu.yaml]\ntiers:\n  gpu: { " + tier + " }\n");
    JsonNode result = Calc.json(file);
    assertThat(Calc.value(result, "gpu.machines")).isEqualTo(3);
    assertThat(Calc.text(result, "cost.total")).isEqualTo("$27k/month");
    JsonNode row = result.path("tiers").get(0);
    assertThat(row.path("count").path("value").asInt()).isEqualTo(3);
    assertThat(row.path("each").path("text").asText()).isEqualTo("8");
    assertThat(row.path("utilization").path("text").asText()).isEqualTo("69.4%");
  }

  @Test
  void aKindOfItsOwnHasLimitsRulesAndRanges() throws IOException {
    Files.copy(Calc.resources().resolve("kinds/gpu.yaml"), folder.resolve("gpu.yaml"));
    String head = "scenario: A\nkinds: [gpu.yaml]\ntiers:\n  gpu: { kind: gpu, load: 500 req/s, ";
    JsonNode full =
        Calc.json(write("full.yaml", head + "per_gpu: 30 req/s, machines: 2, cost: $1/month }\n"));
    assertThat(full.path("warnings").get(0).path("code").asText()).isEqualTo("LIMIT_REACHED");
    assertThat(full.path("warnings").get(0).path("message").asText())
        .isEqualTo("gpu.utilization should be <= 100%, got 104%");
    assertRefused(
        head + "per_gpu: 2k req/s }\n", "gpu.per_gpu must be <= 1000 req/s, got 2k req/s");
    assertRefused(
        head + "per_gpu: 30 req/s, machines: 1.5 }\n",
        "gpu.machines must be a whole number >= 1, got 1.5 nodes");
    assertRefused(
        head + "per_gpu: 30 req/s, machines: 2, fill: 50% }\n",
        "gpu states both machines and fill");
  }

  @Test
  void aKindOfItsOwnHasReviewsAndStates() throws IOException {
    Files.copy(Calc.resources().resolve("kinds/gpu.yaml"), folder.resolve("gpu.yaml"));
    String tier = "kind: gpu, load: 500 req/s, per_gpu: 30 req/s, price: $9k/month";
    String scenario = "scenario: A\nkinds: [gpu.yaml]\ntiers:\n  gpu: { %s }\n";
    JsonNode lost = Calc.json(write("lost.yaml", scenario.formatted(tier))).path("states").get(0);
    assertThat(lost.path("name").asText()).isEqualTo("gpu.machine_lost");
    assertThat(lost.at("/effects/0/utilization/then/text").asText()).isEqualTo("104%");
    assertThat(lost.path("broken").get(0).asText()).isEqualTo("gpu.overload");
    JsonNode full = Calc.json(write("full.yaml", scenario.formatted(tier + ", fill: 100%")));
    assertThat(full.at("/warnings/0/code").asText()).isEqualTo("NO_HEADROOM");
  }

  private void assertRefused(String scenario, String message) throws IOException {
    Answer answer = Calc.run("run", write("refused.yaml", scenario).toString());
    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("]: " + message + "\n");
  }

  @Test
  void ownKindsAndBuiltInOnesStandTogether() throws IOException {
    Files.copy(Calc.resources().resolve("kinds/gpu.yaml"), folder.resolve("gpu.yaml"));
    String scenario =
        """
        scenario: A
        kinds: [gpu.yaml]
        tiers:
          gpu: { kind: gpu, load: 500 req/s, per_gpu: 30 req/s, price: $9k/month }
          cdn: { kind: flat, cost: $1k/month }
        """;
    Path file = write("ai.yaml", scenario);
    assertThat(Calc.text(Calc.json(file), "cost.total")).isEqualTo("$28k/month");
  }

  @Test
  void ownLabelsHavePluralsAndCancel() {
    JsonNode result =
        Calc.jsonOf(
            """
            scenario: A
            units: [query, box, shop]
            inputs: { shops: 3 shops, sold: 12 boxes/day }
            quantities: { each: sold / shops, daily: sold * 1 day, one: daily / 12 }
            """);
    assertThat(Calc.text(result, "shops")).isEqualTo("3 shops");
    assertThat(Calc.unit(result, "each")).isEqualTo("box/shop-day");
    assertThat(Calc.text(result, "daily")).isEqualTo("12 boxes");
    assertThat(Calc.text(result, "one")).isEqualTo("1 box");
  }
}
