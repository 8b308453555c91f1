package calc.core.formula.queueing;

/** A part of a closed network, seen on top of the parts before it. */
interface Stage {
  /**
   * One user more.
   *
   * @param users users in the network: 1 in the first call, one more in each
   * @param without mean response time of the network without this part, of as many users
   * @return mean response time of the network with this part
   */
  double admit(int users, double without);

  /** Terms that the last call added up: the work it was. */
  long terms();
}
