package calc.core.model;

import calc.core.expression.Checker;
import calc.core.expression.Expression;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers what the sections of a scenario add, then parses, orders and unit-checks all of it,
 * reporting every problem. The order in which things are added does not matter for the result, only
 * for how it is listed.
 */
public final class ModelBuilder {
  private static final Set<String> NAMESPACES = Set.of("cost", "traffic", "slo", "growth");

  private final Header header;
  private final Problems problems;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Draft> topLevel = new HashMap<>();
  private final List<Tier> tiers = new ArrayList<>();
  private final List<String> costLines = new ArrayList<>();
  private final List<Requirement> requirements = new ArrayList<>();
  private final List<ClaimDraft> claims = new ArrayList<>();
  private final List<Growth> growths = new ArrayList<>();
  private final List<QuestionDrafts.OfLimit> limits = new ArrayList<>();
  private final List<QuestionDrafts.OfChange> changes = new ArrayList<>();
  private final List<Change> states = new ArrayList<>();
  private final Set<String> settable = new LinkedHashSet<>();
  private final Map<String, Silence> silenced = new LinkedHashMap<>();
  private final Map<String, Expression> formulas = new HashMap<>();
  private final Map<String, Expression> ranges = new HashMap<>();
  private final Map<String, Type.Num> types = new HashMap<>();
  private final Set<String> wrong = new LinkedHashSet<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private boolean namesMayBeMissing;

  /**
   * An empty model.
   *
   * @param header title, description and units
   * @param problems receives everything that is wrong
   */
  public ModelBuilder(Header header, Problems problems) {
    this.header = header;
    this.problems = problems;
  }

  /** The units expressions may use. */
  public Units units() {
    return header.units();
  }

  /** Receives what is wrong. */
  public Problems problems() {
    return problems;
  }

  /** Adds a quantity; reports a name that is taken or reserved. */
  public void add(Draft draft) {
    if (draft.name().indexOf('.') < 0 && !claimName(draft)) {
      return;
    }
    Draft taken = drafts.putIfAbsent(draft.name(), draft);
    if (taken != null) {
      duplicate(draft, taken);
    }
  }

  /**
   * Reserves the name of a namespace, such as a tier; false when it is taken or reserved, which is
   * reported.
   */
  public boolean claimName(Draft draft) {
    String name = draft.name();
    if (units().isReserved(name) || NAMESPACES.contains(name)) {
      String why =
          NAMESPACES.contains(name)
              ? "`" + name + ".` holds results of that section"
              : "`" + name + "` is a unit or a word of the expression language";
      problems.add(
          Problem.at(draft.origin(), Code.SYNTAX, "`" + name + "` cannot name a quantity")
              .because(why)
              .mend("choose a longer name, such as " + name + "_value"));
      broken(name);
      return false;
    }
    Draft taken = topLevel.putIfAbsent(name, draft);
    if (taken != null) {
      duplicate(draft, taken);
      broken(name);
    }
    return taken == null;
  }

  private void duplicate(Draft draft, Draft taken) {
    problems.add(
        Problem.at(draft.origin(), Code.DUPLICATE, "the name " + draft.name() + " is taken")
            .because("it is defined under " + taken.group() + " at " + taken.origin())
            .mend("rename one of them; names are unique over inputs, quantities and tiers"));
  }

  /** Adds a tier's row of the table. */
  public void tier(Tier tier) {
    tiers.add(tier);
  }

  /** Adds the name of a cost line beside the tiers. */
  public void costLine(String name) {
    costLines.add(name);
  }

  /** Adds a condition that must hold. */
  public void require(Requirement requirement) {
    requirements.add(requirement);
  }

  /** Adds a claim. */
  public void claim(ClaimDraft claim) {
    claims.add(claim);
  }

  /** Adds the growth of an input. */
  public void growth(Growth growth) {
    growths.add(growth);
  }

  /** Adds a limit; its name must have been claimed. */
  public void limit(QuestionDrafts.OfLimit limit) {
    limits.add(limit);
  }

