package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Model;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.ProblemException;
import calc.core.problem.Source;
import calc.core.problem.Suggestion;
import calc.core.result.Derivation;
import calc.core.result.Figure;
import calc.core.result.Value;
import calc.core.unit.Digits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a number came about, down to the inputs. */
public final class Explanation {
  /** Nobody follows a derivation further than this, and each level is one on the stack. */
  private static final int DEEPEST = 100;

  private final Model model;
  private final PointEstimate estimate;
  private final Digits digits;
  private final Map<String, String> ranges;
  private final Set<String> shown = new HashSet<>();

  private Explanation(PointEstimate estimate, Digits digits) {
    this.model = estimate.model();
    this.estimate = estimate;
    this.digits = digits;
    this.ranges = Ranges.of(model);
  }

  /**
   * Derives a quantity.
   *
   * @param model the model
   * @param quantity full name
   * @param digits digits of the values put into formulas
   * @throws ProblemException if there is no such quantity, or the model has no value
   */
  public static Derivation of(Model model, String quantity, Digits digits) {
    Definition definition =
        model.find(quantity).orElseThrow(() -> new ProblemException(unknown(model, quantity)));
    return new Explanation(PointEstimate.of(model), digits).derive(definition, 0);
  }

  /**
   * Derives every quantity, in the order of the scenario, each down to what its own formula names
   * and no further: what lies below stands under the name of the part.
   *
   * @param model the model
   * @param digits digits of the values put into formulas
   * @throws ProblemException if the model has no value
   */
  public static List<Derivation> each(Model model, Digits digits) {
    Explanation explanation = new Explanation(PointEstimate.of(model), digits);
    return model.definitions().stream().map(explanation::step).toList();
  }

  private Derivation step(Definition definition) {
    if (isInput(definition)) {
      return new Derivation(figure(definition), "", "", List.of(), false);
    }
    Expression formula = definition.point().orElseThrow();
    List<Derivation> parts =
        formula.references().stream()
            .map(name -> model.find(definition.resolve(name)).orElseThrow())
            .map(part -> new Derivation(figure(part), "", "", List.of(), !isInput(part)))
            .toList();
    return new Derivation(figure(definition), substituted(definition, formula), "", parts, false);
  }

  private static boolean isInput(Definition definition) {
    return definition.point().map(formula -> formula.references().isEmpty()).orElse(true);
  }

  private Figure figure(Definition definition) {
    return Figures.of(estimate, definition, ranges.getOrDefault(definition.name(), ""));
  }

  private Derivation derive(Definition definition, int depth) {
    Expression formula = definition.point().orElse(null);
    boolean isInput = isInput(definition);
    boolean tooDeep = depth == DEEPEST && !isInput;
    boolean first = tooDeep || shown.add(definition.name());
    List<Derivation> parts =
        first && !isInput && !tooDeep
            ? formula.references().stream()
                .map(name -> derive(model.find(definition.resolve(name)).orElseThrow(), depth + 1))
                .toList()
            : List.of();
    return new Derivation(
        figure(definition),
        isInput ? "" : substituted(definition, formula),
        tooDeep ? "explain " + definition.name() + " to see what it rests on" : "",
        parts,
        !first && !isInput);
  }

  private String substituted(Definition definition, Expression formula) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Syntax.Name name : formula.names()) {
      String value = text(estimate.value(definition.resolve(name.name())));
      boolean raised = formula.text().substring(name.end()).strip().startsWith("^");
      text.append(formula.text(), from, name.start()).append(asOne(value, raised));
      from = name.end();
    }
    return text.append(formula.text().substring(from)).toString();
  }

  /** A name binds as one; what stands in its place does not with a minus, or a unit before ^. */
  private static String asOne(String value, boolean raised) {
    boolean plain = value.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    return value.startsWith("-") || (raised && !plain) ? "(" + value + ")" : value;
  }

  private String text(Value value) {
    return value.quantity().map(quantity -> quantity.text(digits, value.whole())).orElse("unknown");
  }

  private static Problem unknown(Model model, String quantity) {
    Problem problem =
        Problem.at(
            Source.of("QUANTITY", quantity).at(0),
            Code.UNKNOWN_NAME,
            "there is no quantity " + quantity);
    if (model.finding(quantity).isPresent()) {
      return problem
          .because("it is found by running the model again, not by a formula")
          .mend("calc run shows it among the limits or levers");
    }
    List<String> inside =
        model.names().stream().filter(name -> name.startsWith(quantity + ".")).toList();
    if (!inside.isEmpty()) {
      return problem
          .because(quantity + " is a group of quantities")
          .mend("explain one of " + Suggestion.either(inside));
    }
    return problem.mend(
        Suggestion.didYouMean(quantity, model.names()).orElse("calc run lists all quantities"));
  }
}
