package calc.core.analysis;

import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * Which typed argument belongs to which parameter. Values without a name take the places that no
 * name takes, in order.
 */
final class TypedBinding {
  private final Formula formula;
  private final TypedWords.Line line;
  private final Problems problems;
  private final List<String> names;
  private final boolean[] taken;

  private TypedBinding(Formula formula, TypedWords.Line line, Problems problems) {
    this.formula = formula;
    this.line = line;
    this.problems = problems;
    this.names = names(formula);
    this.taken = new boolean[names.size()];
  }

  /** The names of the parameters. */
  static List<String> names(Formula formula) {
    List<String> names = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      names.add(parameter.name());
    }
    return names;
  }

  /**
   * The parameter of each argument.
   *
   * @return indices of parameters; none where something is wrong, which is reported
   */
  static int[] places(Formula formula, TypedWords.Line line, Problems problems) {
    int[] places = new TypedBinding(formula, line, problems).places();
    return problems.hasErrors() ? new int[0] : places;
  }

  private int[] places() {
    int[] places = new int[line.arguments().size()];
    for (int i = 0; i < places.length; i++) {
      TypedWords.Argument argument = line.arguments().get(i);
      if (isWhole(argument) && !argument.name().isEmpty()) {
        places[i] = named(argument);
      }
    }
    for (int i = 0; i < places.length && !problems.hasErrors(); i++) {
      if (line.arguments().get(i).name().isEmpty()) {
        places[i] = next(line.arguments().get(i));
      }
    }
    if (!problems.hasErrors() && !line.open()) {
      missing();
    }
    return places;
  }

  private boolean isWhole(TypedWords.Argument argument) {
    String name = argument.name();
    String value = argument.value();
    if (value.isEmpty()) {
      String what = name.isEmpty() ? "an argument is empty" : name + " has no value";
      report(argument, Code.MISSING, what, "write " + example(name));
    } else if (value.startsWith("=")) {
      String what = name.isEmpty() ? "a value without a name before the =" : "one = too many";
      report(argument, Code.SYNTAX, what, "write " + example(name));
    } else if (name.isEmpty() && names.contains(value)) {
      report(argument, Code.SYNTAX, value + " stands without =", "write " + example(value));
    } else {
      return true;
    }
    return false;
  }

  private int named(TypedWords.Argument argument) {
    String name = argument.name();
    int place = names.indexOf(name);
    if (place < 0) {
      report(
          argument,
          Code.UNKNOWN_NAME,
          formula.name() + " has no argument " + name,
          Suggestion.didYouMean(name, names).orElse(itTakes()));
      return 0;
    }
    if (taken[place] && !repeats(place)) {
      report(argument, Code.DUPLICATE, name + " is given twice", "leave one of them out");
    }
    taken[place] = true;
    return place;
  }

  private int next(TypedWords.Argument argument) {
    int place = 0;
    while (place < taken.length && taken[place] && !repeats(place)) {
      place++;
    }
    if (place == taken.length) {
      tooMany(argument);
      return 0;
    }
    taken[place] = true;
    return place;
  }

  private boolean repeats(int place) {
    return formula.parameters().get(place).repeats();
  }

  private void tooMany(TypedWords.Argument argument) {
    int most = names.size();
    boolean list = most == 1 && formula.parameters().get(0).measure().depth() == 1;
    report(
        argument,
        Code.SYNTAX,
        formula.name()
            + " takes "
            + most
            + (most == 1 ? " argument" : " arguments")
            + ", here are "
            + line.arguments().size(),
        list ? "put them into a list: '[a, b]'" : itTakes());
  }

  private void missing() {
    List<String> needed = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    List<String> examples = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      Parameter parameter = formula.parameters().get(i);
      if (!taken[i] && parameter.fallback().isEmpty()) {
        needed.add(parameter.name());
        meanings.add(parameter.name() + ": " + parameter.meaning());
        examples.add(TypedExample.word(formula, parameter));
      }
    }
    if (!needed.isEmpty()) {
      problems.add(
          Problem.at(line.source().at(0), Code.MISSING, formula.name() + " needs " + and(needed))
              .because(String.join("\n", meanings))
              .mend("add " + String.join(" ", examples)));
    }
  }

  private String itTakes() {
    return "it takes " + and(names);
  }

  /** One argument as somebody would type it, the first one if it is not known which. */
  private String example(String name) {
    int place = Math.max(0, names.indexOf(name));
    return TypedExample.word(formula, formula.parameters().get(place));
  }

  private void report(TypedWords.Argument argument, Code code, String message, String fix) {
    Origin origin = line.source().at(argument.at());
    problems.add(Problem.at(origin, code, message).mend(fix));
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
