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
 * <p>Rows are built when they are first looked for, group by group in the order of the constants:
 * an expression that only calls {@code max} pays nothing for the queues.
 */
public final class Catalog {
  private static final Map<Group, Map<String, Formula>> BUILT = new LinkedHashMap<>();

  private enum Group {
    ARITHMETIC,
    CAPACITY,
    FLOW,
    POPULARITY,
    STORAGE,
    QUEUEING,
    OTHER_QUEUES,
    QUEUE_TARGETS,
    NETWORKS,
    SCALING,
    AVAILABILITY,
    STATISTICS
  }

  private Catalog() {}

  /** The formula of a name. */
  public static Optional<Formula> find(String name) {
    for (Group group : Group.values()) {
      Formula formula = rowsOf(group).get(name);
      if (formula != null) {
        return Optional.of(formula);
      }
    }
    return Optional.empty();
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
    return BUILT.computeIfAbsent(group, Catalog::byName);
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
