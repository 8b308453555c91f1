package calc.cli.render;

import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import calc.core.result.ClaimResult;
import calc.core.result.CostSummary;
import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.result.KindPage;
import calc.core.result.Outlook;
import calc.core.result.RunResult;
import calc.core.result.TierRow;
import calc.core.result.Value;
import calc.core.result.Verdict;
import calc.core.unit.Basis;
import calc.core.unit.Conventions;
import calc.core.unit.LiteralException;
import calc.core.unit.QuantityReader;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Results as the core gives them for the compendium's exemplar, written out by hand. */
public final class Exemplar {
  private static final String TEXT =
      """
      scenario: Public API
      inputs:
        dau: 5M users
        peak: { value: 25k req/s, range: 18k to 34k req/s }
      claims:
        "App nodes": app.nodes = 13
        "Error budget": slo.availability.budget = 43 min ± 5%
        "Hit ratio lever": better_cache.saves.db_reads = 750 req/s
      """;

  private static final Source SOURCE = Source.of("api.yaml", TEXT);

  private Exemplar() {}

  /** A known value, as a person would write it. */
  public static Value value(String text) {
    return value(text, false);
  }

  /** A count, all of whose digits are shown. */
  public static Value count(String text) {
    return value(text, true);
  }

  private static Value value(String text, boolean whole) {
    try {
      return Value.known(QuantityReader.read(text, Units.standard()), whole);
    } catch (LiteralException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** A value that nobody can know. */
  public static Value unknown(String unit, String... missing) {
    return Value.unknown(Units.standard().parse(unit), List.of(missing));
  }

  /** A place in the exemplar's file. */
  public static Origin at(String words) {
    return SOURCE.at(TEXT.indexOf(words));
  }

  /** The whole run. */
  public static RunResult run() {
    return new RunResult(
        "Public API",
        "Section 2 of the compendium, as a model.",
        Conventions.DEFAULT,
        figures(),
        tiers(),
        Optional.of(cost()),
        claims(),
        List.of(warning()),
        Outlook.NONE);
  }

  /** The run when the price of the app tier is not known. */
  public static RunResult partial() {
    RunResult whole = run();
    List<TierRow> tiers = new ArrayList<>(whole.tiers());
    TierRow app = tiers.get(0);
    tiers.set(
        0,
        new TierRow(
            app.name(),
            app.kind(),
            app.demand(),
            app.needs(),
            app.count(),
            app.each(),
            app.utilization(),
            app.percentile(),
            app.response(),
            Optional.of(unknown("USD/month", "app.price")),
            Optional.empty(),
            Map.of()));
    CostSummary cost =
        new CostSummary(
            List.of(),
            unknown("USD/month", "app.price"),
            value("$10500/month"),
            Optional.of(unknown("USD/req", "app.price")),
            Optional.of(value("3")),
            "req");
    return new RunResult(
        whole.scenario(),
        "",
        whole.conventions(),
        List.of(
            new Figure(
                "app.cost",
                "app",
                unknown("USD/month", "app.price"),
                Basis.DERIVED,
                "nodes * price",
                "",
                "",
                "",
                Optional.empty())),
        tiers,
        Optional.of(cost),
        List.of(),
        List.of(
            Problem.of(Code.PRICE_MISSING, "app has no price, so the total is partial")
                .mend("give app.price, or price: $0/month if it costs nothing")),
        Outlook.NONE);
  }

  /** A run of nothing but a title. */
  public static RunResult bare(String title) {
    return new RunResult(
        title,
        "",
        Conventions.DEFAULT,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Outlook.NONE);
  }

  private static List<Figure> figures() {
    Basis assumed = Basis.ASSUMPTION;
    return List.of(
        input("dau", "5M users", assumed, "", ""),
        input(
            "peak",
            "25k req/s",
            Basis.MEASURED,
            "lognormal, P5 18k req/s, P95 34k req/s",
            "gateway dashboard, week 41"),
        input("peak_to_average", "3", assumed, "", ""),
        input("write_share", "20%", assumed, "", ""),
        input("payload", "1.5 kB", assumed, "", ""),
        input("cache_hit", "85%", Basis.ESTIMATE, "beta, mean 85%, sd 4%", ""),
        input("app_cpu", "1.2 ms", assumed, "", ""),
        derived("quantities", "reads", "20k req/s", "peak * (1 - write_share)"),
        derived("quantities", "writes", "5k req/s", "peak * write_share"),
        derived("quantities", "db_reads", "3k req/s", "reads * (1 - cache_hit)"),
        derived("quantities", "db_load", "8k req/s", "db_reads + writes in req/s"),
        derived("app", "app.load", "25k req/s", "peak"),
        derived("app", "app.cpu", "1.2 ms", "app_cpu"),
        derived("app", "app.target_utilization", "60%", "60%"),
        derived("app", "app.cores_busy", "30 cores", "load * cpu"),
        derived("app", "app.cores_needed", "50 cores", "cores_busy / target_utilization"),
        derived("app", "app.nodes", "13 nodes", "ceil(cores_needed / cores_per_node)"),
        derived("app", "app.utilization", "57.69230769230769%", "cores_busy / cores"),
        derived("app", "app.cost", "$6000.02/month", "nodes * price"),
        derived("db", "db.node_capacity", "16k req/s", "16k req/s"),
        derived("cost", "cost.total", "$16500.02/month", ""));
  }

  private static Figure input(String name, String value, Basis basis, String range, String source) {
    Optional<Origin> origin = TEXT.contains(name + ":") ? Optional.of(at(name)) : Optional.empty();
    return new Figure(name, "inputs", value(value), basis, value, range, source, "", origin);
  }

  private static Figure derived(String group, String name, String value, String formula) {
    return new Figure(
        name,
        group,
        value(value, name.endsWith(".nodes")),
        Basis.DERIVED,
        formula,
        "",
        "",
        "",
        Optional.empty());
  }

  private static List<TierRow> tiers() {
    return List.of(
        new TierRow(
            "app",
            "compute",
            Optional.of(value("25k req/s")),
            Optional.of(value("50 cores")),
            Optional.of(count("13 nodes")),
            Optional.of(value("4 cores")),
            Optional.of(value("57.69230769230769%")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(value("$6000.02/month")),
            Optional.of(value("36.36367%")),
            Map.of()),
        flat("redis", "$2k/month", "12.12%"),
        new TierRow(
            "db",
            "throughput",
            Optional.of(value("8k req/s")),
            Optional.empty(),
            Optional.of(count("1 node")),
            Optional.of(value("16k req/s")),
            Optional.of(value("50%")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(value("$7k/month")),
            Optional.of(value("42.42%")),
            Map.of()),
        flat("cdn", "$1.5k/month", "9.09%"));
  }

  private static TierRow flat(String name, String cost, String share) {
    return new TierRow(
        name,
        "flat",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(value(cost)),
        Optional.of(value(share)),
        Map.of());
  }

  private static CostSummary cost() {
    return new CostSummary(
        List.of(),
        value("$16500.02/month"),
        value("$16500.02/month"),
        Optional.of(value("$0.7534")),
        Optional.of(value("3")),
        "req");
  }

  private static List<ClaimResult> claims() {
    return List.of(
        claim("App nodes", "app.nodes = 13", count("13"), count("13 nodes"), Verdict.EXACT),
        new ClaimResult(
            "Error budget",
            "slo.availability.budget = 43 min ± 5%",
            "=",
            value("43 min"),
            value("43.2 min"),
            "± 5%",
            Verdict.ROUNDED,
            OptionalDouble.of(0.9953703703703703),
            "",
            Optional.of(at("slo.availability"))),
        new ClaimResult(
            "Headroom",
            "db.utilization <= 80%",
            "<=",
            value("80%"),
            value("50%"),
            "as written",
            Verdict.EXACT,
            OptionalDouble.of(1.6),
            "",
            Optional.empty()),
        claim(
            "Hit ratio lever",
            "better_cache.saves.db_reads = 750 req/s",
            value("750 req/s"),
            value("1k req/s"),
            Verdict.WRONG),
        new ClaimResult(
            "Egress",
            "cdn.cost = $1.4k/month",
            "=",
            value("$1.4k/month"),
            unknown("USD/month", "cdn.price"),
            "as written",
            Verdict.UNDECIDED,
            OptionalDouble.empty(),
            "cdn.cost cannot be known without cdn.price",
            Optional.empty()));
  }

  private static ClaimResult claim(
      String claim, String statement, Value says, Value is, Verdict verdict) {
    double ratio = says.quantity().orElseThrow().value() / is.quantity().orElseThrow().value();
    return new ClaimResult(
        claim,
        statement,
        "=",
        says,
        is,
        "as written",
        verdict,
        OptionalDouble.of(ratio),
        "",
        Optional.of(at(statement)));
  }

  private static Problem warning() {
    return Problem.at(
            at("peak:"),
            Code.LABELS_DIFFER,
            "app: 13 nodes leave no room for a zone: 21 nodes keep 60% with one of three zones"
                + " lost")
        .mend("silence it with a reason, or set app.survive: 1");
  }

  /** How the number of app nodes came about. */
  public static Derivation derivation() {
    Derivation peak = leaf(figure("peak"));
    Derivation load = new Derivation(figure("app.load"), "25k req/s", "", List.of(peak), false);
    Derivation busy =
        new Derivation(
            figure("app.cores_busy"),
            "25k req/s * 1.2 ms",
            "a request per second for one second of CPU keeps one core busy",
            List.of(load, leaf(figure("app_cpu"))),
            false);
    Derivation needed =
        new Derivation(
            figure("app.cores_needed"),
            "30 cores / 60%",
            "",
            List.of(busy, leaf(figure("app.target_utilization"))),
            false);
    Derivation again = new Derivation(figure("app.load"), "", "", List.of(), true);
    return new Derivation(
        figure("app.nodes"), "ceil(50 cores / 4 cores)", "", List.of(needed, again), false);
  }

  private static Derivation leaf(Figure figure) {
    return new Derivation(figure, "", "", List.of(), false);
  }

  private static Figure figure(String name) {
    return figures().stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }

  /** Two tier kinds. */
  public static List<KindPage> kinds() {
    return List.of(
        new KindPage(
            "compute",
            "Stateless servers bound by CPU",
            "Nodes from the CPU time a request takes and the utilisation that is aimed at.",
            List.of(
                new KindPage.Parameter("load", "req/s", "required", "", "requests at the peak"),
                new KindPage.Parameter("cpu", "s", "required", "0 or more", "CPU time a request"),
                new KindPage.Parameter(
                    "target_utilization", "1", "60%", "above 0, up to 1", "aimed at when full")),
            List.of(
                new KindPage.Formula("cores_busy", "load * cpu", "cores at work on average"),
                new KindPage.Formula("cores_needed", "cores_busy / target_utilization", ""),
                new KindPage.Formula("nodes", "ceil(cores_needed / cores_per_node)", "")),
            List.of("utilization >= 100%"),
            List.of(
                new KindPage.Example(
                    List.of("load: 25k req/s", "cpu: 1.2 ms"),
                    List.of("cores_busy: 30", "nodes: 13"),
                    "compendium, section 2"))),
        new KindPage("flat", "A monthly price", "", List.of(), List.of(), List.of(), List.of()));
  }
}
