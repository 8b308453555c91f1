package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.problem.Code;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which argument of a call belongs to which parameter. */
final class Binding {
  private final List<Syntax> values;
  private final List<List<Syntax>> repeated;

  private Binding(List<Syntax> values, List<List<Syntax>> repeated) {
    this.values = values;
    this.repeated = repeated;
  }

  /** The argument of a parameter that takes one, or null when its default holds. */
  Syntax value(int parameter) {
    return values.get(parameter);
  }

  /** The arguments of a parameter that repeats. */
  List<Syntax> repeated(int parameter) {
    return repeated.get(parameter);
  }

  /**
   * The arguments of every parameter, in the order of the parameters; none where its default holds.
   */
  List<List<Syntax>> all() {
    return repeated;
  }

  static Binding of(Formula formula, Syntax.Call call) throws Slip {
    List<Parameter> parameters = formula.parameters();
    List<List<Syntax>> given = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      given.add(new ArrayList<>());
    }
    int position = 0;
    for (Syntax.Argument argument : call.arguments()) {
      int place;
      if (argument.name().isPresent()) {
        place = named(formula, argument);
      } else {
        place = Math.min(position, parameters.size() - 1);
        position++;
        if (place < 0 || (position > parameters.size() && !parameters.get(place).repeats())) {
          throw tooMany(formula, call, argument);
        }
      }
      if (!given.get(place).isEmpty() && !parameters.get(place).repeats()) {
        throw new Slip(
            argument.nameStart(),
            Code.DUPLICATE,
            "the argument " + parameters.get(place).name() + " is given twice",
            "",
            "call it as " + formula.signature());
      }
      given.get(place).add(argument.value());
    }
    List<Syntax> values = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (given.get(i).isEmpty() && parameter.fallback().isEmpty()) {
        throw new Slip(
            call.start(),
            Code.MISSING,
            formula.name() + " needs " + parameter.name(),
            parameter.name() + ": " + parameter.meaning(),
            "call it as " + formula.signature());
      }
      values.add(given.get(i).isEmpty() ? null : given.get(i).get(0));
    }
    return new Binding(values, given);
  }

  private static int named(Formula formula, Syntax.Argument argument) throws Slip {
    String name = argument.name().orElseThrow();
    List<String> known = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      known.add(parameter.name());
    }
    int place = known.indexOf(name);
    if (place < 0) {
      Optional<String> near = Suggestion.didYouMean(name, known);
      throw new Slip(
          argument.nameStart(),
          Code.UNKNOWN_NAME,
          formula.name() + " has no argument " + name,
          "",
          near.orElse("call it as " + formula.signature()));
    }
    return place;
  }

  private static Slip tooMany(Formula formula, Syntax.Call call, Syntax.Argument argument) {
    int most = formula.parameters().size();
    boolean list = most == 1 && formula.parameters().get(0).measure().depth() == 1;
    return Slip.syntax(
        argument.value().start(),
        formula.name()
            + " takes "
            + most
            + (most == 1 ? " argument" : " arguments")
            + ", this call has "
            + call.arguments().size(),
        list
            ? "put them into a list: " + formula.name() + "([a, b])"
            : "call it as " + formula.signature());
  }
}
