package calc.core.formula.queueing;

import java.util.Arrays;

/**
 * Normalising constants of a closed network for every population up to a largest one, built up part
 * by part. All terms are 0 or more.
 *
 * <p>With u = Σ demand · z over the classes, a single server multiplies the generating function of
 * the constants by 1/(1 − u); c servers by 1/(1 − u/c) and by the sum Σ (1 − i/c) · uⁱ/i! for i = 0
 * … c − 1, as in a network of one class.
 *
 * @see "M. Reiser, H. Kobayashi, Queuing Networks with Multiple Closed Chains: Theory and
 *     Computational Algorithms, IBM Journal of Research and Development 19(3), 1975"
 */
final class Populations {
  private final int[] users;
  private final int[] strides;
  private final int[] here;
  private final WideNumbers constants;

  /** An empty network, of populations up to so many users of each class. */
  Populations(int[] users) {
    this.users = users;
    this.strides = new int[users.length];
    int size = 1;
    for (int r = 0; r < users.length; r++) {
      strides[r] = size;
      size *= users[r] + 1;
    }
    this.here = new int[users.length];
    this.constants = new WideNumbers(size);
    constants.setOne(0);
  }

  private Populations(Populations other) {
    this.users = other.users;
    this.strides = other.strides;
    this.here = new int[users.length];
    this.constants = other.constants.copy();
  }

  Populations copy() {
    return new Populations(this);
  }

  /** Times where nobody waits, all together: the first part of a network. */
  void addDelay(double[] times) {
    empty();
    for (int i = 1; i < constants.size(); i++) {
      advance();
      int r = 0;
      while (here[r] == 0) {
        r++;
      }
      constants.start();
      constants.add(constants, i - strides[r], times[r] / here[r]);
      constants.store(i);
    }
  }

  /** A single server. */
  void addServer(double[] demands) {
    empty();
    for (int i = 1; i < constants.size(); i++) {
      advance();
      constants.start();
      constants.add(constants, i, 1);
      addArrivals(constants, i, demands, constants);
      constants.store(i);
    }
  }

  /** What several servers have beyond one that is as fast as all of them. */
  void addParallel(double[] demands, int servers) {
    addSeries(demands, servers, servers);
  }

  /** The derivative by u of {@link #addParallel}, for the mean number in that part. */
  void addParallelDerivative(double[] demands, int servers) {
    addSeries(demands, servers, servers - 1);
  }

  /** Σ (first − i)/servers · uⁱ/i! for i = 0 … first − 1. */
  private void addSeries(double[] demands, int servers, int first) {
    WideNumbers power = constants.copy();
    WideNumbers raised = new WideNumbers(constants.size());
    constants.multiply((double) first / servers);
    boolean counts = true;
    for (int i = 1; i < first && counts; i++) {
      double order = i;
      double[] parts = Arrays.stream(demands).map(demand -> demand / order).toArray();
      counts = addTerm(power, raised, parts, (first - order) / servers);
      WideNumbers spare = power;
      power = raised;
      raised = spare;
    }
  }

  /** Multiplies a power of u by u, and adds the result to the constants. */
  private boolean addTerm(WideNumbers power, WideNumbers raised, double[] demands, double weight) {
    boolean counts = false;
    raised.start();
    raised.store(0);
    empty();
    for (int i = 1; i < constants.size(); i++) {
      advance();
      raised.start();
      addArrivals(power, i, demands, raised);
      raised.store(i);
      constants.start();
      constants.add(constants, i, 1);
      counts |= constants.add(raised, i, weight);
      constants.store(i);
    }
    return counts;
  }

  /** Multiplies by u: what one more user of any class adds. */
  private void addArrivals(WideNumbers from, int index, double[] demands, WideNumbers to) {
    for (int r = 0; r < users.length; r++) {
      if (here[r] > 0) {
        to.add(from, index - strides[r], demands[r]);
      }
    }
  }

  private void empty() {
    Arrays.fill(here, 0);
  }

  /** The next population, in the order of the indices. */
  private void advance() {
    int r = 0;
    while (here[r] == users[r]) {
      here[r] = 0;
      r++;
    }
    here[r]++;
  }

  /** With one user of a class fewer, over the same with all users. */
  double throughput(int type) {
    int all = constants.size() - 1;
    return constants.ratio(all - strides[type], constants, all);
  }

  /** With one user of a class fewer, over the same of another network. */
  double over(Populations other, int type) {
    int fewer = constants.size() - 1 - strides[type];
    return constants.ratio(fewer, other.constants, fewer);
  }
}
