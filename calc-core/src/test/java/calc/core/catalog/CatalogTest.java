package calc.core.catalog;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Calculation;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import calc.core.problem.Source;
import calc.core.result.Evaluated;
import calc.core.result.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row keeps what a page, a checker and a reader rely on, whatever formula comes next. */
class CatalogTest {
  private static final Set<String> KEYWORDS =
      Set.of("in", "to", "of", "as", "at", "and", "or", "not", "if");

  static Collection<Formula> formulas() {
    return Catalog.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void theExampleComesToItsResult(Formula formula) {
    Value is = value(formula.example().call());
    Value says = value(formula.example().result());
    assertThat(base(is)).isCloseTo(base(says), withinRelative(1e-12));
    assertThat(is.unit().dimension()).isEqualTo(says.unit().dimension());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void anExampleCallsTheFormulaItIsOf(Formula formula) {
    assertThat(formula.example().call()).startsWith(formula.name() + "(").endsWith(")");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void byNameInAnyOrderIsTheSameAsByPosition(Formula formula) {
    List<String> arguments = Calls.arguments(formula.example().call());
    List<Parameter> parameters = formula.parameters();
    List<String> named = new ArrayList<>();
    int from = parameters.size() - 1;
    arguments.stream().skip(from).forEach(rest -> named.add(last(formula).name() + " = " + rest));
    for (int i = Math.min(from, arguments.size()) - 1; i >= 0; i--) {
      named.add(parameters.get(i).name() + " = " + arguments.get(i));
    }
    Value byPosition = value(formula.example().call());
    Value byName = value(formula.name() + "(" + String.join(", ", named) + ")");
    assertThat(base(byName)).isEqualTo(base(byPosition));
    assertThat(byName.unit()).isEqualTo(byPosition.unit());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void aMissingArgumentIsAskedForByName(Formula formula) {
    List<String> arguments = Calls.arguments(formula.example().call());
    for (int given = 0; given < formula.parameters().size(); given++) {
      Parameter next = formula.parameters().get(given);
      String call = formula.name() + "(" + String.join(", ", first(arguments, given)) + ")";
      Evaluated evaluated = Calculation.of(Source.of("test", call));
      if (next.fallback().isPresent()) {
        assertThat(evaluated.value()).isPresent();
      } else {
        assertThat(evaluated.problems())
            .anySatisfy(
                problem ->
                    assertThat(problem.message())
                        .isEqualTo(formula.name() + " needs " + next.name()));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void aRowSaysWhatItIsWhereItComesFromAndWhatItTakes(Formula formula) {
    assertThat(List.of(formula.title(), formula.equation(), formula.source(), formula.topic()))
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(formula.parameters()).isNotEmpty();
    assertThat(formula.parameters().stream().map(Parameter::name))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).matches("[a-z][a-z0-9_]*"));
    for (Parameter parameter : formula.parameters()) {
      assertThat(parameter.meaning()).isNotBlank();
      assertThat(parameter.repeats() && !parameter.equals(last(formula))).isFalse();
      parameter.fallback().ifPresent(value -> assertThat(value).isFinite());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("formulas")
  void aLetterOfTheResultIsOneOfTheArguments(Formula formula) {
    if (formula.result().dimension().isEmpty()) {
      assertThat(formula.parameters().stream().map(parameter -> parameter.measure().notation()))
          .contains(formula.result().notation());
    }
    assertThat(formula.result().depth()).isZero();
    assertThat(formula.whole() && !formula.result().notation().equals("1")).isFalse();
  }

  @Test
  void namesAreUniqueAndMeanNothingElse() {
    Stream<String> functions = Catalog.all().stream().map(Formula::name);
    Stream<String> distributions = Families.all().stream().map(Family::name);
    assertThat(Stream.concat(functions, distributions))
        .doesNotHaveDuplicates()
        .allSatisfy(
            name -> {
              assertThat(name).matches("[a-z][a-z0-9_]*");
              assertThat(KEYWORDS).doesNotContain(name);
            });
    Catalog.all().forEach(formula -> assertThat(Catalog.find(formula.name())).contains(formula));
    assertThat(Catalog.find("erlang_d")).isEmpty();
  }

  /** Function names are a contract: whoever renames one breaks scenario files. */
  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "concurrency(25k req/s, 1.2 ms) | 30",
        "concurrency(throughput = 25k req/s, residence = 1.2 ms) | 30",
        "nodes_for(50, 4) | 13",
        "nodes_for(need = 50, per_node = 4) | 13",
        "zone_nodes(13, 3, 1) | 21",
        "zone_nodes(nodes = 13, zones = 3, survive = 1) | 21",
        "n_plus_k(13, 2) | 15",
        "n_plus_k(nodes = 13, spares = 2) | 15",
        "headroom_factor(spare = 30%) * 7 | 10",
        "growth_time(now = 1, limit = 2, rate = 100%) | 1",
        "growth_periods(1, 1.2^5, 20%) | 5",
        "growth_periods(now = 1, limit = 1.2^5, rate = 20%) | 5",
        "compound(now = 100, rate = 5%, periods = 2) | 110.25",
        "(1 + monthly_rate(annual = 40%))^12 | 1.4",
        "cache_store_load(reads = 20k/s, writes = 5k/s, hit = 85%, cacheable = 75%) | 12.25k/s",
        "backlog_drain(5k/s, 8k/s, 600 s) | 1000 s",
        "backlog_drain(arrival = 5k/s, capacity = 8k/s, outage = 600 s) | 1000 s",
        "backfill_time(rows = 10G, capacity = 50k/s, live = 25k/s, max_utilization = 80%) |"
            + " 10/15 Ms",
        "fan_out_slow(p = 50%, n = 3) | 0.875",
        "fan_out_leaf_budget(q = 0.875, n = 3) | 50%",
        "token_bucket_admitted(rate = 100/s, burst = 500, offered = 300/s, time = 60 s) | 6500",
        "token_bucket_time_to_throttle(rate = 100/s, burst = 500, offered = 300/s) | 2.5 s",
        "leaky_bucket_delay(drain = 1k/s, limit = 2000, offered = 1.2k/s, time = 60 s) | 2 s",
        "leaky_bucket_dropped(drain = 1k/s, limit = 2000, offered = 1.2k/s, time = 60 s) | 10000",
        "zipf_top_share(items = 2, exponent = 1) * 3 | 2",
        "zipf_top_k_hit(items = 3, exponent = 1, cached = 2) * 11 | 9",
        "zipf_lru_hit(items = 100, exponent = 0, cached = 20) | 20%",
        "hottest_shard_factor(items = 2, exponent = 1, shards = 4) | 3",
        "vnode_variation(nodes = 3, vnodes = 1) ^ 2 | 0.5",
        "provisioned_storage(ingest = 10 MB/s, retention = 30 d, replicas = 3, compression = 2,"
            + " fill = 50%) | 77.76 TB",
        "search_storage(source = 19 GB, replicas = 1) | 55 GB",
        "search_storage(19 GB, 1, index_overhead = 0%, reserved = 0%, service_overhead = 0%) |"
            + " 38 GB",
        "kafka_partitions(target = 20 MB/s, producer = 5 MB/s, consumer = 3 MB/s) | 7",
        "kafka_partitions(20 MB/s, 5 MB/s, 3 MB/s, consumers = 12) | 12",
        "kafka_network_in(write = 50 MB/s, replicas = 3) | 150 MB/s",
        "kafka_network_out(write = 200 MB/s, replicas = 2, groups = 5) | 1.2 GB/s",
        "replication_loss(writes = 5k/s, lag = 80 ms) | 400",
        "replication_catch_up(backlog = 90 GB, apply = 100 MB/s, produce = 75 MB/s) | 1 h",
        "usl_throughput(n = 5, lambda = 1k/s, sigma = 5%, kappa = 0) | 25k/6 * 1/s",
        "usl_latency(n = 5, lambda = 1k/s, sigma = 5%, kappa = 0.0002) | 1.204 ms",
        "usl_efficiency(n = 9, sigma = 50%, kappa = 0) | 20%",
        "usl_peak_concurrency(sigma = 5%, kappa = 0.0002) | 69",
        "usl_peak_throughput(lambda = 40/s, sigma = 6%, kappa = 6%) | 40 * 4/1.9 * 1/s",
        "usl_concurrency_for_throughput(x = 18/s, lambda = 10/s, sigma = 50%, kappa = 0) | 9",
        "usl_concurrency_for_latency(r = 0.5 s, lambda = 10/s, sigma = 50%, kappa = 0) | 9",
        "amdahl(serial = 50%, n = 2) | 4/3",
        "gustafson(serial = 50%, n = 2) | 1.5",
        "series(99%, 99%) | 98.01%",
        "parallel(99%, 99%) | 99.99%",
        "with_fallback(a = 99%, share = 90%) | 99.9%",
        "series_n(a = 50%, n = 2) | 25%",
        "k_of_n(k = 2, n = 3, a = 99%) | 99.9702%",
        "common_cause(unavailability = 0.1%, beta = 10%, n = 2) | 99.989919%",
        "dependency_target(objective = 25%, dependencies = 2) | 50%",
        "availability_mttf(mttf = 999 h, mttr = 1 h) | 99.9%",
        "downtime(availability = 99.9%, window = 30 d) | 43.2 min",
        "chance_of_meeting(incidents = 0, mean_duration = 15 min, budget = 1 h) | 100%",
        "durability(copies = 2, annual_failure_rate = 2%, repair = 0 s) | 100%",
        "wilson_low(bad = 0, total = 1000, confidence = 99%) | 0%",
        "wilson_high(bad = 5, total = 5, confidence = 99%) | 100%",
        "clopper_pearson_low(bad = 1, total = 1, confidence = 90%) | 5%",
        "clopper_pearson_high(bad = 0, total = 1) | 97.5%",
        "samples_to_prove(objective = 99.9%, confidence = 90%) | 2302",
        "budget_forecast(bad = 1, total = 2, future = 1, objective = 100%) | 50%",
        "binomial_exceeds(n = 2, p = 50%, threshold = 50%) | 25%",
        "mape(forecast = [$3], actual = [$2]) | 50%",
        "wape(forecast = [3, 3], actual = [2, 2]) | 50%",
        "forecast_bias(forecast = [1, 2], actual = [2, 2]) | -25%",
        "min(3, 1, 2) | 1",
        "max(3, 1, 2) | 3",
        "sum([3, 1, 2]) | 6",
        "abs(-3 s) | 3 s",
        "round(2.5) | 3",
        "floor(-2.5) | -3",
        "ceil(-2.5) | -2",
        "sqrt(16) | 4",
        "exp(0) | 1",
        "ln(1) | 0",
        "log10(0.001) | -3"
      })
  void theContractOfNamesHolds(String call, String result) {
    String says = result.replace("10/15 Ms", "10M / 15 * 1 s");
    assertThat(base(value(call))).isCloseTo(base(value(says)), withinRelative(1e-12));
  }

  /** An example may leave out what has a default. */
  private static List<String> first(List<String> arguments, int count) {
    return arguments.subList(0, Math.min(count, arguments.size()));
  }

  private static Parameter last(Formula formula) {
    return formula.parameters().get(formula.parameters().size() - 1);
  }

  private static double base(Value value) {
    return value.quantity().orElseThrow().value();
  }

  private static Value value(String expression) {
    Evaluated evaluated = Calculation.of(Source.of("test", expression));
    assertThat(evaluated.problems()).isEmpty();
    return evaluated.value().orElseThrow();
  }

  @Test
  void aGroupIsLookedIntoFirstForBeginningsThatItsNamesHave() {
    for (String beginning : Catalog.beginnings()) {
      assertThat(Catalog.all().stream().map(Formula::name))
          .anyMatch(name -> name.equals(beginning) || name.startsWith(beginning + "_"));
    }
    assertThat(Catalog.all()).allSatisfy(f -> assertThat(Catalog.find(f.name())).contains(f));
    assertThat(Catalog.find("mmc_nothing")).isEmpty();
    assertThat(Catalog.find("")).isEmpty();
  }
}