  /** Adds a lever or a case; its name must have been claimed. */
  public void change(QuestionDrafts.OfChange change) {
    changes.add(change);
  }

  /** Adds a state that a tier's kind describes. */
  public void state(Change state) {
    states.add(state);
  }

  /** Says that a quantity may be set from outside: it is an input or a tier's parameter. */
  public void settable(String name) {
    settable.add(name);
  }

  /** The inputs and tier parameters added so far. */
  public Set<String> settable() {
    return Collections.unmodifiableSet(settable);
  }

  /** Keeps warnings of a code quiet. */
  public void silence(Code code, Silence silence) {
    silenced.put(code.name(), silence);
  }

  /**
   * A quantity or tier that is wrong already: mentions of it, or of anything in it, are no further
   * problem.
   */
  public void broken(String name) {
    broken.add(name);
  }

  /** Something that defines names could not be read at all, so no name can be called unknown. */
  public void namesMayBeMissing() {
    namesMayBeMissing = true;
  }

  /** Whether a quantity of that name was added. */
  public boolean defines(String name) {
    return drafts.containsKey(name);
  }

  /** Whether a name that is not there may have been meant to be. */
  public boolean isExcused(String name) {
    int dot = name.indexOf('.');
    return namesMayBeMissing
        || broken.contains(name)
        || (dot > 0 && broken.contains(name.substring(0, dot)));
  }

  /**
   * Parses, orders and checks everything added; empty when something is wrong, which is reported.
   */
  public Optional<Model> build() {
    drafts.values().forEach(this::parse);
    List<Draft> order = new Ordering(drafts, this::references, problems).order();
    order.forEach(this::check);
    Model.Questions questions = questions();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Map<String, Definition> definitions = new LinkedHashMap<>();
    for (Draft draft : order) {
      definitions.put(draft.name(), define(draft, definitions));
    }
    List<Definition> listed = drafts.keySet().stream().map(definitions::get).toList();
    return Optional.of(
        new Model(header, listed, List.copyOf(definitions.values()), questions, warnings()));
  }

  private Model.Questions questions() {
    Scope graph = new DraftScope("");
    Findings findings =
        new Findings(
            limits.stream().map(QuestionDrafts.OfLimit::name).toList(),
            changes.stream()
                .filter(change -> change.role() == Change.Role.LEVER)
                .map(QuestionDrafts.OfChange::name)
                .toList(),
            types,
            growths.stream().map(Growth::input).findFirst());
    QuestionCheck check =
        new QuestionCheck(
            units(), graph, new ClaimScope(graph, findings), drafts::containsKey, problems);
    requirements.forEach(
        requirement ->
            check.condition(requirement.condition(), new DraftScope(requirement.namespace())));
    return new Model.Questions(
        tiers,
        costLines,
        requirements,
        claims.stream().flatMap(draft -> check.claim(draft).stream()).toList(),
        growths,
        limits.stream().flatMap(draft -> check.limit(draft).stream()).toList(),
        checkedChanges(check),
        findings,
        silenced);
  }

  private List<Change> checkedChanges(QuestionCheck check) {
    List<Change> checked = new ArrayList<>();
    changes.forEach(draft -> check.change(draft, settable).ifPresent(checked::add));
    for (Change state : states) {
      check.state(state, new DraftScope(state.namespace())).ifPresent(checked::add);
    }
    return checked;
  }

  private List<Problem> warnings() {
    return problems.inFileOrder().stream().filter(problem -> !problem.isError()).toList();
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
        Expression.parse(written.text(), written.place(), units(), drafts::containsKey, problems);
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

  private Optional<Type.Num> number(Expression expression, String namespace) {
    return Checker.number(expression, new DraftScope(namespace), units(), problems);
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
      return drafts.containsKey(full) || isExcused(full)
          ? Optional.of(new Type.Unknown())
          : Optional.empty();
    }

    @Override
    public Collection<String> names() {
      Set<String> names = new LinkedHashSet<>(drafts.keySet());
      names.addAll(broken);
      return names;
    }
  }
}
