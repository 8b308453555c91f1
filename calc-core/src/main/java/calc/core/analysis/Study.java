package calc.core.analysis;

import calc.core.analysis.Evaluation.Plan;
import calc.core.expression.Program.Draw;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is computed at every point of a simulation, and what is kept of it: one phase after the
 * other, all with the same draws. The first phase is the design as it is; later ones change it (a
 * lever, a month, another scenario) and may look back at the first, so that differences are between
 * equals.
 */
final class Study {
  private final List<Phase> phases = new ArrayList<>();
  private int columns;

  /** One run of a model. */
  static final class Phase {
    private final Plan plan;
    private final Feed feed;
    private final boolean explained;
    private final List<Keep> kept = new ArrayList<>();

    private Phase(Plan plan, Feed feed, boolean explained) {
      this.plan = plan;
      this.feed = feed;
      this.explained = explained;
    }

    /** Whether it is told why something that is kept of it has no value. */
    boolean isExplained() {
      return explained;
    }

    Plan plan() {
      return plan;
    }

    Feed feed() {
      return feed;
    }

    List<Keep> kept() {
      return kept;
    }
  }

  /** Sets what a phase changes: the free quantities of its model. */
  @FunctionalInterface
  interface Feed {
    /** Nothing is changed. */
    Feed NOTHING = (first, self, n) -> {};

    void set(ModelRun first, ModelRun self, int n);
  }

  /** A number a point: a quantity, a condition as 1 or 0, a difference; NaN where not known. */
  @FunctionalInterface
  interface Column {
    /**
     * Computes it.
     *
     * @param out what an earlier phase left there, or anything; receives the numbers
     */
    void fill(ModelRun first, ModelRun self, double[] out, int n);
  }

  /** A column and where it is kept. */
  record Keep(int index, Column column) {}

  /** Adds a design as it is. */
  Phase design(Plan plan) {
    return added(new Phase(plan, Feed.NOTHING, true));
  }

  /** Adds a change to the first design, whose trials without a value speak for themselves. */
  Phase change(Plan plan, Feed feed) {
    return added(new Phase(plan, feed, false));
  }

  private Phase added(Phase phase) {
    phases.add(phase);
    return phase;
  }

  /**
   * Keeps a number of a phase.
   *
   * @return which one it is, for {@link Trials#sample}
   */
  int keep(Phase phase, Column column) {
    phase.kept.add(new Keep(columns, column));
    return columns++;
  }

  /** Goes on with a number that an earlier phase keeps. */
  void keepOn(Phase phase, int index, Column column) {
    phase.kept.add(new Keep(index, column));
  }

  List<Phase> phases() {
    return phases;
  }

  /** How many numbers are kept of a point. */
  int columns() {
    return columns;
  }

  /**
   * The names of all draws, those of the first phase first and each in the order of its file, so
   * that an input that is appended leaves the dimensions of all others as they are.
   */
  List<String> draws() {
    Set<String> names = new LinkedHashSet<>();
    for (Phase phase : phases) {
      phase.plan.drawsInFileOrder().stream().map(Draw::name).forEach(names::add);
    }
    return List.copyOf(names);
  }
}
