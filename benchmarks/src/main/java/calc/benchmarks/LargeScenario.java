package calc.benchmarks;

import calc.core.problem.Source;

/** A scenario far larger than anybody writes by hand: it shows what grows faster than the file. */
final class LargeScenario {
  private LargeScenario() {}

  /**
   * A scenario in which every quantity rests on two earlier ones, and every tier on one of them.
   *
   * @param tiers how many tiers; every third a CPU tier, a measured tier, a fixed cost
   * @param quantities how many quantities, one or more
   */
  static Source of(int tiers, int quantities) {
    StringBuilder text = new StringBuilder();
    text.append("scenario: Large\n");
    text.append("inputs:\n");
    text.append("  peak: { value: 25k req/s, range: 18k to 34k req/s }\n");
    text.append("  cpu: { value: 1.2 ms, range: 1 to 1.5 ms }\n");
    text.append("quantities:\n  q0: peak\n");
    for (int i = 1; i < quantities; i++) {
      text.append("  q").append(i).append(": 0.6 * q").append(i - 1);
      text.append(" + 40% * q").append(i / 2).append(" in req/s\n");
    }
    text.append("tiers:\n");
    for (int i = 0; i < tiers; i++) {
      text.append("  tier").append(i).append(": ").append(tier(i, i * quantities / tiers));
    }
    return Source.of("large.yaml", text.append("traffic: { peak: peak }\n").toString());
  }

  private static String tier(int i, int quantity) {
    return switch (i % 3) {
      case 0 ->
          "{ kind: compute, load: q"
              + quantity
              + ", cpu: cpu, target_utilization: 60%, cores_per_node: 4, price: $460/month }\n";
      case 1 ->
          "{ kind: throughput, load: q"
              + quantity
              + ", node_capacity: 16k req/s, headroom: 30%, cost: $7k/month }\n";
      default -> "{ kind: flat, cost: $2k/month }\n";
    };
  }
}
