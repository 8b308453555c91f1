package calc.core.expression;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.catalog.Measure;
import calc.core.catalog.Parameter;
import calc.core.problem.Code;
import calc.core.unit.Dimension;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the arguments of one call against the catalogue. */
final class CallChecker {
  private final Checker checker;
  private final Map<String, First> letters = new HashMap<>();
  private final Set<String> unlike = new HashSet<>();
  private final List<Type.Num> numbers = new ArrayList<>();

  /** The first argument of those that must measure the same. */
  private record First(Parameter parameter, Syntax node, Type.Num type) {}

  CallChecker(Checker checker) {
    this.checker = checker;
  }

  Type type(Syntax.Call call) {
    if (call.function().equals("if")) {
      return choice(call);
    }
    if (call.function().equals(MeasuredCall.NAME)) {
      return MeasuredCall.type(checker, call);
    }
    try {
      if (call.function().equals(TruncateCall.NAME)) {
        return truncate(call);
      }
      Optional<Spread> spread = Spread.of(call.function());
      if (spread.isPresent()) {
        return spread(spread.get(), call);
      }
      Optional<Formula> formula = Catalog.find(call.function());
      return formula.isPresent()
          ? formula(formula.get(), call)
          : UnknownFunction.report(checker, call);
    } catch (Slip slip) {
      call.arguments().forEach(argument -> checker.type(argument.value()));
      return checker.error(slip);
    }
  }

  private Type choice(Syntax.Call call) {
    if (call.arguments().size() != 3) {
      return checker.error(
          call.start(),
          Code.SYNTAX,
          "if takes a condition and two values, this call has "
              + call.arguments().size()
              + " arguments",
          "",
          "write if(condition, then, else)");
    }
    Syntax then = call.arguments().get(1).value();
    Syntax otherwise = call.arguments().get(2).value();
    boolean condition = checker.truth(call.arguments().get(0).value());
    Type first = checker.type(then);
    Type second = checker.type(otherwise);
    if (first instanceof Type.Truth && second instanceof Type.Truth) {
      return condition ? first : new Type.Unknown();
    }
    Optional<Type.Num> left = checker.number(first, then, "in if()");
    Optional<Type.Num> right = checker.number(second, otherwise, "in if()");
    if (!condition || left.isEmpty() || right.isEmpty()) {
      return new Type.Unknown();
    }
    if (!left.get().unit().dimension().equals(right.get().unit().dimension())) {
      return checker.error(
          otherwise.start(),
          Code.UNIT_MISMATCH,
          "both values of if() must be alike",
          checker.quote(then)
              + " is "
              + left.get().describe()
              + ", "
              + checker.quote(otherwise)
              + " is "
              + right.get().describe(),
          Remedy.alike(checker.expression(), then, left.get(), otherwise, right.get()));
    }
    checker.warnOfLabels(otherwise.start(), "choose between", left.get(), right.get());
    return new Type.Num(
        Checker.shared(left.get().unit(), right.get().unit()), left.get().with(right.get()));
  }

  private Type spread(Spread spread, Syntax.Call call) throws Slip {
    Binding binding = Binding.of(spread.signature(), call);
    if (!arguments(spread.signature(), binding)) {
      return new Type.Unknown();
    }
    if (spread.takesLists() && !areAsLong(spread, binding)) {
      return new Type.Unknown();
    }
    Unit unit = unit(spread);
    return new Type.Num(unit, spread.counts() ? Type.Count.WHOLE : Type.Count.FRACTIONAL);
  }

  /** What the values measure: weights and probabilities beside them do not tell. */
  private Unit unit(Spread spread) {
    if (numbers.isEmpty()) {
      return Unit.ONE;
    }
    Unit first = numbers.get(0).unit().unpinned();
    if (spread.counts()) {
      return first.equals(Unit.PERCENT) ? Unit.ONE : first;
    }
    return spread.takesLists() ? first : letterUnit(numbers.get(0));
  }

  private Type truncate(Syntax.Call call) throws Slip {
    Binding binding = Binding.of(TruncateCall.signature(), call);
    TruncateCall.check(checker.expression(), binding.value(0));
    return arguments(TruncateCall.signature(), binding) ? numbers.get(0) : new Type.Unknown();
  }

  private boolean areAsLong(Spread spread, Binding binding) {
    int values = binding.value(0).bare().parts().size();
    Syntax last = binding.value(1);
    int weights = last.bare().parts().size();
    if (values == weights) {
      return true;
    }
    checker.error(
        last.start(),
        Code.OUT_OF_RANGE,
        spread.family().name() + " has " + values + " values and " + weights + " weights",
        "each value has its own weight",
        "call it as " + spread.signature().signature());
    return false;
  }

  private Type formula(Formula formula, Syntax.Call call) throws Slip {
    Binding binding = Binding.of(formula, call);
    if (!arguments(formula, binding)) {
      return new Type.Unknown();
    }
    if (formula.name().equals("sqrt")) {
      return root(call);
    }
    Type.Count count = formula.whole() ? Type.Count.WHOLE : Type.Count.FRACTIONAL;
    if (!formula.whole()
        && !numbers.isEmpty()
        && formula.result().dimension().isEmpty()
        && keepsWhole(formula)) {
      count =
          numbers.stream()
              .reduce((a, b) -> new Type.Num(a.unit(), a.with(b)))
              .orElseThrow()
              .count();
    }
    return new Type.Num(resultUnit(formula.result()), count);
  }

