package calc.core.catalog;

import calc.core.formula.capacity.Backlog;
import calc.core.formula.capacity.CacheLoad;
import calc.core.formula.capacity.Growth;
import calc.core.formula.capacity.LittlesLaw;
import calc.core.formula.capacity.Nodes;
import java.util.List;

/** Rows of the topic capacity. */
final class Capacity {
  private static final String TOPIC = "capacity";
  private static final String COMPENDIUM = "Staff Engineer Preparation Compendium, section 2";

  private Capacity() {}

  static List<Formula> rows() {
    return Formula.rows(sizing(), growth(), flow());
  }

  private static List<Formula> sizing() {
    return List.of(
        row("concurrency", "Mean number inside a system (Little's law)")
            .equation("L = throughput · residence")
            .takes("throughput", "/s", "completions per time, 0 or more")
            .takes("residence", "s", "time each stays inside, 0 or more")
            .source(
                "J. D. C. Little, A Proof for the Queuing Formula L = λW, Operations Research 9(3), 1961")
            .example("concurrency(25k req/s, 1.2 ms)", "30")
            .inBlocks(Loops::concurrency)
            .by(LittlesLaw::concurrency),
        row("nodes_for", "Whole nodes that carry a need")
            .equation(
                "⌈need / per_node⌉, a quotient within 1e-9 of a whole number being that number")
            .takes("need", "T", "what is needed, 0 or more")
            .takes("per_node", "T", "what one node gives, above 0")
            .givesWhole()
            .source(COMPENDIUM)
            .example("nodes_for(50, 4)", "13")
            .inBlocks(Loops::nodesFor)
            .by(Nodes::forNeed),
        row("zone_nodes", "Total nodes when zones may be lost, rounded per zone")
            .equation("zones · ⌈nodes / (zones − survive)⌉")
            .takes("nodes", "1", "nodes the need takes, whole, 0 or more")
            .takes("zones", "1", "zones, whole, 1 or more")
            .takes("survive", "1", "zones that may be lost at once, whole, below zones")
            .givesWhole()
            .source(
                "Azure reliability guidance (peak count · zones / (zones − 1)); AWS Builders' Library, static stability")
            .example("zone_nodes(13, 3, 1)", "21")
            .inBlocks(Loops::zoneNodes)
            .by(Nodes::overZones),
        row("n_plus_k", "Nodes with spares")
            .equation("nodes + spares")
            .takes("nodes", "1", "nodes the need takes, whole, 0 or more")
            .takes("spares", "1", "nodes that may fail at once, whole, 0 or more")
            .givesWhole()
            .source("N + k redundancy, standard")
            .example("n_plus_k(13, 2)", "15")
            .by(Nodes::withSpares),
        row("headroom_factor", "Factor on the need that leaves a share of the capacity spare")
            .equation("1 / (1 − spare)")
            .takes("spare", "1", "share of the capacity free at peak, 0 or more and below 1")
            .source(COMPENDIUM + ": 30 % spare at peak is 70 % used")
            .example("headroom_factor(30%)", "1.4285714285714286")
            .by(Nodes::headroomFactor));
  }

  private static List<Formula> growth() {
    return List.of(
        row("growth_time", "Periods until compound growth reaches a limit")
            .equation("ln(limit / now) / ln(1 + rate)")
            .takes("now", "T", "value today, above 0")
            .takes("limit", "T", "value to reach, above 0")
            .takes("rate", "1", "growth per period, above −1")
            .source("compound growth, standard")
            .example("growth_time(25k req/s, 40k req/s, 4%)", "11.98355642868808")
            .by(Growth::time),
        row("growth_periods", "First whole period at or above a limit")
            .equation("smallest whole t with now · (1 + rate)ᵗ ≥ limit, exact at borders")
            .takes("now", "T", "value today, above 0")
            .takes("limit", "T", "value to reach, above 0")
            .takes("rate", "1", "growth per period, above −1")
            .givesWhole()
            .source("compound growth, standard")
            .example("growth_periods(1, 1.2^5, 20%)", "5")
            .by(Growth::periods),
        row("compound", "Value after compound growth")
            .equation("now · (1 + rate)^periods")
            .takes("now", "T", "value at period 0")
            .takes("rate", "1", "growth per period, above −1")
            .takes("periods", "1", "periods, whole or not")
            .gives("T")
            .source("compound growth, standard")
            .example("compound(25k req/s, 4%, 12)", "40025.80546419204 req/s")
            .by(Growth::compound),
        row("monthly_rate", "Monthly rate that compounds to an annual one")
            .equation("(1 + annual)^(1/12) − 1")
            .takes("annual", "1", "growth per year, above −1")
            .source("compound growth, standard")
            .example("monthly_rate(40%)", "0.02843615572636126")
            .by(Growth::monthlyRate));
  }

  private static List<Formula> flow() {
    return List.of(
        row("cache_store_load", "Load a cache leaves for the store behind it")
            .equation("writes + reads · (1 − hit · cacheable)")
            .takes("reads", "/s", "reads per time, 0 or more")
            .takes("writes", "/s", "writes per time, 0 or more")
            .takes("hit", "1", "share of the cacheable reads the cache answers; 0 is a cold cache")
            .takes("cacheable", "1", "share of the reads that may be cached", 1)
            .gives("/s")
            .source(COMPENDIUM + ": 25k requests/s, 80/20, hit ratio 85 %")
            .example("cache_store_load(20k req/s, 5k req/s, 85%)", "8k req/s")
            .byArguments(a -> CacheLoad.store(a.number(0), a.number(1), a.number(2), a.number(3))),
        row("backlog_drain", "Time to work off what arrived during an outage")
            .equation("arrival · outage / (capacity − arrival)")
            .takes("arrival", "/s", "arrivals per time, below capacity")
            .takes("capacity", "/s", "what can be processed per time, above 0")
            .takes("outage", "s", "time nothing was processed, 0 or more")
            .gives("s")
            .source("conservation of flow, standard")
            .example("backlog_drain(5k msg/s, 8k msg/s, 600 s)", "1000 s")
            .by(Backlog::drain),
        row("backfill_time", "Time to process existing rows beside the live load")
            .equation("rows / (capacity · max_utilization − live)")
            .takes("rows", "1", "rows to process, 0 or more")
            .takes("capacity", "/s", "what the store can process per time, above 0")
            .takes("live", "/s", "live load per time, 0 or more")
            .takes("max_utilization", "1", "share of the capacity that may be used")
            .gives("s")
            .source("conservation of flow, standard")
            .example("backfill_time(10G rows, 50k row/s, 25k row/s, 80%)", "666666.6666666666 s")
            .byArguments(
                a -> Backlog.backfill(a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
