package calc.core.scenario;

import calc.core.expression.Expression;
import calc.core.model.Tier.Role;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.unit.LiteralException;
import calc.core.unit.Unit;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a kind file. */
final class KindReader {
  private static final Pattern COMPARISON = Pattern.compile("\\s*(<=?|>=?|!?=)");

  private final Units units;
  private final Problems problems;
  private final Predicate<String> isQuantity;

  private KindReader(Mapping file, Units units, Problems problems) {
    this.units = units;
    this.problems = problems;
    List<String> names = new ArrayList<>();
    keys(file, "parameters").forEach(entry -> names.add(entry.key().text()));
    keys(file, "quantities").forEach(entry -> names.add(entry.key().text()));
    this.isQuantity = names::contains;
  }

  /** The kind, or empty when its file is wrong, which is reported. */
  static Optional<Kind> read(Node node, Units units, Problems problems) {
    int before = problems.errorCount();
    if (isSomethingElse(node)) {
      problems.add(
          Problem.at(node.origin(), Code.MISSING, "this is no kind file: it has no `kind`")
              .because("a kind file begins with the word by which tiers name it")
              .mend("name a kind file under kinds:, and other files under include:"));
      return Optional.empty();
    }
    ShapeCheck.check(node, KindFileShape.whole(), "", problems);
    if (problems.errorCount() > before || !(node instanceof Mapping file)) {
      return Optional.empty();
    }
    Kind kind = new KindReader(file, units, problems).kind(file);
    if (problems.errorCount() == before) {
      KindCheck.check(file, kind, units, problems);
    }
    return problems.errorCount() > before ? Optional.empty() : Optional.of(kind);
  }

  private static boolean isSomethingElse(Node node) {
    return node instanceof Mapping file
        && file.get("kind").isEmpty()
        && file.get("parameters").isEmpty();
  }

  private Kind kind(Mapping file) {
    List<Kind.Choice> choices = new ArrayList<>();
    choices.addAll(choices(file, "exactly_one_of", true));
    choices.addAll(choices(file, "at_most_one_of", false));
    return new Kind(
        text(file, "kind"),
        text(file, "title"),
        text(file, "about"),
        keys(file, "parameters").stream().flatMap(entry -> parameter(entry).stream()).toList(),
        keys(file, "quantities").stream().flatMap(entry -> formula(entry).stream()).toList(),
        choices,
        items(file, "requires").stream()
            .flatMap(item -> rule("", requiredCode((Mapping) item), (Mapping) item).stream())
            .toList(),
        keys(file, "limits").stream()
            .flatMap(
                entry ->
                    rule(entry.key().text(), Code.LIMIT_REACHED, (Mapping) entry.value()).stream())
            .toList(),
        keys(file, "reviews").stream().flatMap(entry -> review(entry).stream()).toList(),
        keys(file, "states").stream().flatMap(entry -> state(entry).stream()).toList(),
        row(file),
        items(file, "examples").stream().map(item -> example((Mapping) item)).toList());
  }

  private Optional<Kind.Parameter> parameter(Entry entry) {
    String name = entry.key().text();
    Mapping fields = (Mapping) entry.value();
    Scalar unit = (Scalar) fields.get("unit").orElseThrow();
    Optional<Unit> measure = measure(unit);
    Optional<Node> fallback = fields.get("default");
    Optional<Expression> expression = fallback.flatMap(node -> parse((Scalar) node));
    if (measure.isEmpty() || expression.isPresent() != fallback.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Kind.Parameter(
            name,
            unit.text(),
            measure.get(),
            expression,
            text(fields, "optional").equals("true"),
            text(fields, "needed").equals("true"),
            range(name, fields),
            rangeText(fields),
            text(fields, "meaning")));
  }

