package calc.core.formula.queueing;

import calc.core.math.Check;
import calc.core.math.Refusal;

/** Checks of the lists that describe the stations of a network, and what limits them. */
final class Stations {
  /** No station: nobody waits anywhere. */
  static final int NONE = -1;

  private Stations() {}

  /** One number or more, none negative. */
  static double[] notNegative(String name, double[] values) {
    if (values.length == 0) {
      throw Refusal.outOfRange(name + " must list at least one station, got an empty list");
    }
    for (int i = 0; i < values.length; i++) {
      Check.notNegative(at(name, i), values[i]);
    }
    return values;
  }

  /** Whole numbers of servers, one for each station; 0 where nobody waits. */
  static long[] servers(double[] servers, String of, int stations) {
    sameLength("servers", servers.length, of, stations);
    long[] whole = new long[stations];
    for (int i = 0; i < stations; i++) {
      whole[i] = Check.count(at("servers", i), servers[i], 0);
    }
    return whole;
  }

  /** Service demands: visits times service times. */
  static double[] demands(double[] visits, double[] service) {
    notNegative("visits", visits);
    sameLength("service", service.length, "visits", visits.length);
    notNegative("service", service);
    double[] demands = new double[visits.length];
    for (int i = 0; i < demands.length; i++) {
      demands[i] = Check.notNegative(at("visits · service", i), visits[i] * service[i]);
    }
    return demands;
  }

  /** That users take any time at all, so that there is a throughput. */
  static void checkTimed(double time, String name) {
    if (!(time > 0)) {
      throw Refusal.outOfRange(
          "think or one " + name + " must be above 0: users who take no time have no throughput");
    }
  }

  /** As many entries as there are stations. */
  static void sameLength(String name, int length, String of, int stations) {
    if (length != stations) {
      throw Refusal.outOfRange(
          name + " must list as many stations as " + of + " (" + stations + "), got " + length);
    }
  }

  /** The index of something that is counted from 1. */
  static int index(String name, double number, int most) {
    long counted = Check.count(name, number, 1);
    if (counted > most) {
      throw Refusal.outOfRange(name + " must be at most " + most + ", got " + counted);
    }
    return (int) counted - 1;
  }

  /** Index of the station with the least servers for its demand, which saturates first. */
  static int bottleneck(double[] demand, long[] servers) {
    int first = NONE;
    double most = 0;
    for (int i = 0; i < demand.length; i++) {
      double each = servers[i] == 0 ? 0 : demand[i] / servers[i];
      if (each > most) {
        first = i;
        most = each;
      }
    }
    return first;
  }

  /** How a station is named in messages. */
  static String at(String name, int index) {
    return name + " at station " + (index + 1);
  }
}
