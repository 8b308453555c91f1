package calc.core.catalog;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.analysis.Calculation;
import calc.core.problem.Source;
import calc.core.result.Evaluated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of networks and their arguments are a contract, and each argument counts. */
class NetworksTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "closed_throughput(users = 2, think = 1 s, demand = [1 s], servers = [2]) | 1/s",
        "closed_response(users = 2, think = 0 s, demand = [1 s], servers = [1]) | 2 s",
        "closed_utilization(users = 1, think = 0 s, demand = [1 s, 3 s], servers = [1, 2],"
            + " station = 2) | 3/8",
        "closed_knee(think = 1 s, demand = [1 s], servers = [2]) | 4",
        "closed_users_for_throughput(throughput = 1/s, think = 1 s, demand = [1 s], servers = [2])"
            + " | 2",
        "closed_users_for_response(response = 2 s, think = 0 s, demand = [1 s], servers = [1]) | 2",
        "closed_throughput_bound(users = 2, think = 7 s, demand = [1 s]) | 0.25/s",
        "balanced_throughput_low(users = 3, think = 0 s, demand = [2 s, 1 s]) | 3 / 7 s",
        "balanced_throughput_high(users = 3, think = 0 s, demand = [2 s, 2 s]) | 3 / 8 s",
        "open_response(arrival = 1/s, demand = [0.5 s], servers = [1]) | 1 s",
        "open_max_arrival(demand = [0.5 s, 2 s], servers = [1, 5]) | 2/s",
        "open_max_arrival_for_response(demand = [0.5 s], servers = [1], max_response = 1 s) | 1/s",
        "open_class_response(arrival = [1/s, 1/s], demand = [[0.1 s], [0.4 s]], class = 2)"
            + " | 0.8 s",
        "jackson_response(routing = [[50%]], external = [1/s], service = [0.25 s], servers = [1])"
            + " | 1 s"
      })
  void theContractOfNamesHolds(String call, String result) {
    assertThat(value(call)).isCloseTo(value(result), withinRelative(1e-12));
  }

  private static double value(String expression) {
    Evaluated evaluated = Calculation.of(Source.of("test", expression));
    assertThat(evaluated.problems()).isEmpty();
    return evaluated.value().orElseThrow().quantity().orElseThrow().value();
  }
}