  private Optional<Unit> measure(Scalar unit) {
    String text = unit.text().strip();
    try {
      return Optional.of(units.parse(text.replace("$", units.conventions().currency())));
    } catch (IllegalArgumentException e) {
      problems.add(
          e.getCause() instanceof LiteralException why
              ? Problem.at(unit.origin(), why.code(), why.message())
                  .because(why.why())
                  .mend(why.fix())
              : Problem.at(unit.origin(), Code.UNKNOWN_UNIT, e.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * "> 0 and <= 100%" becomes "NAME > 0 and NAME <= 100%"; places inside it are that of the whole
   * range.
   */
  private Optional<Expression> range(String name, Mapping fields) {
    List<String> conditions = new ArrayList<>();
    Optional<Scalar> range = fields.get("range").map(node -> (Scalar) node);
    if (range.isPresent()) {
      for (String part : range.get().text().split(" and ", -1)) {
        if (!COMPARISON.matcher(part).lookingAt()) {
          problems.add(notARange(range.get()));
          return Optional.empty();
        }
        conditions.add(name + " " + part.strip());
      }
    }
    if (text(fields, "whole").equals("true")) {
      conditions.add("round(" + name + ") = " + name);
    }
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    Scalar place = (Scalar) fields.get("range").or(() -> fields.get("whole")).orElseThrow();
    return Expression.parse(
        String.join(" and ", conditions), index -> place.origin(), units, isQuantity, problems);
  }

  private static Problem notARange(Scalar range) {
    String text = Place.clipped(range.text());
    return Problem.at(range.origin(), Code.SYNTAX, "`" + text + "` is no range of a parameter")
        .because("a range is one comparison with the parameter, or several joined by and")
        .mend("write \"> 0\", or \"> 0 and <= 100%\"");
  }

  private static String rangeText(Mapping fields) {
    String range = text(fields, "range");
    if (text(fields, "whole").equals("true")) {
      return range.isEmpty() ? "a whole number" : "a whole number " + range;
    }
    return range;
  }

  private Optional<Kind.Formula> formula(Entry entry) {
    String name = entry.key().text();
    if (entry.value() instanceof Scalar scalar) {
      return parse(scalar)
          .map(expression -> new Kind.Formula(name, List.of(expression), Optional.empty(), ""));
    }
    Mapping fields = (Mapping) entry.value();
    Optional<Unit> measure = fields.get("unit").flatMap(unit -> measure((Scalar) unit));
    List<Node> written =
        fields.get("formula").orElseThrow() instanceof Sequence several
            ? several.items()
            : List.of(fields.get("formula").orElseThrow());
    List<Expression> ways = written.stream().flatMap(way -> parse((Scalar) way).stream()).toList();
    return ways.size() == written.size()
        ? Optional.of(new Kind.Formula(name, ways, measure, text(fields, "meaning")))
        : Optional.empty();
  }

  private static Code requiredCode(Mapping fields) {
    String code = text(fields, "code");
    return code.isEmpty() ? Code.OUT_OF_RANGE : Code.valueOf(code);
  }

  private Optional<Kind.Rule> review(Entry entry) {
    String code = entry.key().text();
    return rule(code, Code.valueOf(code), (Mapping) entry.value());
  }

  private Optional<Kind.Rule> rule(String name, Code code, Mapping fields) {
    return parse((Scalar) fields.get("that").orElseThrow())
        .map(condition -> new Kind.Rule(name, condition, text(fields, "why"), code));
  }

  private Optional<Kind.State> state(Entry entry) {
    Mapping fields = (Mapping) entry.value();
    Optional<Expression> when = fields.get("when").flatMap(node -> parse((Scalar) node));
    Map<String, Expression> set = new LinkedHashMap<>();
    keys(fields, "set")
        .forEach(
            change ->
                parse((Scalar) change.value())
                    .ifPresent(value -> set.put(change.key().text(), value)));
    boolean whole = set.size() == keys(fields, "set").size();
    return whole
        ? Optional.of(new Kind.State(entry.key().text(), text(fields, "title"), when, set))
        : Optional.empty();
  }

  private List<Kind.Choice> choices(Mapping file, String key, boolean required) {
    return items(file, key).stream()
        .map(
            group ->
                new Kind.Choice(
                    ((Sequence) group)
                        .items().stream().map(item -> ((Scalar) item).text()).toList(),
                    required))
        .toList();
  }

  private static Map<Role, String> row(Mapping file) {
    Map<Role, String> row = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      file.get("row")
          .flatMap(node -> ((Mapping) node).get(KindFileShape.key(role)))
          .ifPresent(node -> row.put(role, ((Scalar) node).text()));
    }
    return row;
  }

  private static Kind.Example example(Mapping item) {
    return new Kind.Example(texts(item, "given"), texts(item, "expect"), text(item, "source"));
  }

  private static Map<String, String> texts(Mapping item, String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    keys(item, key)
        .forEach(entry -> texts.put(entry.key().text(), ((Scalar) entry.value()).text()));
    return texts;
  }

  private Optional<Expression> parse(Scalar scalar) {
    return Expression.parse(scalar.text(), scalar::at, units, isQuantity, problems);
  }

  private static List<Entry> keys(Mapping mapping, String key) {
    return mapping
        .get(key)
        .map(node -> node instanceof Mapping inner ? inner.entries() : List.<Entry>of())
        .orElse(List.of());
  }

  private static List<Node> items(Mapping mapping, String key) {
    return mapping.get(key).map(node -> ((Sequence) node).items()).orElse(List.of());
  }

  private static String text(Mapping fields, String key) {
    return Stated.text(fields, key).orElse("");
  }
}
