package calc.core.formula.queueing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Closed networks by Buzen's convolution of the plain weights, in decimals of 50 digits: slow, and
 * nothing but the definition.
 */
final class Convolution {
  private static final MathContext DIGITS = new MathContext(50);

  private final Closed network;
  private final BigDecimal[] constants;

  Convolution(Closed network) {
    this.network = network;
    this.constants = constants(network);
  }

  BigDecimal throughput() {
    int users = network.users();
    return constants[users - 1].divide(constants[users], DIGITS);
  }

  BigDecimal response() {
    return BigDecimal.valueOf(network.users())
        .divide(throughput(), DIGITS)
        .subtract(new BigDecimal(network.think()));
  }

  private static BigDecimal[] constants(Closed network) {
    BigDecimal[] sums = weights(network.think(), network.users(), 0);
    for (Closed.Station station : network.stations()) {
      BigDecimal[] weights = weights(station.demand(), network.users(), station.servers());
      BigDecimal[] next = new BigDecimal[sums.length];
      for (int n = 0; n < next.length; n++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int j = 0; j <= n; j++) {
          sum = sum.add(weights[j].multiply(sums[n - j]), DIGITS);
        }
        next[n] = sum;
      }
      sums = next;
    }
    return sums;
  }

  /** Dⁿ / Π min(j, servers), without the minimum where nobody waits. */
  private static BigDecimal[] weights(double demand, int users, int servers) {
    BigDecimal[] weights = new BigDecimal[users + 1];
    Arrays.fill(weights, BigDecimal.ONE);
    for (int j = 1; j <= users; j++) {
      int busy = servers == 0 ? j : Math.min(j, servers);
      BigDecimal factor = new BigDecimal(demand).divide(BigDecimal.valueOf(busy), DIGITS);
      weights[j] = weights[j - 1].multiply(factor, DIGITS);
    }
    return weights;
  }
}
