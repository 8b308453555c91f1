package calc.core.formula.queueing;

/**
 * What a network does to one of its stations. Little's law holds: {@code inside} is {@code
 * throughput} times {@code response}.
 *
 * @param utilization mean share of the servers that is busy, 0 to 1; where nobody waits, so that
 *     there is a server for everybody, the mean number that is busy
 * @param response mean time at the station for one visit, waiting and service, in seconds; 0 where
 *     nobody comes
 * @param inside mean number at the station, waiting or in service
 * @param throughput visits per second
 */
public record StationLoad(double utilization, double response, double inside, double throughput) {
  /**
   * From what a request does there.
   *
   * @param requests requests per second that the network serves
   * @param visits visits of a request
   * @param demand service time of a request, all visits together
   * @param servers servers, 0 where nobody waits
   * @param residence time of a request at the station, all visits together
   */
  static StationLoad of(
      double requests, double visits, double demand, long servers, double residence) {
    double busy = requests * demand;
    return new StationLoad(
        servers == 0 ? busy : share(busy, servers),
        visits == 0 ? 0 : residence / visits,
        requests * residence,
        requests * visits);
  }

  /** The last bit of a throughput at its limit may lie above it; a share does not. */
  static double share(double busy, long servers) {
    return Math.min(1, busy / servers);
  }
}
