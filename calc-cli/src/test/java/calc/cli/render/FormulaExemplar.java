package calc.cli.render;

import calc.core.catalog.Formula;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Source;
import calc.core.result.Applied;
import calc.core.result.Applied.Argument;
import java.util.List;
import java.util.Optional;

/** A small catalogue, and what its formulas come to, written out by hand. */
public final class FormulaExemplar {
  private FormulaExemplar() {}

  /** All of it. */
  public static List<Formula> formulas() {
    return List.of(storeLoad(), longest(), largest());
  }

  /** A formula with a default, a note and an equation that names its arguments. */
  public static Formula storeLoad() {
    return Formula.named("store_load", "capacity", "Load a cache leaves for the store behind it")
        .equation("writes + reads · (1 − hit · cacheable)")
        .note("For a cache in front of reads only.")
        .takes("reads", "/s", "reads per time, 0 or more")
        .takes("writes", "/s", "writes per time, 0 or more")
        .takes("hit", "1", "share of the cacheable reads the cache answers")
        .takes("cacheable", "1", "share of the reads that may be cached", 1)
        .gives("/s")
        .source("the compendium")
        .example("store_load(20k req/s, 5k req/s, 85%)", "8k req/s")
        .byArguments(a -> 0);
  }

  /** A formula of many arguments, lists among them, whose equation does not fit on a line. */
  public static Formula longest() {
    return Formula.named("network_throughput", "queueing", "Throughput of a closed network")
        .equation(
            "X = users / (think + R); R = Σ demandᵢ · (1 + Q(users − 1, i)), Q(n, i) = the mean"
                + " number at station i with n users, think = the time between two requests")
        .takes("users", "1", "users, whole, 0 or more")
        .takes("think", "s", "time between two requests, 0 or more")
        .takes("demands", "[s]", "service time at each station, 0 or more")
        .takes("routing", "[[1]]", "share that goes from each station to each")
        .takes("price", "$/s", "price of a station")
        .takes("size", "T", "anything")
        .takes("sizes", "[T]", "more of it")
        .gives("/s")
        .source("a book")
        .byArguments(a -> 0);
  }

  /** A formula that takes any number of arguments. */
  public static Formula largest() {
    return Formula.named("largest", "queueing", "Largest of its arguments")
        .equation("max(a, b, …)")
        .takesAll("values", "T", "at least one value, all of the same measure")
        .gives("T")
        .source("standard arithmetic")
        .example("largest(3 GB, 500 MB)", "3 GB")
        .byArguments(a -> 0);
  }

  /** A value of the first of them. */
  public static Applied storeLoadOf() {
    return new Applied(
        "store_load(2 * 10k req/s, 5k req/s, 85%)",
        Optional.of(Exemplar.value("8k req/s")),
        "5k req/s + 20k req/s · (1 − 85% · 1)",
        List.of(
            argument("reads", "2 * 10k req/s", "20k req/s"),
            argument("writes", "5k req/s", "5k req/s"),
            argument("hit", "85%", "85%"),
            argument("cacheable", "", "1")),
        List.of());
  }

  /** A value computed from lists. */
  public static Applied longestOf() {
    return new Applied(
        "network_throughput(200, 1 s, [0.5 s, 20 ms], [[0, 1], [1, 0]], $1/h, 1, [2])",
        Optional.of(Exemplar.value("126.42 req/s")),
        "",
        List.of(
            argument("users", "200", "200"),
            argument("think", "1 s", "1 s"),
            new Argument("demands", "[0.5 s, 20 ms]", "[0.5 s, 20 ms]", Optional.empty())),
        List.of());
  }

  /** What is wrong with arguments that make no sense. */
  public static Applied wrong() {
    Source typed = Source.of("formula", "store_load reads=x");
    return new Applied(
        typed.text(),
        Optional.empty(),
        "",
        List.of(),
        List.of(
            Problem.at(typed.at(17), Code.UNKNOWN_NAME, "there is no quantity x")
                .mend("write a figure")));
  }

  private static Argument argument(String name, String typed, String text) {
    return new Argument(name, typed, text, Optional.of(Exemplar.value(text)));
  }
}
