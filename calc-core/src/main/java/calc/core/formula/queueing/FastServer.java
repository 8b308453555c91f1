package calc.core.formula.queueing;

/**
 * One server with a queue, as a part of a closed network.
 *
 * <pre>
 *   W(n) = d · (1 + L(n−1)) + h(n−1) · W'(n)        L(n) = n · W(n) / (Z + W(n))
 *   h(n) = h(n−1) / (h(n−1) + d · X'(n))            X'(n) = n / (Z + W'(n)),   h(0) = 1
 * </pre>
 *
 * <p>W' and X' are those of the network without this server, L the users that do not think, h the
 * probability that the server is idle. It is mean value analysis for the whole network at once, and
 * without its trap: n/X − Z loses all digits where users think for long, these sums have no term
 * below 0.
 */
final class FastServer implements Stage {
  private final double think;
  private final double demand;
  private double idle = 1;
  private double notThinking;

  FastServer(double think, double demand) {
    this.think = think;
    this.demand = demand;
  }

  @Override
  public double admit(int users, double without) {
    double response = demand * (1 + notThinking) + idle * without;
    idle /= idle + demand * (users / (think + without));
    notThinking = users / (think + response) * response;
    return response;
  }

  @Override
  public long terms() {
    return 4;
  }

  /** Probability that it is idle, with the users there are. */
  double idle() {
    return idle;
  }
}
