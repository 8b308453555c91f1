package calc.core.formula.queueing;

/**
 * What a {@link GeneralService} says, one number at a time: the functions of the catalogue.
 * Arrivals are per second, times in seconds.
 */
public final class Mg1 {
  private Mg1() {}

  /**
   * Mean time in the queue (Pollaczek–Khinchine).
   *
   * <pre>  Wq = ρ·S·(1 + scv) / (2·(1 − ρ)),   ρ = λ·S</pre>
   *
   * <p><b>Reference</b>: 8/s of 0.1 s: 0.2 s at scv 0, 0.4 s at scv 1, 1 s at scv 4.
   *
   * @param arrival arrivals λ per second, 0 or more and below 1/S
   * @param service mean service time S in seconds, above 0
   * @param scv squared coefficient of variation of the service time, 0 or more
   * @return seconds, of all requests, also those that do not wait
   * @throws IllegalArgumentException as for {@link GeneralService#of}
   */
  public static double meanWait(double arrival, double service, double scv) {
    return GeneralService.of(arrival, service, scv).meanWait();
  }

  /**
   * Mean response time.
   *
   * <pre>  R = S + Wq</pre>
   *
   * <p><b>Reference</b>: 8/s of 0.1 s at scv 4: 1.1 s.
   *
   * @param arrival arrivals λ per second, 0 or more and below 1/S
   * @param service mean service time S in seconds, above 0
   * @param scv squared coefficient of variation of the service time, 0 or more
   * @return seconds in the queue and in service
   * @throws IllegalArgumentException as for {@link GeneralService#of}
   */
  public static double meanResponse(double arrival, double service, double scv) {
    return GeneralService.of(arrival, service, scv).meanResponse();
  }
}
