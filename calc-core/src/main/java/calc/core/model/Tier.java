package calc.core.model;

import calc.core.problem.Origin;
import java.util.Map;

/**
 * A tier: a namespace of quantities, and which of them a table shows where.
 *
 * @param name its name
 * @param kind its kind
 * @param roles full name of the quantity for each column it fills
 * @param origin where it stands
 */
public record Tier(String name, String kind, Map<Role, String> roles, Origin origin) {
  public Tier {
    roles = Map.copyOf(roles);
  }

  /** The columns of a table of tiers. */
  public enum Role {
    /** The load it receives. */
    DEMAND,
    /** What that load needs, before rounding. */
    NEEDS,
    /** Whole units provisioned. */
    COUNT,
    /** Size of one unit. */
    EACH,
    /** Share of the provisioned capacity in use. */
    UTILIZATION,
    /** The percentile that waiting and response are given at, where the tier models its queue. */
    PERCENTILE,
    /** Time a request waits, at that percentile. */
    WAIT,
    /** Time from arrival to answer, at that percentile. */
    RESPONSE,
    /** Cost per time. */
    COST
  }
}
