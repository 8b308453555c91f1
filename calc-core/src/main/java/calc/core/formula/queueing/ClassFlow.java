package calc.core.formula.queueing;

/** A closed network of several classes, solved: rates per second, times in seconds. */
interface ClassFlow {
  /** Requests of a class that are completed. */
  double throughput(int type);

  /** Time that a request of a class spends at a station, all its visits together. */
  double residence(int type, int station);
}
