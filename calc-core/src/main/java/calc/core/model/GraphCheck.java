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
import calc.core.unit.Basis;
import calc.core.unit.Dimension;
import calc.core.unit.Quantity;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Parses, orders and unit-checks the quantities of a model. */
final class GraphCheck {
  private final Map<String, Draft> drafts;
  private final Set<String> broken;
  private final Predicate<String> isExcused;
  private final Samples samples;
  private final Units units;
  private final Problems problems;
  private final List<Draft> order;
  private final Map<String, Expression> formulas = new HashMap<>();
  private final Map<String, Expression> ranges = new HashMap<>();
  private final Map<String, Type.Num> types = new HashMap<>();
  private final Set<String> wrong = new LinkedHashSet<>();

  /**
   * Checks quantities.
   *
   * @param drafts the quantities by full name
   * @param broken names that were meant to be there and are wrong already
   * @param isExcused whether a name that is not there may have been meant to be
   * @param samples measured values that expressions may name
   * @param units units expressions may use
   * @param problems receives what is wrong
   */
  GraphCheck(
      Map<String, Draft> drafts,
      Set<String> broken,
      Predicate<String> isExcused,
      Samples samples,
      Units units,
      Problems problems) {
    this.drafts = drafts;
    this.broken = broken;
    this.isExcused = isExcused;
    this.samples = samples;
    this.units = units;
    this.problems = problems;
    drafts.values().forEach(this::parse);
    this.order = new Ordering(drafts, this::references, problems).order();
    order.forEach(this::check);
  }

  /** The units of the quantities that are right. */
  Map<String, Type.Num> types() {
    return types;
  }

  /** What names mean in the formulas of a namespace. */
  Scope scope(String namespace) {
    return new DraftScope(namespace);
  }

  /** What a simulation draws for a quantity: its range, or its value where it states none. */
  Optional<Expression> drawn(String name) {
    return Optional.ofNullable(ranges.getOrDefault(name, formulas.get(name)));
  }

  /** The quantities, each behind what it rests on; only for a graph without errors. */
  Map<String, Definition> definitions() {
    Map<String, Definition> definitions = new LinkedHashMap<>();
    for (Draft draft : order) {
      definitions.put(draft.name(), define(draft, definitions));
    }
    return definitions;
  }

  private void parse(Draft draft) {
    draft.template().ifPresent(template -> formulas.put(draft.name(), template));
    draft
        .formula()
        .flatMap(written -> parse(written, draft.name()))
        .ifPresent(formula -> formulas.put(draft.name(), formula));
    draft
        .range()
        .flatMap(written -> parse(written, draft.name()))
        .ifPresent(range -> ranges.put(draft.name(), range));
  }

  private Optional<Expression> parse(Written written, String name) {
    Optional<Expression> parsed =
        Expression.parse(written.text(), written.place(), units, drafts::containsKey, problems);
    if (parsed.isEmpty()) {
      wrong.add(name);
    }
    return parsed;
  }

  /** Full names of what a draft rests on; names that do not exist are the checker's to report. */
  private Collection<Ordering.Link> references(Draft draft) {
    List<Ordering.Link> links = new ArrayList<>();
    Expression formula = formulas.get(draft.name());
    if (formula != null) {
      formula
          .names()
          .forEach(
              name ->
                  links.add(
                      new Ordering.Link(
                          Names.resolve(draft.namespace(), name.name()),
                          formula.at(name.start()))));
    }
    Expression range = ranges.get(draft.name());
    if (range != null) {
      range
          .names()
          .forEach(name -> links.add(new Ordering.Link(name.name(), range.at(name.start()))));
    }
    return links;
  }

  private void check(Draft draft) {
    Expression formula = formulas.get(draft.name());
    Expression range = ranges.get(draft.name());
    Optional<Type.Num> value =
        formula == null ? Optional.empty() : number(formula, draft.namespace());
    Optional<Type.Num> spread = range == null ? Optional.empty() : number(range, "");
    boolean broken =
        wrong.contains(draft.name())
            || (formula != null && value.isEmpty())
            || (range != null && spread.isEmpty());
    if (broken) {
      wrong.add(draft.name());
      return;
    }
    Type.Num type =
        value.or(() -> spread).orElseGet(() -> Type.of(draft.measure().orElse(Unit.ONE)));
    if (value.isPresent()
        && spread.isPresent()
        && !value.get().unit().dimension().equals(spread.get().unit().dimension())) {
      problems.add(
          Problem.at(
                  range.at(0),
                  Code.UNIT_MISMATCH,
                  "the range of " + draft.name() + " must measure the same as its value")
              .because(
                  "the value is "
                      + value.get().describe()
                      + ", the range is "
                      + spread.get().describe())
              .mend("give the range in " + value.get().unit().unpinned().symbol()));
      wrong.add(draft.name());
      return;
    }
    measured(draft, formula == null ? range : formula, type)
        .ifPresentOrElse(num -> types.put(draft.name(), num), () -> wrong.add(draft.name()));
  }

