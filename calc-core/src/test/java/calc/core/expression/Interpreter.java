package calc.core.expression;

import calc.core.catalog.Arguments;
import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.catalog.Kernel;
import calc.core.catalog.Parameter;
import calc.core.distribution.Families;
import calc.core.distribution.Family;
import calc.core.math.Elementary;
import calc.core.math.Guarded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The meaning of formulas, written the plainest way: walks the tree at one point, computes what it
 * needs, stops at what has no value. It shares the formulas and the rounding with the program, and
 * nothing of its registers, steps and blocks.
 */
final class Interpreter {
  private final Map<String, Expression> formulas;
  private final Map<String, Double> inputs;
  private final Map<String, OptionalDouble> known = new HashMap<>();

  /** What has no value at this point. */
  private static final class NoValue extends Exception {
    private static final long serialVersionUID = 1L;

    NoValue() {
      super("no value", null, false, false);
    }
  }

  Interpreter(Map<String, Expression> formulas, Map<String, Double> inputs) {
    this.formulas = formulas;
    this.inputs = inputs;
  }

  /** The value of a quantity, or empty when it has none. */
  OptionalDouble value(String name) {
    if (inputs.containsKey(name)) {
      return OptionalDouble.of(inputs.get(name));
    }
    if (!known.containsKey(name)) {
      known.put(name, attempt(formulas.get(name).tree()));
    }
    return known.get(name);
  }

  private OptionalDouble attempt(Syntax tree) {
    try {
      return OptionalDouble.of(number(tree));
    } catch (NoValue none) {
      return OptionalDouble.empty();
    }
  }

  private double number(Syntax node) throws NoValue {
    if (node instanceof Syntax.Constant constant) {
      return constant.literal().value();
    } else if (node instanceof Syntax.Name name) {
      return value(name.name()).orElseThrow(NoValue::new);
    } else if (node instanceof Syntax.Group group) {
      return number(group.inner());
    } else if (node instanceof Syntax.In in) {
      return number(in.value());
    } else if (node instanceof Syntax.Unary unary) {
      double operand = number(unary.operand());
      return unary.operator() == Operator.NOT ? truth(operand == 0) : -operand;
    } else if (node instanceof Syntax.Binary binary) {
      return binary(binary.operator(), number(binary.left()), number(binary.right()));
    } else if (node instanceof Syntax.Range range) {
      double low = number(range.low());
      double high = number(range.high());
      return median(() -> Families.range(low, high, range.family()).median());
    } else if (node instanceof Syntax.Of of) {
      return atLeast(number(of.count()), numbers(of.items().items()));
    }
    return call((Syntax.Call) node);
  }

  private static double binary(Operator operator, double a, double b) throws NoValue {
    return switch (operator) {
      case ADD -> finite(a + b);
      case SUBTRACT -> finite(a - b);
      case MULTIPLY -> finite(a * b);
      case DIVIDE -> finite(b == 0 ? Double.NaN : a / b);
      case POWER -> finite(Elementary.pow(a, b));
      case EQUAL -> truth(Guarded.equal(a, b));
      case NOT_EQUAL -> truth(!Guarded.equal(a, b));
      case LESS -> truth(Guarded.less(a, b));
      case AT_MOST -> truth(Guarded.less(a, b) || Guarded.equal(a, b));
      case GREATER -> truth(Guarded.less(b, a));
      case AT_LEAST -> truth(Guarded.less(b, a) || Guarded.equal(a, b));
      case AND -> truth(a != 0 && b != 0);
      case OR -> truth(a != 0 || b != 0);
      case NOT -> throw new IllegalStateException("not has one side");
    };
  }

  private static double truth(boolean holds) {
    return holds ? 1 : 0;
  }

  private static double finite(double value) throws NoValue {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new NoValue();
  }

  /** By trying every way in which the items may hold. */
  private static double atLeast(double count, double[] items) throws NoValue {
    boolean probabilities = Arrays.stream(items).allMatch(item -> item >= 0 && item <= 1);
    if (count < 0 || count != Math.rint(count) || !probabilities) {
      throw new NoValue();
    }
    double sum = 0;
    for (int holding = 0; holding < 1 << items.length; holding++) {
      double probability = 1;
      for (int i = 0; i < items.length; i++) {
        probability *= (holding >> i & 1) == 1 ? items[i] : 1 - items[i];
      }
      sum += Integer.bitCount(holding) >= count ? probability : 0;
    }
    return sum;
  }

  private double call(Syntax.Call call) throws NoValue {
    if (call.function().equals("if")) {
      boolean holds = number(call.arguments().get(0).value()) != 0;
      return number(call.arguments().get(holds ? 1 : 2).value());
    }
    if (Families.find(call.function()).isPresent()) {
      return spread(Families.find(call.function()).get(), call);
    }
    Formula formula = Catalog.find(call.function()).orElseThrow();
    List<double[]> arguments = new ArrayList<>();
    for (Parameter parameter : formula.parameters()) {
      arguments.add(argument(formula, parameter, call));
    }
    return median(() -> apply(formula.kernel(), arguments));
  }

  private double[] argument(Formula formula, Parameter parameter, Syntax.Call call) throws NoValue {
    int place = formula.parameters().indexOf(parameter);
    List<Syntax> given = new ArrayList<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Syntax.Argument argument = call.arguments().get(i);
      boolean mine =
          argument.name().map(parameter.name()::equals).orElse(parameter.repeats() || i == place);
      if (mine) {
        given.add(argument.value());
      }
    }
    boolean list = given.size() == 1 && given.get(0).bare() instanceof Syntax.Items;
    return numbers(list ? ((Syntax.Items) given.get(0).bare()).items() : given);
  }

  private double[] numbers(List<Syntax> nodes) throws NoValue {
    double[] numbers = new double[nodes.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(nodes.get(i));
    }
    return numbers;
  }

  private double spread(Family family, Syntax.Call call) throws NoValue {
    double[] parameters = new double[family.parameters().size()];
    Arrays.fill(parameters, Double.NaN);
    for (int i = 0; i < call.arguments().size(); i++) {
      Syntax.Argument argument = call.arguments().get(i);
      List<String> names = family.parameters().stream().map(Family.Parameter::name).toList();
      parameters[argument.name().map(names::indexOf).orElse(i)] = number(argument.value());
    }
    return median(() -> family.maker().make(parameters).median());
  }

  private static double median(java.util.function.DoubleSupplier value) throws NoValue {
    try {
      return finite(value.getAsDouble());
    } catch (IllegalArgumentException refused) {
      throw new NoValue();
    }
  }

  private static double apply(Kernel kernel, List<double[]> arguments) {
    if (kernel instanceof Kernel.One one) {
      return one.function().applyAsDouble(arguments.get(0)[0]);
    } else if (kernel instanceof Kernel.Two two) {
      return two.function().applyAsDouble(arguments.get(0)[0], arguments.get(1)[0]);
    } else if (kernel instanceof Kernel.Three three) {
      return three
          .function()
          .applyAsDouble(arguments.get(0)[0], arguments.get(1)[0], arguments.get(2)[0]);
    }
    return ((Kernel.Many) kernel).function().apply(new Given(arguments));
  }

  private record Given(List<double[]> values) implements Arguments {
    @Override
    public double number(int place) {
      return values.get(place)[0];
    }

    @Override
    public double[] list(int place) {
      return values.get(place);
    }

    @Override
    public double[][] table(int place) {
      throw new IllegalStateException("no formula of the generator takes a table");
    }
  }
}
