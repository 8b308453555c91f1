package calc.core.model;

import calc.core.expression.Samples;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.Units;
import java.util.ArrayList;
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
  private final List<QuestionDrafts.OfAssertion> asserts = new ArrayList<>();
  private final List<QuestionDrafts.OfChange> changes = new ArrayList<>();
  private final List<Change> states = new ArrayList<>();
  private final List<QuestionDrafts.OfCorrelation> correlations = new ArrayList<>();
  private final Set<String> settable = new LinkedHashSet<>();
  private final Map<String, Silence> silenced = new LinkedHashMap<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private List<Double> seasons = List.of();
  private Samples samples = Samples.NONE;
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

  /** Says where measured values are found that expressions name. */
  public void samples(Samples source) {
    samples = source;
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

  /**
   * Says how traffic goes up and down with the months: twelve indices with mean 1, this month
   * first.
   */
  public void seasons(List<Double> indices) {
    seasons = List.copyOf(indices);
  }

  /** Adds a limit; its name must have been claimed. */
  public void limit(QuestionDrafts.OfLimit limit) {
    limits.add(limit);
  }

  /** Adds a probability that must be kept to. */
  public void assertion(QuestionDrafts.OfAssertion assertion) {
    asserts.add(assertion);
  }

  /** Adds a lever or a case; its name must have been claimed. */
  public void change(QuestionDrafts.OfChange change) {
    changes.add(change);
  }

  /** Adds a state that a tier's kind describes. */
  public void state(Change state) {
    states.add(state);
  }

  /** Adds two quantities that are drawn together. */
  public void correlate(QuestionDrafts.OfCorrelation correlation) {
    correlations.add(correlation);
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
    GraphCheck graph = new GraphCheck(drafts, broken, this::isExcused, samples, units(), problems);
    Model.Questions questions = questions(graph);
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    Map<String, Definition> definitions = graph.definitions();
    List<Definition> listed = drafts.keySet().stream().map(definitions::get).toList();
    return Optional.of(
        new Model(header, listed, List.copyOf(definitions.values()), questions, warnings()));
  }

  private Model.Questions questions(GraphCheck graph) {
    Findings findings =
        new Findings(
            limits.stream().map(QuestionDrafts.OfLimit::name).toList(),
            changes.stream()
                .filter(change -> change.role() == Change.Role.LEVER)
                .map(QuestionDrafts.OfChange::name)
                .toList(),
            graph.types(),
            growths.stream().map(Growth::input).findFirst());
    QuestionCheck check =
        new QuestionCheck(units(), graph.scope(""), findings, drafts::containsKey, problems);
    requirements.forEach(
        requirement ->
            check.condition(requirement.condition(), graph.scope(requirement.namespace())));
    return new Model.Questions(
        tiers,
        costLines,
        requirements,
        claims.stream().flatMap(draft -> check.claim(draft).stream()).toList(),
        growths,
        seasons,
        limits.stream().flatMap(draft -> check.limit(draft).stream()).toList(),
        asserts.stream().flatMap(draft -> check.assertion(draft).stream()).toList(),
        checkedChanges(check, graph),
        checkedCorrelations(graph),
        findings,
        silenced,
        settable);
  }

  private List<Change> checkedChanges(QuestionCheck check, GraphCheck graph) {
    List<Change> checked = new ArrayList<>();
    changes.forEach(draft -> check.change(draft, settable).ifPresent(checked::add));
    for (Change state : states) {
      check.state(state, graph.scope(state.namespace())).ifPresent(checked::add);
    }
    return checked;
  }

  private List<Correlation> checkedCorrelations(GraphCheck graph) {
    CorrelationCheck check = new CorrelationCheck(graph.scope(""), graph::drawn, problems);
    return correlations.stream().flatMap(draft -> check.correlation(draft).stream()).toList();
  }

  private List<Problem> warnings() {
    return problems.inFileOrder().stream().filter(problem -> !problem.isError()).toList();
  }
}
