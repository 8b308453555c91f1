package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Refusal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/**
 * Arrivals at each station when requests go on from station to station by chance.
 *
 * <pre>  e = γ + Pᵀ · e</pre>
 *
 * <p>Solved by taking out one station after the other: who went there now goes where it would have
 * sent them. The share that moves on is added up from the ways out, never 1 less the way back, so
 * no term is below 0 and nothing cancels, however often requests come back.
 *
 * @see "W. K. Grassmann, M. I. Taksar, D. P. Heyman, Regenerative Analysis and Steady State
 *     Distributions for Markov Chains, Operations Research 33(5), 1985"
 */
final class Traffic {
  private final double[][] onwards;
  private final double[] exits;
  private final double[] arrivals;

  /** Of the stations with these indices, which send requests to each other and out only. */
  private Traffic(int[] stations, double[][] routing, double[] exits, double[] external) {
    int n = stations.length;
    this.onwards = new double[n][n];
    this.exits = new double[n];
    this.arrivals = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        onwards[i][j] = routing[stations[i]][stations[j]];
      }
      this.exits[i] = exits[stations[i]];
      arrivals[i] = external[stations[i]];
    }
  }

  /** Arrivals per second at each station. */
  static double[] of(double[][] routing, double[] external) {
    Stations.notNegative("external", external);
    double[] exits = exits(routing, external.length);
    boolean[] reached = reachable(external, routing);
    boolean[] leaves = reachable(exits, transposed(routing));
    int[] stations = IntStream.range(0, reached.length).filter(i -> reached[i]).toArray();
    for (int i : stations) {
      if (!leaves[i]) {
        throw Refusal.infeasible(
            "routing keeps requests for ever: from station "
                + (i + 1)
                + ", which they come to, no way leads out");
      }
    }
    double[] solution = new Traffic(stations, routing, exits, external).solve();
    double[] all = new double[external.length];
    for (int i = 0; i < stations.length; i++) {
      all[stations[i]] = solution[i];
    }
    return all;
  }

  /** Checks the routing, and returns the share that leaves the network from each station. */
  private static double[] exits(double[][] routing, int stations) {
    Stations.sameLength("routing", routing.length, "external", stations);
    double[] exits = new double[stations];
    for (int i = 0; i < stations; i++) {
      String from = "routing from station " + (i + 1);
      Stations.sameLength(from, routing[i].length, "external", stations);
      double sum = 0;
      for (int j = 0; j < stations; j++) {
        sum += Check.ratio(from + " to station " + (j + 1), routing[i][j]);
      }
      if (Guarded.less(1, sum)) {
        throw Check.refused(from, "must come to at most 1 (100%)", sum);
      }
      exits[i] = Guarded.equal(sum, 1) ? 0 : 1 - sum;
    }
    return exits;
  }

  /** The stations that one can come to from those where {@code starts} is above 0. */
  private static boolean[] reachable(double[] starts, double[][] steps) {
    boolean[] reached = new boolean[starts.length];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] > 0) {
        reached[i] = true;
        open.add(i);
      }
    }
    while (!open.isEmpty()) {
      double[] from = steps[open.remove()];
      for (int j = 0; j < from.length; j++) {
        if (from[j] > 0 && !reached[j]) {
          reached[j] = true;
          open.add(j);
        }
      }
    }
    return reached;
  }

  private static double[][] transposed(double[][] square) {
    double[][] transposed = new double[square.length][square.length];
    for (int i = 0; i < square.length; i++) {
      for (int j = 0; j < square.length; j++) {
        transposed[j][i] = square[i][j];
      }
    }
    return transposed;
  }

  private double[] solve() {
    double[] leaving = new double[exits.length];
    for (int k = exits.length - 1; k >= 0; k--) {
      leaving[k] = exits[k];
      for (int j = 0; j < k; j++) {
        leaving[k] += onwards[k][j];
      }
      takeOut(k, leaving[k]);
    }
    for (int k = 0; k < exits.length; k++) {
      for (int i = 0; i < k; i++) {
        arrivals[k] += arrivals[i] * onwards[i][k];
      }
      arrivals[k] /= leaving[k];
    }
    return arrivals;
  }

  private void takeOut(int k, double leaving) {
    for (int j = 0; j < k; j++) {
      double share = onwards[k][j] / leaving;
      arrivals[j] += arrivals[k] * share;
      for (int i = 0; i < k; i++) {
        onwards[i][j] += onwards[i][k] * share;
      }
    }
    for (int i = 0; i < k; i++) {
      exits[i] += onwards[i][k] * (exits[k] / leaving);
    }
  }
}
