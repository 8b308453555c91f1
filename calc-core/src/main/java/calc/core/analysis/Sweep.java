package calc.core.analysis;

import calc.core.model.Definition;
import calc.core.model.Inquiry;
import calc.core.model.Limit;
import calc.core.model.Model;
import calc.core.model.Tier;
import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.SweepTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** A model along the values of one input, or over a grid of two. */
public final class Sweep {
  /** The most points of a sweep, over all inputs together. */
  public static final int MOST_POINTS = 100_000;

  private static final String TOTAL = "cost.total";

  private final Model model;
  private final List<SweepAxis> axes;
  private final boolean provisioned;
  private final Problems problems;

  /**
   * What is asked.
   *
   * @param ranges one or two of {@code INPUT=A to B}
   * @param steps values of each input, 2 or more; empty for a handful
   * @param logarithmic whether the values lie at equal factors
   * @param quantities names of the quantities to show; empty for those that matter
   * @param provisioned whether tiers keep the nodes they have today instead of following the load
   */
  public record Question(
      List<String> ranges,
      OptionalInt steps,
      boolean logarithmic,
      List<String> quantities,
      boolean provisioned) {
    public Question {
      ranges = List.copyOf(ranges);
      quantities = List.copyOf(quantities);
    }

    /** One whose tiers follow the load. */
    public Question(
        List<String> ranges, OptionalInt steps, boolean logarithmic, List<String> quantities) {
      this(ranges, steps, logarithmic, quantities, false);
    }
  }

  private Sweep(Model model, List<SweepAxis> axes, boolean provisioned, Problems problems) {
    this.model = model;
    this.axes = axes;
    this.provisioned = provisioned;
    this.problems = problems;
  }

  /**
   * Answers a question.
   *
   * @throws calc.core.problem.ProblemException if the question is wrong, or the model has no value
   *     today
   */
  public static SweepTable of(Model model, Question question) {
    Problems problems = new Problems();
    Inquiry inquiry = new Inquiry(model, problems);
    List<SweepAxis> axes = new ArrayList<>();
    for (String range : question.ranges()) {
      new AxisReader(model, inquiry, problems)
          .read(range, question.steps(), question.logarithmic())
          .ifPresent(axes::add);
    }
    List<String> asked = new ArrayList<>();
    for (String name : question.quantities()) {
      inquiry
          .quantity(name, Source.of("--of", name).at(0))
          .ifPresent(definition -> asked.add(definition.name()));
    }
    checkTogether(axes, question, problems);
    problems.throwIfErrors();
    return new Sweep(model, axes, question.provisioned(), problems)
        .table(asked.stream().distinct().toList());
  }

  private static void checkTogether(List<SweepAxis> axes, Question question, Problems problems) {
    boolean twice = axes.size() == 2 && axes.get(0).name().equals(axes.get(1).name());
    if (twice) {
      problems.add(
          Problem.at(
                  Source.of("RANGE", question.ranges().get(1)).at(0),
                  Code.DUPLICATE,
                  axes.get(1).name() + " is given twice")
              .mend("name another input, or keep one of them"));
    }
  }

  private SweepTable table(List<String> asked) {
    PointEstimate today = PointEstimate.of(model);
    List<String> shown = asked.isEmpty() ? usual() : asked;
    boolean grid = axes.size() > 1;
    if (grid) {
      shown = shown.subList(0, Math.min(1, shown.size()));
    }
    SweepRun run =
        new SweepRun(
            model,
            axes,
            new Tabulation.Wanted(shown, grid ? Set.of() : counts(), provisioned),
            held(today));
    Breakpoints breakpoints =
        grid ? Breakpoints.none() : Breakpoints.of(model, axes.get(0), run, tiersByCount());
    return new SweepTable(
        model.header().title(),
        axes.stream().map(axis -> axis.result(today.base(axis.name()))).toList(),
        run.series(),
        breakpoints.marks(),
        run.lacks(),
        breakpoints.all(),
        breakpoints.more(),
        problems.inFileOrder());
  }

  private Map<String, Double> held(PointEstimate today) {
    Map<String, Double> held = new HashMap<>();
    if (provisioned) {
      held.putAll(States.provisioned(today));
      axes.forEach(axis -> held.remove(axis.name()));
    }
    return held;
  }

  /** What a reader looks for who varies the inputs: of all that changes, else of all there is. */
  private List<String> usual() {
    Set<String> candidates = new LinkedHashSet<>();
    model.tiers().forEach(tier -> candidates.addAll(roles(tier, Role.UTILIZATION, Role.COUNT)));
    candidates.add(TOTAL);
    for (Limit limit : model.limits()) {
      candidates.addAll(limit.when().references());
    }
    List<String> tellers = axes.size() == 1 ? new ArrayList<>(candidates) : totalFirst(candidates);
    List<String> all = model.definitions().stream().map(Definition::name).toList();
    return Stream.of(tellers, all)
        .map(names -> names.stream().filter(this::isKnown).filter(this::tells).toList())
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseGet(() -> tellers.stream().filter(this::isKnown).toList());
  }

  /** A grid has room for one, and money is what most ask for. */
  private static List<String> totalFirst(Set<String> candidates) {
    Set<String> sorted = new LinkedHashSet<>(List.of(TOTAL));
    sorted.addAll(candidates);
    return new ArrayList<>(sorted);
  }

  /** Whether a quantity is no input of the sweep and changes with each of them. */
  private boolean tells(String name) {
    return axes.stream().noneMatch(axis -> axis.name().equals(name))
        && axes.stream().allMatch(axis -> varies(name, axis));
  }

  private static List<String> roles(Tier tier, Role... roles) {
    List<String> names = new ArrayList<>();
    for (Role role : roles) {
      Optional.ofNullable(tier.roles().get(role)).ifPresent(names::add);
    }
    return names;
  }

  private boolean isKnown(String name) {
    return model.find(name).filter(Definition::isKnown).isPresent();
  }

  private boolean varies(String name, SweepAxis axis) {
    return model.program(Set.of(axis.name()), List.of(name), List.of()).workspace(1).varies(name);
  }

  /** Whole numbers whose steps are marked, shown or not. */
  private Set<String> counts() {
    Set<String> counts = new LinkedHashSet<>(tiersByCount().keySet());
    counts.removeIf(name -> !isKnown(name) || !tells(name));
    return counts;
  }

  private Map<String, String> tiersByCount() {
    Map<String, String> tiers = new LinkedHashMap<>();
    model
        .tiers()
        .forEach(tier -> roles(tier, Role.COUNT).forEach(count -> tiers.put(count, tier.name())));
    return tiers;
  }
}
