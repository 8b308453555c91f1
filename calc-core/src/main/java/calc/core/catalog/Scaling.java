package calc.core.catalog;

import calc.core.formula.scaling.ScalabilityInverse;
import calc.core.formula.scaling.Speedup;
import calc.core.formula.scaling.UniversalScalability;
import java.util.List;

/** Rows of the topic scaling. */
final class Scaling {
  private static final String TOPIC = "scaling";
  private static final String GUNTHER = "N. J. Gunther, Guerrilla Capacity Planning, Springer 2007";
  private static final String INSIDE =
      "n counts requests inside the system, not users who think between them";

  private Scaling() {}

  static List<Formula> rows() {
    return Formula.rows(law(), peak(), inverse(), speedup());
  }

  private static List<Formula> law() {
    return List.of(
        shaped(concurrency(row("usl_throughput", "Throughput by the Universal Scalability Law")))
            .equation("lambda · n / (1 + sigma · (n − 1) + kappa · n · (n − 1))")
            .note(INSIDE + "; outside the measured range the law is a guess")
            .gives("/s")
            .example(
                "usl_throughput(20, 995.6486 req/s, 0.02671591, 0.0007690945)",
                "11063.6337907064 req/s")
            .byArguments(
                a ->
                    UniversalScalability.throughput(
                        a.number(0), a.number(1), a.number(2), a.number(3))),
        shaped(concurrency(row("usl_latency", "Time inside by the Universal Scalability Law")))
            .equation("(1 + sigma · (n − 1) + kappa · n · (n − 1)) / lambda")
            .note(INSIDE)
            .gives("s")
            .example(
                "usl_latency(20, 995.6486 req/s, 0.02671591, 0.0007690945)",
                "1.8077243316567712 ms")
            .byArguments(
                a ->
                    UniversalScalability.latency(
                        a.number(0), a.number(1), a.number(2), a.number(3))),
        shaped(
                row("usl_efficiency", "Throughput per unit of concurrency, as a share of one's")
                    .takes("n", "1", "concurrency, above 0"))
            .equation("1 / (1 + sigma · (n − 1) + kappa · n · (n − 1))")
            .example("usl_efficiency(20, 0.02671591, 0.0007690945)", "0.5555993244356694")
            .by(UniversalScalability::efficiency));
  }

  private static List<Formula> peak() {
    return List.of(
        shaped(row("usl_peak_concurrency", "Whole concurrency of the highest throughput"))
            .equation("the better of ⌊√((1 − sigma) / kappa)⌋ and ⌈√((1 − sigma) / kappa)⌉")
            .note(
                "where kappa is 0 there is no peak, and the refusal says what throughput tends to")
            .givesWhole()
            .example("usl_peak_concurrency(0.02671591, 0.0007690945)", "36")
            .by(UniversalScalability::peakConcurrency),
        shaped(one(row("usl_peak_throughput", "Highest throughput at a whole concurrency")))
            .equation("usl_throughput(usl_peak_concurrency(sigma, kappa), lambda, sigma, kappa)")
            .note("where kappa is 0 there is no peak: throughput tends to lambda / sigma")
            .gives("/s")
            .example("usl_peak_throughput(1k req/s, 0.05, 0.0002)", "12925.221040011987 req/s")
            .by(UniversalScalability::peakThroughput));
  }

  private static List<Formula> inverse() {
    return List.of(
        shaped(
                one(
                    row("usl_concurrency_for_throughput", "Concurrency that gives a throughput")
                        .takes("x", "/s", "throughput to reach, at most that of the peak")))
            .equation(
                "2 · (1 − sigma) / (b + √(b² − 4 · kappa · (1 − sigma))), b = lambda / x − sigma + kappa")
            .note("on the branch where throughput rises; beyond the peak it is refused")
            .example(
                "usl_concurrency_for_throughput(12k/s, 995.6486/s, 0.02671591, 0.0007690945)",
                "26.63911081147763")
            .byArguments(
                a ->
                    ScalabilityInverse.concurrencyForThroughput(
                        a.number(0), a.number(1), a.number(2), a.number(3))),
        shaped(
                one(
                    row(
                            "usl_concurrency_for_latency",
                            "Concurrency at which latency is a given one")
                        .takes("r", "s", "latency to reach, at least that of one alone")))
            .equation(
                "2 · c / (d + √(d² + 4 · kappa · c)), c = lambda · r + sigma − 1, d = sigma − kappa")
            .note("on the branch where latency rises")
            .example(
                "usl_concurrency_for_latency(5 ms, 995.6486/s, 0.02671591, 0.0007690945)",
                "57.23902129024770")
            .byArguments(
                a ->
                    ScalabilityInverse.concurrencyForLatency(
                        a.number(0), a.number(1), a.number(2), a.number(3))));
  }

  private static List<Formula> speedup() {
    return List.of(
        row("amdahl", "Speed-up of work of a given size (Amdahl's law)")
            .equation("1 / (serial + (1 − serial) / n)")
            .takes("serial", "1", "share of the work that only one can do at a time")
            .takes("n", "1", "processors, above 0")
            .source(
                "G. M. Amdahl, Validity of the single processor approach to achieving large scale computing capabilities, AFIPS Spring Joint Computer Conference, 1967")
            .example("amdahl(5%, 1000)", "19.627085377821395")
            .by(Speedup::amdahl),
        row("gustafson", "Speed-up of work that grows with the processors (Gustafson's law)")
            .equation("serial + (1 − serial) · n")
            .takes("serial", "1", "share of the time, on n processors, in the serial part")
            .takes("n", "1", "processors, above 0")
            .source(
                "J. L. Gustafson, Reevaluating Amdahl's law, Communications of the ACM 31(5), 1988")
            .example("gustafson(5%, 1000)", "950.05")
            .by(Speedup::gustafson));
  }

  private static Formula.Row concurrency(Formula.Row row) {
    return one(row.takes("n", "1", "concurrency, 0 or more, whole or not"));
  }

  private static Formula.Row one(Formula.Row row) {
    return row.takes("lambda", "/s", "throughput of one alone, above 0");
  }

  private static Formula.Row shaped(Formula.Row row) {
    return row.takes("sigma", "1", "contention, at most 1; below 0 for growth beyond linear")
        .takes("kappa", "1", "coherency, 0 or more")
        .source(GUNTHER);
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