  /** Picking or adding whole numbers gives whole numbers. */
  private static boolean keepsWhole(Formula formula) {
    return List.of("min", "max", "sum", "abs").contains(formula.name());
  }

  private Type root(Syntax.Call call) {
    Unit unit = numbers.get(0).unit();
    Optional<Unit> root =
        unit.unpinned().equals(Unit.PERCENT) ? Optional.of(Unit.PERCENT) : unit.root(2);
    if (root.isEmpty()) {
      return checker.error(
          call.start(),
          Code.UNIT_MISMATCH,
          "no square root of " + numbers.get(0).describe(),
          "",
          "divide by a unit first");
    }
    return Type.of(root.get());
  }

  private boolean arguments(Formula formula, Binding binding) throws Slip {
    boolean fits = true;
    for (int i = 0; i < formula.parameters().size(); i++) {
      Parameter parameter = formula.parameters().get(i);
      List<Syntax> given =
          parameter.repeats()
              ? binding.repeated(i)
              : binding.value(i) == null ? List.of() : List.of(binding.value(i));
      for (Syntax argument : given) {
        fits &= fits(formula, parameter, argument);
      }
    }
    return fits;
  }

  private boolean fits(Formula formula, Parameter parameter, Syntax argument) {
    Type type = checker.type(argument);
    for (int depth = 0; depth < parameter.measure().depth(); depth++) {
      if (!(type instanceof Type.Many many)) {
        return type instanceof Type.Unknown ? false : notAList(formula, parameter, argument);
      }
      type = many.item();
    }
    Optional<Type.Num> number =
        checker.number(type, argument, "as " + parameter.name() + " of " + formula.name());
    if (number.isEmpty()) {
      return false;
    }
    numbers.add(number.get());
    return measures(formula, parameter, argument, number.get());
  }

  private boolean notAList(Formula formula, Parameter parameter, Syntax argument) {
    checker.error(
        argument.start(),
        Code.UNIT_MISMATCH,
        parameter.name() + " of " + formula.name() + " must be a list",
        parameter.name() + ": " + parameter.meaning(),
        "write [" + checker.quote(argument).replace("\"", "") + "]");
    return false;
  }

  private boolean measures(Formula formula, Parameter parameter, Syntax argument, Type.Num number) {
    Measure measure = parameter.measure();
    if (measure.dimension().isEmpty()) {
      return isLikeFirst(formula, parameter, argument, number);
    }
    Dimension needed = measure.dimension().get();
    if (!number.unit().dimension().equals(needed)) {
      checker.error(
          argument.start(),
          Code.UNIT_MISMATCH,
          parameter.name()
              + " of "
              + formula.name()
              + " must be "
              + needed.describe()
              + ", "
              + checker.quote(argument)
              + " is "
              + number.describe(),
          parameter.name() + ": " + parameter.meaning(),
          Remedy.measuring(checker.expression(), argument, number, needed, formula.signature()));
      return false;
    }
    return true;
  }

  /** Holds an argument against the first one that must measure the same. */
  private boolean isLikeFirst(
      Formula formula, Parameter parameter, Syntax argument, Type.Num number) {
    String letter = parameter.measure().notation();
    First first = letters.putIfAbsent(letter, new First(parameter, argument, number));
    if (first == null) {
      return true;
    }
    if (first.type().unit().dimension().equals(number.unit().dimension())) {
      checker.warnOfLabels(argument.start(), "put together", first.type(), number);
      return true;
    }
    if (unlike.add(letter)) {
      String both =
          first.parameter().equals(parameter)
              ? parameter.name()
              : first.parameter().name() + " and " + parameter.name();
      checker.error(
          argument.start(),
          Code.UNIT_MISMATCH,
          both + " of " + formula.name() + " must be alike",
          checker.quote(first.node())
              + " is "
              + first.type().describe()
              + ", "
              + checker.quote(argument)
              + " is "
              + number.describe(),
          Remedy.alike(checker.expression(), first.node(), first.type(), argument, number));
    }
    return false;
  }

  /**
   * The unit of the result: that of the first argument that measures the same, else the plainest
   * one.
   */
  private Unit resultUnit(Measure result) {
    if (result.dimension().isEmpty()) {
      First first = letters.get(result.notation());
      return first == null ? Unit.ONE : letterUnit(first.type());
    }
    Dimension dimension = result.dimension().get();
    if (dimension.equals(Dimension.NONE)) {
      return result.isPercentage() ? Unit.PERCENT : Unit.ONE;
    }
    return numbers.stream()
        .map(Type.Num::unit)
        .filter(unit -> unit.dimension().equals(dimension))
        .findFirst()
        .orElseGet(() -> checker.units().parse(result.notation()))
        .unpinned();
  }

  private Unit letterUnit(Type.Num first) {
    Unit unit = first.unit();
    for (Type.Num other : numbers) {
      if (other.unit().dimension().equals(first.unit().dimension())) {
        unit = Checker.shared(unit, other.unit());
      }
    }
    return unit.unpinned();
  }
}
