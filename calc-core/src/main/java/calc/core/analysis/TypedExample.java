package calc.core.analysis;

import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.expression.Expression;
import calc.core.expression.Functions;
import calc.core.expression.Syntax;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import calc.core.unit.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The example of a formula as somebody would type it in a shell. */
public final class TypedExample {
  private static final String UNQUOTED = "._%,:/@+-";

  private final Formula formula;
  private final List<List<String>> values = new ArrayList<>();

  private TypedExample(Formula formula) {
    this.formula = formula;
    String call = formula.example().call();
    Source source = Source.of("example", call);
    Optional<Expression> parsed =
        Expression.parse(call, source::at, Units.standard(), name -> false, new Problems());
    if (parsed.isPresent() && parsed.get().tree() instanceof Syntax.Call example) {
      for (List<Syntax> given : Functions.arguments(formula, example)) {
        values.add(given.stream().map(parsed.get()::textOf).toList());
      }
    } else {
      formula.parameters().forEach(parameter -> values.add(List.of("…")));
    }
  }

  /** Its arguments: {@code arrival='25k req/s' servers=33}. */
  public static List<String> words(Formula formula) {
    TypedExample example = new TypedExample(formula);
    List<String> words = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      words.addAll(example.words(parameter));
    }
    return words;
  }

  /** One of its arguments: {@code servers=33}. */
  static String word(Formula formula, Parameter parameter) {
    List<String> words = new TypedExample(formula).words(parameter);
    return words.isEmpty() ? parameter.name() + "=…" : String.join(" ", words);
  }

  /** Those of a parameter that repeats have no name; there may be none of one with a default. */
  private List<String> words(Parameter parameter) {
    String name = parameter.repeats() ? "" : parameter.name() + "=";
    return values.get(formula.parameters().indexOf(parameter)).stream()
        .map(value -> name + quoted(value))
        .toList();
  }

  private static String quoted(String value) {
    boolean plain =
        value
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || UNQUOTED.indexOf(c) >= 0 || c == '…');
    return plain ? value : "'" + value + "'";
  }
}
