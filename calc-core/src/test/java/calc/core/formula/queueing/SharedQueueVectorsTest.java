package calc.core.formula.queueing;

import static calc.core.vector.Closeness.withinRelative;
import static org.assertj.core.api.Assertions.assertThat;

import calc.core.vector.Vector;
import calc.core.vector.VectorSource;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Reference values of M/M/c. A sum of positive terms and a handful of operations: twelve digits
 * must agree; where a probability is solved for a time, ten.
 */
class SharedQueueVectorsTest {
  private static final Percentage TWELVE_DIGITS = withinRelative(1e-12);
  private static final Percentage TEN_DIGITS = withinRelative(1e-10);

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mm1.json")
  void oneServer(Vector v) {
    SharedQueue queue = SharedQueue.ofServiceRate(v.in("arrival"), v.in("service_rate"), 1);
    agrees(queue, v);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mmc.json")
  void servers(Vector v) {
    double arrival = v.in("arrival");
    double serviceRate = v.in("service_rate");
    agrees(SharedQueue.ofServiceRate(arrival, serviceRate, v.in("servers")), v);
    // 1/10 as a double is off by 2^-54, which a utilization of 0.999 makes a thousand times more.
    agrees(SharedQueue.of(arrival, 1 / serviceRate, v.in("servers")), v);
  }

  /** Each of these is asked for exactly what stands in the file. */
  private static void agrees(SharedQueue queue, Vector v) {
    for (String name : v.expected().names()) {
      double is = named(queue, name);
      Percentage digits = name.contains("_p") ? TEN_DIGITS : TWELVE_DIGITS;
      assertThat(is).as(name).isCloseTo(v.expected(name), digits);
    }
  }

  private static double named(SharedQueue queue, String name) {
    return switch (name) {
      case "utilization" -> queue.utilization();
      case "waits" -> queue.waitProbability();
      case "wait" -> queue.meanWait();
      case "response" -> queue.meanResponse();
      case "queue" -> queue.meanQueueLength();
      case "in_system" -> queue.meanInSystem();
      case "throughput" -> queue.arrivalRate();
      case "spare" -> queue.spare();
      case "p0" -> Math.exp(queue.logProbability(0));
      case "ln_p0" -> queue.logProbability(0);
      default -> quantile(queue, name.substring(0, name.indexOf('_')), name);
    };
  }

  private static double quantile(SharedQueue queue, String of, String name) {
    double p = share(name.substring(name.indexOf('_') + 2));
    return of.equals("wait") ? queue.waitQuantile(p) : queue.responseQuantile(p);
  }

  /** {@code 99} is 99 %, {@code 999} is 99.9 %, {@code 1e-9} is itself. */
  private static double share(String digits) {
    return Double.parseDouble(digits.contains("e") ? digits : "0." + digits);
  }

  @ParameterizedTest(name = "{0}")
  @VectorSource("queueing/mmc-extreme.json")
  void extremes(Vector v) {
    agrees(SharedQueue.of(v.in("arrival"), v.in("service"), v.in("servers")), v);
  }
}
