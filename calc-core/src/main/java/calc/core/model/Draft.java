package calc.core.model;

import calc.core.expression.Expression;
import calc.core.problem.Origin;
import calc.core.unit.Basis;
import calc.core.unit.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * A quantity as a section states it, before anything is parsed or checked. Mutable until it is
 * handed to a {@link ModelBuilder}.
 */
public final class Draft {
  private final String name;
  private final String group;
  private final Origin origin;
  private Optional<Written> formula = Optional.empty();
  private Optional<Written> range = Optional.empty();
  private Optional<Expression> template = Optional.empty();
  private Optional<Unit> measure = Optional.empty();
  private Optional<Basis> basis = Optional.empty();
  private String source = "";
  private String title = "";
  private String namespace = "";

  private Draft(String name, String group, Origin origin) {
    this.name = Objects.requireNonNull(name);
    this.group = Objects.requireNonNull(group);
    this.origin = Objects.requireNonNull(origin);
  }

  /**
   * A quantity without a value: unknown until something states it.
   *
   * @param name full name
   * @param group section or tier it belongs to
   * @param origin where it is defined
   */
  public static Draft of(String name, String group, Origin origin) {
    return new Draft(name, group, origin);
  }

  /** Its value, as an expression over full names. */
  public Draft formula(Written expression) {
    formula = Optional.of(expression);
    return this;
  }

  /** Its uncertainty, as an expression over full names. */
  public Draft range(Written expression) {
    range = Optional.of(expression);
    return this;
  }

  /**
   * Its value, as an expression whose names all lie in a namespace; parsed once, used by many
   * tiers.
   */
  public Draft template(Expression expression, String space) {
    template = Optional.of(expression);
    namespace = space;
    return this;
  }

  /** What it must measure, and the unit it is shown in when its value says none. */
  public Draft measure(Unit unit) {
    measure = Optional.of(unit);
    return this;
  }

  /**
   * Where the figure comes from; without it, derived when its formula names anything, else an
   * assumption.
   */
  public Draft basis(Basis where) {
    basis = Optional.of(where);
    return this;
  }

  /** The document or dashboard that states it. */
  public Draft source(String text) {
    source = text;
    return this;
  }

  /** Words for it. */
  public Draft title(String text) {
    title = text;
    return this;
  }

  /** Full name. */
  public String name() {
    return name;
  }

  String group() {
    return group;
  }

  Origin origin() {
    return origin;
  }

  Optional<Written> formula() {
    return formula;
  }

  Optional<Written> range() {
    return range;
  }

  Optional<Expression> template() {
    return template;
  }

  Optional<Unit> measure() {
    return measure;
  }

  Optional<Basis> basis() {
    return basis;
  }

  String source() {
    return source;
  }

  String title() {
    return title;
  }

  String namespace() {
    return namespace;
  }
}
