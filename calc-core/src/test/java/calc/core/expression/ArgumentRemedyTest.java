package calc.core.expression;

import static calc.core.expression.Language.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An argument of the wrong measure is answered with what to type instead. */
class ArgumentRemedyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "concurrency(25k, 1 s) | give it a unit: 25k/s or 25k req/s",
        "concurrency((25k), 1 s) | give it a unit: 25k/s or 25k req/s",
        "concurrency(1/s, 1.2) | give it a unit: 1.2 s or 1.2 ms",
        "replication_catch_up(90, 2 GB/s, 1 GB/s) | give it a unit: 90 MB or 90 GB",
        "replication_catch_up(90 GB, 2, 1 GB/s) | give it a unit: 2 MB/s or 2 Mbps",
        "concurrency(1 ms, 1 s) | call it as concurrency(throughput, residence); 1 / 1 ms is a rate"
            + " (1/time)",
        "concurrency(1/s, 5 req/s) | call it as concurrency(throughput, residence); 1 / 5 req/s is a"
            + " time",
        "concurrency(1/s, (2 + 3) / 1 s) | call it as concurrency(throughput, residence); 1 / ((2 +"
            + " 3) / 1 s) is a time",
        "concurrency(5M users, 1 s) | divide it by a time, such as / 1 s",
        "replication_catch_up(90 GB, 2 GB, 1 GB/s) | divide it by a time, such as / 1 s",
        "replication_catch_up(90 GB/s, 2 GB/s, 1 GB/s) | multiply it by a time, such as * 1 s",
        "ceil(5 req/s) | multiply it by a time, such as * 1 s",
        "ceil(5 kB) | divide it by a unit first, such as / 1 kB",
        "concurrency(5 GB, 1 s) | call it as concurrency(throughput, residence)"
      })
  void saysWhatToType(String text, String fix) {
    assertThat(problem(text).fix()).isEqualTo(fix);
  }
}
