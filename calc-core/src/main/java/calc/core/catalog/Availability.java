package calc.core.catalog;

import calc.core.formula.availability.Composition;
import calc.core.formula.availability.Durability;
import calc.core.formula.availability.Outages;
import java.util.List;
import java.util.stream.Stream;

/** Rows of the topic availability. */
final class Availability {
  private static final String TOPIC = "availability";
  private static final String CALCULUS =
      "Treynor et al., The Calculus of Service Availability, ACM Queue 15(2), 2017";
  private static final String INDEPENDENT = "Holds for parts that fail independently";

  private Availability() {}

  static List<Formula> rows() {
    return Stream.of(composed(), repeated(), inTime()).flatMap(List::stream).toList();
  }

  private static List<Formula> composed() {
    return List.of(
        row("series", "Availability of a system that needs all of its parts")
            .equation("Π a")
            .note(INDEPENDENT + "; one that two others need counts once.")
            .takesAll("availabilities", "1", "availabilities of the parts, 0 to 1, at least one")
            .source(CALCULUS)
            .example("series(99.99%, 99.99%, 99.95%, 99.9%)", "99.8300809885005%")
            .byArguments(a -> Composition.series(a.list(0))),
        row("parallel", "Availability of a system that needs one of its parts")
            .equation("1 − Π(1 − a)")
            .note(INDEPENDENT + ", which copies of one thing never quite do: see common_cause.")
            .takesAll("availabilities", "1", "availabilities of the parts, 0 to 1, at least one")
            .source("redundancy of independent parts, standard")
            .example("parallel(99%, 99%)", "99.99%")
            .byArguments(a -> Composition.parallel(a.list(0))),
        row("with_fallback", "Availability of a dependency that a fallback stands in for")
            .equation("1 − (1 − a) · (1 − share)")
            .note("Holds when the fallback works whenever it is needed.")
            .takes("a", "1", "availability of the dependency, 0 to 1")
            .takes("share", "1", "share of the requests that the fallback serves, 0 to 1")
            .source("conditional probability, standard")
            .example("with_fallback(99%, 90%)", "99.9%")
            .by(Composition::withFallback));
  }

  private static List<Formula> repeated() {
    return List.of(
        row("series_n", "Availability of a system that needs all of n equal parts")
            .equation("aⁿ")
            .note(INDEPENDENT + ".")
            .takes("a", "1", "availability of a part, 0 to 1")
            .takes("n", "1", "parts, whole, 0 or more")
            .source(CALCULUS)
            .example("series_n(99.9%, 40)", "96.07702107358117%")
            .by(Composition::seriesOf),
        row("k_of_n", "Availability of a system that needs k of n equal parts")
            .equation("Σ C(n, i) · aⁱ · (1 − a)ⁿ⁻ⁱ, i from k to n")
            .note(INDEPENDENT + ". Relative error of what is missing below 1e-13, for any n.")
            .takes("k", "1", "parts needed, whole, from 1 to n")
            .takes("n", "1", "parts there are, whole, 1 or more")
            .takes("a", "1", "availability of a part, 0 to 1")
            .source("binomial distribution, standard")
            .example("k_of_n(2, 3, 99%)", "99.9702%")
            .by(Composition::someOf),
        row("common_cause", "Availability of copies whose failures share a cause")
            .equation("1 − (beta · q + ((1 − beta) · q)ⁿ), q = unavailability")
            .note("Holds for small q. However many copies, beta · q remains.")
            .takes("unavailability", "1", "unavailability q of one copy, 0 to 1")
            .takes("beta", "1", "share of its failures that all copies have in common")
            .takes("n", "1", "copies, one of which is enough, whole, 1 or more")
            .source("The Beta Factor Method, Reliability HotWire 115, weibull.com, 2010")
            .example("common_cause(0.1%, 10%, 2)", "99.989919%")
            .by(Composition::commonCause),
        row("dependency_target", "What each dependency must keep so that all keep an objective")
            .equation("objective^(1/dependencies)")
            .note(
                INDEPENDENT
                    + ". Nothing is left for the service itself: count it among the dependencies.")
            .takes("objective", "1", "availability of all together, 0 to 1")
            .takes("dependencies", "1", "how many, each counted once, whole, 1 or more")
            .source(CALCULUS)
            .example("dependency_target(99.9%, 40)", "99.99749878044706%")
            .by(Composition::ofDependency));
  }

  private static List<Formula> inTime() {
    return List.of(
        row("availability_mttf", "Availability from times to failure and to repair")
            .equation("mttf / (mttf + mttr)")
            .note("The time between failures is mttf + mttr.")
            .takes("mttf", "s", "mean time to failure, from repair to failure, above 0")
            .takes("mttr", "s", "mean time to repair, 0 or more")
            .source(CALCULUS)
            .example("availability_mttf(999 h, 1 h)", "99.9%")
            .by(Composition::ofRepair),
        atTime("downtime", "Time a service does not work in a window")
            .equation("(1 − availability) · window")
            .takes("availability", "1", "share of the window, 0 to 1")
            .takes("window", "s", "length of the window, 0 or more")
            .gives("s")
            .source("Site Reliability Engineering, appendix A, Availability Table, 2016")
            .example("downtime(99.9%, 30 d)", "43.2 min")
            .by(Outages::downtime),
        row("chance_of_meeting", "Probability that the outages of a period stay within its budget")
            .equation(
                "e^(−λ) · (1 + Σ λⁿ/n! · P(n times ≤ budget)), λ = incidents, exponential times")
            .note(
                "Holds for full outages that come at random and last exponentially distributed"
                    + " times. Relative error below 1e-12.")
            .takes("incidents", "1", "outages expected in the period, 0 to 1e9")
            .takes("mean_duration", "s", "mean length of an outage, above 0")
            .takes("budget", "s", "time the period may be down, 0 or more")
            .source("compound Poisson distribution, standard")
            .example("chance_of_meeting(2, 15 min, 43.2 min)", "73.7999248149245%")
            .by(Outages::chanceOfMeeting),
        row("durability", "Probability that copies of data outlive a year")
            .equation("e^(−n·λ·(1 − q)·qⁿ⁻¹ / (1 − qⁿ)), q = λT / (1 + λT), λ a year, T = repair")
            .note(
                "Holds for copies that fail independently and are rebuilt at the same time: the"
                    + " nines are those of the disks alone. A year is 365 d.")
            .takes("copies", "1", "copies n, whole, 1 or more")
            .takes("annual_failure_rate", "1", "failures λ of a copy a year, 0 or more")
            .takes("repair", "s", "time until a lost copy is whole again, 0 or more")
            .source(
                "Resch, Volvovski, Reliability Models for Highly Fault-tolerant Storage Systems,"
                    + " arXiv:1310.4702, 2013 (formula of Angus)")
            .example("durability(2, 2%, 3 d)", "99.99934268401836%")
            .by(Durability::ofCopies));
  }

  private static Formula.Row row(String name, String title) {
    return atTime(name, title).gives("%");
  }

  private static Formula.Row atTime(String name, String title) {
    return Formula.named(name, TOPIC, title);
  }
}