  /**
   * In the formulas of a kind the counts of tiers differ by design; nobody could mend them there.
   */
  private Optional<Type.Num> number(Expression expression, String namespace) {
    Problems found = new Problems();
    Optional<Type.Num> number = Checker.number(expression, new DraftScope(namespace), units, found);
    found.inFileOrder().stream()
        .filter(problem -> namespace.isEmpty() || problem.code() != Code.LABELS_DIFFER)
        .forEach(problems::add);
    return number;
  }

  private Optional<Type.Num> measured(Draft draft, Expression expression, Type.Num type) {
    if (draft.measure().isEmpty()) {
      return Optional.of(type);
    }
    Unit measure = draft.measure().get();
    if (draft.template().isPresent() && isZero(expression)) {
      return Optional.of(Type.of(measure));
    }
    if (!measure.dimension().equals(type.unit().dimension())) {
      String must = measure.dimension().describe();
      problems.add(
          Problem.at(
                  expression.at(0),
                  Code.UNIT_MISMATCH,
                  draft.name() + " must be " + must + ", this is " + type.describe())
              .because(draft.title().isEmpty() ? "" : draft.name() + ": " + draft.title())
              .mend(
                  measure.dimension().equals(Dimension.NONE)
                      ? "write it without a unit of time, information or money"
                      : "give it as " + must + ", such as " + exampleOf(measure)));
      return Optional.empty();
    }
    boolean plain = type.unit().unpinned().equals(Unit.ONE);
    boolean ofKind = draft.template().isPresent() && !measure.equals(Unit.ONE);
    return Optional.of(plain || ofKind ? new Type.Num(measure, type.count()) : type);
  }

  /** Nothing of one thing is nothing of another, so a kind's default of 0 fits every measure. */
  private static boolean isZero(Expression expression) {
    return expression.tree() instanceof Syntax.Constant number && number.literal().value() == 0;
  }

  /** A plain rate is one of requests nearly always. */
  private static String exampleOf(Unit measure) {
    String text = new Quantity(measure.toBase(BigDecimal.valueOf(5)), measure).text();
    return measure.dimension().equals(Dimension.RATE) ? text.replace("/", " req/") : text;
  }

  private Definition define(Draft draft, Map<String, Definition> defined) {
    Optional<Expression> formula = Optional.ofNullable(formulas.get(draft.name()));
    Optional<Expression> range = Optional.ofNullable(ranges.get(draft.name()));
    Set<String> missing = new LinkedHashSet<>();
    if (formula.isEmpty() && range.isEmpty()) {
      missing.add(draft.name());
    }
    Optional<Expression> point = formula.or(() -> range);
    String namespace = formula.isPresent() ? draft.namespace() : "";
    point.ifPresent(
        expression ->
            expression
                .references()
                .forEach(
                    name -> missing.addAll(defined.get(Names.resolve(namespace, name)).missing())));
    return new Definition(
        draft.name(),
        draft.group(),
        types.get(draft.name()),
        formula,
        range,
        namespace,
        draft.basis().orElseGet(() -> basis(point)),
        draft.source(),
        draft.title(),
        draft.origin(),
        List.copyOf(missing));
  }

  /** A figure that rests on nothing and states no basis is taken for granted. */
  private static Basis basis(Optional<Expression> point) {
    boolean stated = point.isEmpty() || point.get().references().isEmpty();
    return stated ? Basis.ASSUMPTION : Basis.DERIVED;
  }

  /** Names as the formulas of a namespace see them. */
  private final class DraftScope implements Scope {
    private final String namespace;

    DraftScope(String namespace) {
      this.namespace = namespace;
    }

    @Override
    public Optional<Type> type(String name) {
      String full = Names.resolve(namespace, name);
      if (types.containsKey(full)) {
        return Optional.of(types.get(full));
      }
      return drafts.containsKey(full) || isExcused.test(full)
          ? Optional.of(new Type.Unknown())
          : Optional.empty();
    }

    @Override
    public Collection<String> names() {
      Set<String> names = new LinkedHashSet<>(drafts.keySet());
      names.addAll(broken);
      return names;
    }

    @Override
    public Samples samples() {
      return samples;
    }
  }
}
