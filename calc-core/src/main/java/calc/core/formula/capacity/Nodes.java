package calc.core.formula.capacity;

import calc.core.math.Check;
import calc.core.math.Guarded;
import calc.core.math.Refusal;

/** From a need to whole nodes, with spares and with zones to lose. */
public final class Nodes {
  private Nodes() {}

  /**
   * Whole nodes that carry a need.
   *
   * <pre>  n = ⌈need / per node⌉</pre>
   *
   * <p><b>Numerics</b>: a quotient within a relative 1e-9 of a whole number is that number, so
   * 49.9999999999 / 10 needs 5 and so does 50.0000000001 / 10.
   *
   * <p><b>Reference</b>: 50 cores on nodes of 4 = 13.
   *
   * @param need what is needed, 0 or more
   * @param perNode what one node gives, above 0, in the same unit
   * @return whole nodes, 0 or more
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Staff Engineer Preparation Compendium, section 2: 50 cores → 13 × 4-core nodes"
   */
  public static double forNeed(double need, double perNode) {
    return Guarded.ceil(Check.notNegative("need", need) / Check.positive("per_node", perNode));
  }

  /**
   * Total nodes, spread evenly over zones, so that the rest still carry the need when some zones
   * are lost.
   *
   * <pre>  total = z · ⌈n / (z − k)⌉</pre>
   *
   * <p>Rounded per zone, not in total: zones hold equal numbers, so 13 over 3 zones with one to
   * lose is 3 × 7 = 21, not 20.
   *
   * @param nodes nodes the need takes, n, a whole number of 0 or more
   * @param zones zones z, 1 or more
   * @param survive zones k that may be lost at once, 0 or more and below z
   * @return total nodes, a multiple of z
   * @throws IllegalArgumentException if an argument is outside its range
   * @see "Azure reliability guidance: multiply the peak count by zones / (zones − 1), 4 → 6; AWS
   *     Builders' Library, Static stability using Availability Zones"
   */
  public static double overZones(double nodes, double zones, double survive) {
    long needed = Check.count("nodes", nodes, 0);
    long all = Check.count("zones", zones, 1);
    long lost = Check.count("survive", survive, 0);
    if (lost >= all) {
      throw Refusal.outOfRange(
          "survive must be below zones ("
              + all
              + "), got "
              + lost
              + ": with every zone lost nothing is left");
    }
    long perZone = Math.floorDiv(needed + (all - lost) - 1, all - lost);
    return (double) all * perZone;
  }

  /**
   * Nodes with spares: N + k.
   *
   * @param nodes nodes the need takes, a whole number of 0 or more
   * @param spares nodes k that may fail at once, a whole number of 0 or more
   * @return nodes + spares
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public static double withSpares(double nodes, double spares) {
    return (double) Check.count("nodes", nodes, 0) + Check.count("spares", spares, 0);
  }

  /**
   * Factor on the need that leaves a share of the capacity spare.
   *
   * <pre>  f = 1 / (1 − spare)</pre>
   *
   * <p>"30 % spare" is read as 70 % used: 1/0.7 = 1.4286. Adding 30 % to the need (factor 1.3)
   * leaves 23 % spare; say which is meant.
   *
   * @param spare share of the capacity that stays free at peak, 0 or more and below 1
   * @return factor, 1 or more
   * @throws IllegalArgumentException if {@code spare} is outside its range
   * @see "Staff Engineer Preparation Compendium, section 2: headroom policy, 30 % spare at peak"
   */
  public static double headroomFactor(double spare) {
    return 1 / (1 - Check.ratioBelowOne("spare", spare));
  }
}
