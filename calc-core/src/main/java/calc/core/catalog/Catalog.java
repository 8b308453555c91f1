package calc.core.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All formulas by name. A new group of rows is one more constant of {@link Group} and one more line
 * below it.
 *
 * <p>Rows are built when they are first looked for, group by group: first those where a name that
 * begins like this one is likely, then the others in the order of the constants. An expression that
 * only calls {@code max} pays nothing for the queues.
 */
public final class Catalog {
  private static final Map<Group, Map<String, Formula>> BUILT = new LinkedHashMap<>();

  private enum Group {
    ARITHMETIC,
    CAPACITY,
    FLOW("token leaky fan"),
    POPULARITY("zipf hottest vnode"),
    STORAGE("kafka search provisioned replication"),
    ERLANG("erlang"),
    QUEUEING("mmc"),
    OTHER_QUEUES("mmck mg1 gg1 ggc engset mminf"),
    QUEUE_TARGETS("erlang mmc halfin square"),
    NETWORKS("closed open balanced jackson"),
    SCALING("usl amdahl gustafson"),
    AVAILABILITY(
        "series parallel k common availability with dependency durability chance downtime"),
    STATISTICS("wilson clopper samples budget binomial mape wape forecast");

    private final String beginnings;

    /** A group of which no name is known before it is built. */
    Group() {
      this("");
    }

    /**
     * A group.
     *
     * @param beginnings first words of names in it; only to find them sooner
     */
    Group(String beginnings) {
      this.beginnings = " " + beginnings + " ";
    }
  }

  private Catalog() {}

  /** The formula of a name. */
  public static Optional<Formula> find(String name) {
    int end = name.indexOf('_');
    String beginning = " " + (end < 0 ? name : name.substring(0, end)) + " ";
    Formula likely = find(name, beginning, true);
    return Optional.ofNullable(likely == null ? find(name, beginning, false) : likely);
  }

  private static Formula find(String name, String beginning, boolean likely) {
    for (Group group : Group.values()) {
      if (group.beginnings.contains(beginning) == likely) {
        Formula formula = rowsOf(group).get(name);
        if (formula != null) {
          return formula;
        }
      }
    }
    return null;
  }

  /** The first words by which groups are chosen. */
  static List<String> beginnings() {
    StringBuilder all = new StringBuilder();
    for (Group group : Group.values()) {
      all.append(group.beginnings);
    }
    return List.of(all.toString().strip().split(" +"));
  }

  /** Every formula, topic by topic. */
  public static List<Formula> all() {
    List<Formula> all = new ArrayList<>();
    for (Group group : Group.values()) {
      all.addAll(rowsOf(group).values());
    }
    return List.copyOf(all);
  }

  private static synchronized Map<String, Formula> rowsOf(Group group) {
    Map<String, Formula> built = BUILT.get(group);
    if (built == null) {
      built = byName(group);
      BUILT.put(group, built);
    }
    return built;
  }

  private static Map<String, Formula> byName(Group group) {
    Map<String, Formula> rows = new LinkedHashMap<>();
    for (Formula row : build(group)) {
      if (rows.put(row.name(), row) != null) {
        throw new IllegalStateException("two formulas are called " + row.name());
      }
    }
    return rows;
  }

  private static List<Formula> build(Group group) {
    return switch (group) {
      case ARITHMETIC -> Arithmetic.rows();
      case CAPACITY -> Capacity.rows();
      case FLOW -> Flow.rows();
      case POPULARITY -> Popularity.rows();
      case STORAGE -> Storage.rows();
      case ERLANG -> Queueing.erlang();
      case QUEUEING -> Queueing.rows();
      case OTHER_QUEUES -> OtherQueues.rows();
      case QUEUE_TARGETS -> QueueTargets.rows();
      case NETWORKS -> Networks.rows();
      case SCALING -> Scaling.rows();
      case AVAILABILITY -> Availability.rows();
      case STATISTICS -> Statistics.rows();
    };
  }
}
