package calc.cli;

import calc.core.problem.Code;
import calc.core.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** {@code docs/problems.md}: every code, with a message as it is printed. */
final class ProblemsPage {
  private static final String INTRODUCTION =
      """
      A message says what is wrong, where, why, and how to mend it. The code in it never changes its
      meaning; it also stands in the JSON output. After an error nothing is computed, and the exit code
      is 3. After a warning the result stands; `silence` in the scenario keeps one quiet, with a reason.
      """;

  /** A scenario without its title for every code that occurs in one. */
  private static final Map<Code, String> EXAMPLES = examples();

  private ProblemsPage() {}

  static String text() {
    Page page = new Page("Problems").paragraph(INTRODUCTION);
    page.section("Errors");
    add(Severity.ERROR, page);
    page.section("Warnings");
    add(Severity.WARNING, page);
    return page.toString();
  }

  private static void add(Severity severity, Page page) {
    for (Code code : codes(severity)) {
      page.part(code.name()).paragraph(code.meaning());
      if (EXAMPLES.containsKey(code)) {
        page.block("text", message(code));
      }
    }
  }

  private static List<Code> codes(Severity severity) {
    return Arrays.stream(Code.values()).filter(code -> code.severity() == severity).toList();
  }

  private static String message(Code code) {
    String text = EXAMPLES.get(code) + "\nscenario: API\n";
    ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    // CSV has no place for warnings, which therefore stand where errors do.
    String[] args = {"run", "-", "--format", "csv"};
    Main.run(args, in, nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of());
    String printed = err.toString(StandardCharsets.UTF_8);
    if (!printed.contains("[" + code + "]")) {
      throw new IllegalStateException("no " + code + " in:\n" + printed);
    }
    return printed.replace("<stdin>", "api.yaml");
  }

  private static Map<Code, String> examples() {
    Map<Code, String> examples = new EnumMap<>(Code.class);
    examples.put(Code.SYNTAX, "inputs: { latency: normal(mean=20 ms, sd=4 ms) }");
    examples.put(Code.UNKNOWN_KEY, "input: { peak: 25k req/s }");
    examples.put(
        Code.UNKNOWN_NAME, "inputs: { peak: 25k req/s }\nquantities: { writes: 20% * peek }");
    examples.put(Code.UNKNOWN_UNIT, "inputs: { users: 5B users }");
    examples.put(
        Code.UNIT_MISMATCH,
        "inputs: { peak: 25k req/s, payload: 1.5 kB }\nquantities: { load: peak + payload }");
    examples.put(
        Code.OUT_OF_RANGE,
        "tiers:\n  app:\n    kind: compute\n    load: 25k req/s\n    cpu: 1.2 ms\n"
            + "    target_utilization: 120%\n    cores_per_node: 4");
    examples.put(
        Code.CYCLE,
        "quantities:\n  reads: load - writes\n  writes: load - reads\n  load: 5k req/s");
    examples.put(
        Code.DUPLICATE, "inputs:\n  peak: 25k req/s\n  payload: 1.5 kB\n  peak: 30k req/s");
    examples.put(Code.MISSING, "tiers:\n  redis: { cost: $2k/month }");
    examples.put(
        Code.INFEASIBLE, "quantities: { until_full: 'growth_time(25k req/s, 40k req/s, -4%)' }");
    examples.put(Code.LIMIT, "inputs: { peak: 1e500 req/s }");
    examples.put(Code.UNREADABLE, "include: shared/traffic.yaml");
    examples.put(Code.UNIT_SPELLING, "inputs: { link: 10 Gb/s }");
    examples.put(
        Code.LABELS_DIFFER,
        "inputs: { nodes: 5 nodes, pods: 40 pods }\nquantities: { all: nodes + pods }");
    examples.put(
        Code.PRICE_MISSING,
        "tiers:\n  redis: { kind: flat, cost: $2k/month }\n"
            + "  db: { kind: throughput, load: 8k req/s, node_capacity: 16k req/s, nodes: 1 }");
    examples.put(
        Code.LIMIT_REACHED,
        "tiers:\n  db: { kind: throughput, load: 8k req/s, node_capacity: 5k req/s, nodes: 1 }");
    examples.put(Code.UNUSED_SILENCE, "silence: { PRICE_MISSING: the network is not ours }");
    return examples;
  }
}
