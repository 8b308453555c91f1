package calc.core.catalog;

import calc.core.formula.capacity.LittlesLaw;
import calc.core.formula.capacity.Nodes;
import calc.core.math.Guarded;
import java.util.Arrays;

/**
 * Loops of the formulas that nearly every model calls. Each is the formula itself, point by point:
 * in a loop of its own the compiler sees into it, which a call through an interface prevents.
 */
final class Loops {
  private Loops() {}

  static void concurrency(double[][] values, int[] at, double[] out, int n) {
    double[] throughput = values[at[0]];
    double[] residence = values[at[1]];
    for (int i = 0; i < n; i++) {
      out[i] = LittlesLaw.concurrency(point(throughput, i), point(residence, i));
    }
  }

  static void nodesFor(double[][] values, int[] at, double[] out, int n) {
    double[] need = values[at[0]];
    double[] perNode = values[at[1]];
    for (int i = 0; i < n; i++) {
      out[i] = Nodes.forNeed(point(need, i), point(perNode, i));
    }
  }

  static void zoneNodes(double[][] values, int[] at, double[] out, int n) {
    double[] nodes = values[at[0]];
    double[] zones = values[at[1]];
    double[] survive = values[at[2]];
    if (zones.length == 1 && survive.length == 1) {
      zoneNodes(nodes, zones[0], survive[0], out, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      out[i] = Nodes.overZones(point(nodes, i), point(zones, i), point(survive, i));
    }
  }

  /** The usual case by itself: what does not change is checked once, in a third of the time. */
  private static void zoneNodes(double[] nodes, double zones, double survive, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] = Nodes.overZones(point(nodes, i), zones, survive);
    }
  }

  static void ceil(double[][] values, int[] at, double[] out, int n) {
    double[] x = values[at[0]];
    for (int i = 0; i < n; i++) {
      out[i] = Guarded.ceil(point(x, i));
    }
  }

  static void min(double[][] values, int[] at, double[] out, int n) {
    Arrays.fill(out, 0, n, Double.POSITIVE_INFINITY);
    for (int item : at) {
      double[] x = values[item];
      for (int i = 0; i < n; i++) {
        out[i] = Math.min(out[i], known(point(x, i)));
      }
    }
  }

  static void max(double[][] values, int[] at, double[] out, int n) {
    Arrays.fill(out, 0, n, Double.NEGATIVE_INFINITY);
    for (int item : at) {
      double[] x = values[item];
      for (int i = 0; i < n; i++) {
        out[i] = Math.max(out[i], known(point(x, i)));
      }
    }
  }

  static void sum(double[][] values, int[] at, double[] out, int n) {
    Arrays.fill(out, 0, n, 0);
    for (int item : at) {
      if (values[item].length == 1) {
        add(values[item][0], out, n);
      } else {
        add(values[item], out, n);
      }
    }
  }

  private static void add(double value, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += value;
    }
  }

  private static void add(double[] values, double[] out, int n) {
    for (int i = 0; i < n; i++) {
      out[i] += values[i];
    }
  }

  /** NaN for what is infinite. */
  private static double known(double value) {
    return value + 0 * value;
  }

  private static double point(double[] values, int i) {
    return values[values.length == 1 ? 0 : i];
  }
}
