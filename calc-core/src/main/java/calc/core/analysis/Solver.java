package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.model.Definition;
import calc.core.model.Inquiry;
import calc.core.model.Model;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.result.Solution;
import calc.core.result.Threshold;
import calc.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The value of an input at which a condition starts to hold, while all other inputs stay. */
public final class Solver {
  private static final int MOST_CROSSINGS = 20;

  private final Adjustable input;
  private final PointEstimate estimate;
  private final Expression condition;
  private final SearchRange range;
  private final Problems remarks;

  /**
   * What is asked.
   *
   * @param condition the condition
   * @param input name of the input that moves
   * @param from lowest value to look at, an expression; empty for the usual range
   * @param to highest value to look at
   */
  public record Question(
      String condition, String input, Optional<String> from, Optional<String> to) {}

  private Solver(
      Adjustable input,
      PointEstimate estimate,
      Expression condition,
      SearchRange range,
      Problems remarks) {
    this.input = input;
    this.estimate = estimate;
    this.condition = condition;
    this.range = range;
    this.remarks = remarks;
  }

  /**
   * Answers a question.
   *
   * @throws calc.core.problem.ProblemException if the question is wrong, or the model has no value
   *     today
   */
  public static Solution of(Model model, Question question) {
    Problems problems = new Problems();
    Inquiry inquiry = new Inquiry(model, problems);
    Optional<Expression> condition =
        inquiry.condition(Source.of("CONDITION", question.condition()));
    Optional<Definition> found =
        inquiry.input(question.input(), Source.of("INPUT", question.input()).at(0));
    Ends ends = new Ends(model, inquiry);
    OptionalDouble from = end(ends, "--from", question.from(), found, problems);
    OptionalDouble to = end(ends, "--to", question.to(), found, problems);
    problems.throwIfErrors();
    if (from.isPresent() && to.isPresent() && !(from.getAsDouble() < to.getAsDouble())) {
      problems.add(
          Problem.at(
                  Source.of("--from", question.from().orElseThrow()).at(0),
                  Code.OUT_OF_RANGE,
                  "--from must lie below --to")
              .mend("swap them"));
      problems.throwIfErrors();
    }
    PointEstimate estimate = PointEstimate.of(model);
    Adjustable input = Adjustable.of(model, found.orElseThrow());
    SearchRange range = SearchRange.of(input, estimate.base(input.name()), from, to);
    return new Solver(input, estimate, condition.orElseThrow(), range, problems).solution();
  }

  private static OptionalDouble end(
      Ends ends,
      String option,
      Optional<String> text,
      Optional<Definition> input,
      Problems problems) {
    if (text.isEmpty() || input.isEmpty()) {
      return OptionalDouble.empty();
    }
    return ends.value(Source.of(option, text.get()), input.get(), problems);
  }

  private Solution solution() {
    Set<String> missing = estimate.model().missing(condition, UnaryOperator.identity());
    if (!missing.isEmpty()) {
      return nothing(false, "unknown without " + String.join(", ", missing));
    }
    Probe probe =
        new Probe(
            estimate.model(),
            Line.of(input.name()),
            condition,
            UnaryOperator.identity(),
            Adjustable.required(estimate.model()));
    boolean today = probe.holds(now());
    if (!probe.varies()) {
      return nothing(
          today, (today ? "holds" : "does not hold") + " whatever " + input.name() + " is");
    }
    Crossing crossing = new Crossing(probe, input.unit(), input.whole());
    List<Crossing.Bracket> up = brackets(probe, range.up());
    List<Crossing.Bracket> down = brackets(probe, range.down());
    List<Solution.Crossing> above = found(up, crossing, probe);
    List<Solution.Crossing> below = found(down, crossing, probe);
    List<Solution.Crossing> all = new ArrayList<>(below);
    all.addAll(above);
    all.sort(Comparator.comparingDouble(Solver::base));
    Optional<Solution.Crossing> answer = first(above, !today).or(() -> first(below, today));
    return new Solution(
        estimate.model().header().title(),
        condition.text(),
        input.name(),
        input.value(now()),
        today,
        answer,
        all,
        up.size() > above.size() || down.size() > below.size(),
        input.value(range.low()),
        input.value(range.high()),
        answer.isPresent() ? "" : never(probe.holds(range.start())),
        remarks.inFileOrder());
  }

  private static List<Crossing.Bracket> brackets(Probe probe, double[] grid) {
    return Crossing.brackets(grid, probe.holdsAt(grid));
  }

  private List<Solution.Crossing> found(
      List<Crossing.Bracket> brackets, Crossing crossing, Probe probe) {
    List<Solution.Crossing> found = new ArrayList<>();
    for (Crossing.Bracket wide : brackets) {
      if (found.size() == MOST_CROSSINGS) {
        break;
      }
      Crossing.Bracket narrow = crossing.narrowed(wide);
      Threshold at = crossing.threshold(narrow);
      double factor = at.value().quantity().orElseThrow().value() / now();
      found.add(
          new Solution.Crossing(
              at,
              now() == 0 ? OptionalDouble.empty() : OptionalDouble.of(factor),
              probe.deciding(narrow.without(), narrow.with())));
    }
    return found;
  }

  /** The nearest one at which it starts or stops to hold when the input grows. */
  private static Optional<Solution.Crossing> first(
      List<Solution.Crossing> crossings, boolean starts) {
    return crossings.stream().filter(crossing -> crossing.at().starts() == starts).findFirst();
  }

  private String never(boolean holds) {
    if (!holds) {
      return "holds nowhere within the range searched";
    }
    Quantity start = input.value(range.start()).quantity().orElseThrow();
    return range.start() == now()
        ? "holds wherever the search went"
        : "holds at " + start.text() + " already, where the search begins";
  }

  private Solution nothing(boolean today, String reason) {
    return new Solution(
        estimate.model().header().title(),
        condition.text(),
        input.name(),
        input.value(now()),
        today,
        Optional.empty(),
        List.of(),
        false,
        input.value(range.low()),
        input.value(range.high()),
        reason,
        remarks.inFileOrder());
  }

  private double now() {
    return estimate.base(input.name());
  }

  private static double base(Solution.Crossing crossing) {
    return crossing.at().value().quantity().orElseThrow().value();
  }
}
