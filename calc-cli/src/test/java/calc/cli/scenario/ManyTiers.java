package calc.cli.scenario;

import java.util.Locale;

/** A design of as many tiers as somebody wants. */
final class ManyTiers {
  private ManyTiers() {}

  /** The scenario; tier number i carries twice i + 1 thousand requests a second. */
  static String scenario(int tiers) {
    StringBuilder text = new StringBuilder("scenario: Many tiers\ninputs: { peak: 1k req/s }\n");
    text.append("tiers:\n");
    for (int i = 0; i < tiers; i++) {
      text.append(
          String.format(
              Locale.ROOT,
              "  t%d: { kind: throughput, load: peak * %d, node_capacity: 500 req/s,"
                  + " target_utilization: 100%%, price: $%d/month }%n",
              i,
              i + 1,
              100 + i));
    }
    text.append("silence:\n  NO_HEADROOM: load test\n  NO_ZONE_TO_LOSE: load test\n");
    return text.toString();
  }
}
