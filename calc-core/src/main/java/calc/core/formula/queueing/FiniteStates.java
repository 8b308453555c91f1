package calc.core.formula.queueing;

import calc.core.math.Elementary;

/**
 * What the states of an M/M/c/K queue add up to. Their weights differ by more than doubles hold, so
 * they are taken relative to one of the heaviest: the first state with all servers busy, or in
 * overload the full one.
 *
 * <p>Every sum has positive terms only. The share that is let in is a sum of its own and not what
 * blocking leaves of 1, of which nothing is left in overload.
 *
 * @param blocked probability that the queue is full
 * @param admitted probability that it is not
 * @param busy share of the servers that are busy
 * @param turns how many completions a request that is let in waits for, on average
 */
record FiniteStates(double blocked, double admitted, double busy, double turns) {
  private static final double LN_2 = 0.6931471805599453;

  /**
   * The states of a queue.
   *
   * @param load the offered load, above what the servers can serve too
   * @param places places to wait, K − c
   */
  static FiniteStates of(OfferedLoad load, long places) {
    double ratio = load.erlang() / load.servers();
    double drift = load.logUtilization();
    double full = Geometric.power(Math.abs(drift), places);
    return drift > 0
        ? overloaded(load, full, Geometric.of(1 / ratio, drift, places), places)
        : carried(load, full, Geometric.of(ratio, -drift, places));
  }

  /** Relative to the state in which all servers are busy and nobody waits. */
  private static FiniteStates carried(OfferedLoad load, double full, Geometric room) {
    double open = Erlang.reciprocalExcess(load) + room.sum();
    double admitted = 1 / (1 + full / open);
    return new FiniteStates(
        full / (open + full),
        admitted,
        Math.min(1, load.erlang() / load.servers() * admitted),
        (room.moment() + room.sum()) / open);
  }

  /** Relative to the full state; the weight of the open ones is divided by the inverse ratio. */
  private static FiniteStates overloaded(
      OfferedLoad load, double full, Geometric room, long places) {
    double ratio = load.erlang() / load.servers();
    double open = Erlang.reciprocalExcess(load) * ratio * full + room.sum();
    double all = 1 + open / ratio;
    return new FiniteStates(
        1 / all,
        open / ratio / all,
        Math.min(1, open / all),
        (places * room.sum() - room.moment()) / open);
  }

  /** Logarithm of the probability that nobody is inside. */
  static double emptyLog(OfferedLoad load, long places) {
    double ratio = load.erlang() / load.servers();
    double drift = load.logUtilization();
    if (drift > 0) {
      double full = Geometric.power(drift, places);
      double room = Geometric.of(1 / ratio, drift, places).sum();
      return emptyLog(load, full, room) - places * drift;
    }
    return emptyLog(load, 1, ratio * Geometric.of(ratio, -drift, places).sum());
  }

  /** The same relative to the state in which all servers are busy and to the states above it. */
  private static double emptyLog(OfferedLoad load, double allBusy, double above) {
    double one = allBusy;
    double busy = above;
    long halved = 0;
    // From the most servers down: A/1 · (1 + A/2 · (1 + … A/c · (1 + above))), halved as needed.
    for (long k = load.servers(); k > 0; k--) {
      busy = load.erlang() / k * (one + busy);
      int excess = Math.max(0, Math.getExponent(busy) + 1);
      busy = Math.scalb(busy, -excess);
      one = Math.scalb(one, -excess);
      halved += excess;
    }
    return one == 1 ? -Elementary.log1p(busy) : -Elementary.ln(one + busy) - halved * LN_2;
  }
}
