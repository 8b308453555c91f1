package calc.core.model;

import calc.core.expression.Checker;
import calc.core.expression.Expression;
import calc.core.expression.Samples;
import calc.core.expression.Scope;
import calc.core.expression.Syntax;
import calc.core.expression.Type;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/** Parses and unit-checks the questions asked of a graph. */
final class QuestionCheck {
  private final Units units;
  private final Scope graph;
  private final Scope withFindings;
  private final Predicate<String> isQuantity;
  private final Problems problems;

  /**
   * A check.
   *
   * @param units units expressions may use
   * @param graph what names mean in conditions and new values
   * @param findings what names of lenses' findings mean in claims
   * @param isQuantity whether a word names a quantity
   * @param problems receives what is wrong
   */
  QuestionCheck(
      Units units,
      Scope graph,
      Findings findings,
      Predicate<String> isQuantity,
      Problems problems) {
    this.units = units;
    this.graph = graph;
    this.withFindings = new ClaimScope(graph, findings);
    this.isQuantity = isQuantity;
    this.problems = problems;
  }

  /** Whether a condition is one; what else it is, is reported. */
  boolean condition(Expression condition, Scope scope) {
    Type type = Checker.check(condition, scope, units, problems);
    if (!(type instanceof Type.Truth || type instanceof Type.Unknown)) {
      problems.add(
          Problem.at(
                  condition.at(0),
                  Code.UNIT_MISMATCH,
                  "a condition is needed, this is " + type.describe())
              .mend("compare it with something, such as > 0"));
    }
    return type instanceof Type.Truth;
  }

  Optional<Claim> claim(ClaimDraft draft) {
    Optional<Expression> is = parse(draft.is());
    Optional<Expression> says = parse(draft.says());
    if (is.isEmpty() || says.isEmpty()) {
      return Optional.empty();
    }
    Optional<Type.Num> isType = Checker.number(is.get(), withFindings, units, problems);
    Optional<Type.Num> saysType = Checker.number(says.get(), withFindings, units, problems);
    if (isType.isEmpty() || saysType.isEmpty()) {
      return Optional.empty();
    }
    return ClaimCheck.claim(draft, is.get(), says.get(), isType.get(), saysType.get(), problems);
  }

  Optional<Limit> limit(QuestionDrafts.OfLimit draft) {
    return parse(draft.when())
        .filter(when -> condition(when, graph))
        .map(when -> new Limit(draft.name(), when, draft.plan(), draft.leadTime(), draft.origin()));
  }

