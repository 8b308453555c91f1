package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Refusal;

/** Checks of the lists that describe the classes of a network. */
final class ClassTable {
  private ClassTable() {}

  /** One number for each class, none negative. */
  static double[] notNegative(String name, double[] values) {
    checkSome(name, values);
    for (int i = 0; i < values.length; i++) {
      Check.notNegative(name + " of class " + (i + 1), values[i]);
    }
    return values;
  }

  /** One whole number for each class, none negative. */
  static long[] counts(String name, double[] values) {
    checkSome(name, values);
    long[] counts = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      counts[i] = Check.count(name + " of class " + (i + 1), values[i], 0);
    }
    return counts;
  }

  private static void checkSome(String name, double[] values) {
    if (values.length == 0) {
      throw Refusal.outOfRange(name + " must list at least one class, got an empty list");
    }
  }

  /** As many entries as there are classes. */
  static void sameLength(String name, int length, String of, int classes) {
    if (length != classes) {
      throw Refusal.outOfRange(
          name + " must list as many classes as " + of + " (" + classes + "), got " + length);
    }
  }

  /** For each class a list of as many stations, none negative. */
  static double[][] table(String name, double[][] values, String of, int classes) {
    sameLength(name, values.length, of, classes);
    for (int r = 0; r < classes; r++) {
      String here = name + " of class " + (r + 1);
      Stations.notNegative(here, values[r]);
      Stations.sameLength(here, values[r].length, name + " of class 1", values[0].length);
    }
    return values;
  }

  /** Service demands: visits times service times. */
  static double[][] demands(double[][] visits, double[][] service, String of, int classes) {
    table("visits", visits, of, classes);
    table("service", service, of, classes);
    double[][] demands = new double[classes][];
    for (int r = 0; r < classes; r++) {
      demands[r] = Stations.demands(visits[r], service[r]);
    }
    return demands;
  }
}