  Optional<Assertion> assertion(QuestionDrafts.OfAssertion draft) {
    Optional<Expression> condition =
        parse(draft.condition()).filter(when -> condition(when, graph));
    OptionalDouble probability = probability(draft.probability());
    return condition.isEmpty() || probability.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Assertion(
                draft.text(),
                condition.get(),
                draft.relation(),
                probability.getAsDouble(),
                draft.origin()));
  }

  /** A number between 0 and 1, stated as such. */
  private OptionalDouble probability(Written written) {
    Optional<Expression> stated = parse(written);
    if (stated.isEmpty()) {
      return OptionalDouble.empty();
    }
    boolean literal = stated.get().tree() instanceof Syntax.Constant;
    double value = literal ? ((Syntax.Constant) stated.get().tree()).literal().value() : Double.NaN;
    if (value > 0 && value < 1) {
      return OptionalDouble.of(value);
    }
    problems.add(
        Problem.at(
                stated.get().at(stated.get().tree().start()),
                Code.OUT_OF_RANGE,
                "a probability above 0% and below 100% is needed here")
            .mend("write it as a percentage, such as 90%"));
    return OptionalDouble.empty();
  }

  /**
   * Checks a change.
   *
   * @param settable names of the inputs and tier parameters in use
   */
  Optional<Change> change(QuestionDrafts.OfChange draft, Set<String> settable) {
    Map<String, Expression> set = new LinkedHashMap<>();
    for (QuestionDrafts.Assignment assignment : draft.set()) {
      assigned(assignment, settable).ifPresent(value -> set.put(assignment.target(), value));
    }
    boolean whole = set.size() == draft.set().size();
    return whole
        ? Optional.of(
            new Change(
                draft.role(),
                draft.name(),
                draft.title(),
                Optional.empty(),
                "",
                set,
                draft.origin()))
        : Optional.empty();
  }

  /** Checks a state that a tier's kind describes, in the names of the tier. */
  Optional<Change> state(Change state, Scope tier) {
    boolean fits = state.when().map(when -> condition(when, tier)).orElse(true);
    for (Map.Entry<String, Expression> entry : state.set().entrySet()) {
      Expression value = entry.getValue();
      Optional<Type.Num> type = Checker.number(value, tier, units, problems);
      boolean known = graph.type(entry.getKey()).orElse(null) instanceof Type.Num;
      if (type.isEmpty() || !known) {
        fits = false;
      } else {
        Type.Num needed = (Type.Num) graph.type(entry.getKey()).orElseThrow();
        fits &= fitsState(entry.getKey(), needed, value, type.get());
      }
    }
    return fits ? Optional.of(state) : Optional.empty();
  }

  private boolean fitsState(String name, Type.Num needed, Expression value, Type.Num type) {
    if (needed.unit().dimension().equals(type.unit().dimension())) {
      return true;
    }
    problems.add(
        Problem.at(
                value.at(0),
                Code.UNIT_MISMATCH,
                "a state cannot make " + name + " " + type.describe())
            .because(name + " is " + needed.describe())
            .mend("give it in " + needed.unit().unpinned().symbol()));
    return false;
  }

  private Optional<Expression> assigned(
      QuestionDrafts.Assignment assignment, Set<String> settable) {
    String target = assignment.target();
    Optional<Expression> value = parse(assignment.value());
    if (!settable.contains(target)) {
      value.ifPresent(expression -> Checker.number(expression, graph, units, problems));
      unsettable(assignment, settable);
      return Optional.empty();
    }
    return graph.type(target).orElse(null) instanceof Type.Num needed
        ? value.filter(expression -> value(expression, target, needed))
        : value
            .flatMap(expression -> Checker.number(expression, graph, units, problems))
            .flatMap(type -> Optional.empty());
  }

  /**
   * Whether an expression is a number that measures what it must; what else it is, is reported.
   *
   * @param target what it is a value for
   */
  boolean value(Expression value, String target, Type.Num needed) {
    Optional<Type.Num> type = Checker.number(value, graph, units, problems);
    if (type.isEmpty()) {
      return false;
    }
    if (!needed.unit().dimension().equals(type.get().unit().dimension())) {
      problems.add(
          Problem.at(
                  value.at(value.tree().start()),
                  Code.UNIT_MISMATCH,
                  target + " must be " + needed.describe() + ", this is " + type.get().describe())
              .mend("give it in " + needed.unit().unpinned().symbol()));
      return false;
    }
    return true;
  }

  private void unsettable(QuestionDrafts.Assignment assignment, Set<String> settable) {
    String target = assignment.target();
    Optional<Type> known = graph.type(target);
    if (known.orElse(null) instanceof Type.Unknown) {
      return;
    }
    Problem problem =
        Problem.at(
            assignment.origin(),
            Code.UNKNOWN_NAME,
            known.isPresent()
                ? target + " is computed by a formula"
                : "there is no input or tier parameter " + target);
    problems.add(
        problem.mend(
            known.isPresent()
                ? "set one of the inputs it rests on"
                : Suggestion.didYouMean(target, settable)
                    .orElse(
                        "inputs can be set, and the parameters a tier makes use of: app.price")));
  }

  private Optional<Expression> parse(Written written) {
    return Expression.parse(written.text(), written.place(), units, isQuantity, problems);
  }

  /** Names as claims see them: what the lenses find has one, too. */
  private record ClaimScope(Scope graph, Findings findings) implements Scope {
    @Override
    public Optional<Type> type(String name) {
      return graph.type(name).or(() -> findings.type(name));
    }

    @Override
    public Collection<String> names() {
      List<String> names = new ArrayList<>(graph.names());
      names.addAll(findings.names());
      return names;
    }

    @Override
    public Samples samples() {
      return graph.samples();
    }
  }
}
