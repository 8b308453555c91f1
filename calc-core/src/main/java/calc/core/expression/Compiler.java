package calc.core.expression;

import calc.core.catalog.Catalog;
import calc.core.catalog.Formula;
import calc.core.catalog.Parameter;
import calc.core.distribution.Distribution;
import calc.core.distribution.Families;
import calc.core.problem.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Turns checked formulas into a {@link Program}. Add quantities in an order in which each follows
 * what it names; equal parts of formulas are computed once.
 */
public final class Compiler {
  private final List<Step> steps = new ArrayList<>();
  private final List<Program.Site> sites = new ArrayList<>();
  private final List<Double> constants = new ArrayList<>();
  private final List<Boolean> isConstant = new ArrayList<>();
  private final List<Boolean> varies = new ArrayList<>();
  private final List<Program.Draw> draws = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final Map<String, Integer> quantities = new LinkedHashMap<>();
  private final Map<String, Integer> inputs = new LinkedHashMap<>();
  private Expression expression;
  private UnaryOperator<String> fullName;
  private Optional<Origin> tier = Optional.empty();
  private String current = "";

  private final boolean simulated;

  /**
   * A compiler.
   *
   * @param simulated whether uncertain values are drawn, each from a register of uniform numbers,
   *     instead of taken at one level
   */
  public Compiler(boolean simulated) {
    this.simulated = simulated;
  }

  /** Adds a quantity that is set from outside. */
  public void input(String name) {
    int register = register(0, false, true);
    inputs.put(name, register);
    quantities.put(name, register);
  }

  /**
   * Adds a quantity.
   *
   * @param name its full name
   * @param formula its formula, which passed the unit check
   * @param resolve full names of the names in the formula
   * @param tier where to report a failure when the formula is that of a tier kind, which no user
   *     wrote
   */
  public void add(
      String name, Expression formula, UnaryOperator<String> resolve, Optional<Origin> tier) {
    this.tier = tier;
    current = name;
    expression = formula;
    fullName = resolve;
    quantities.put(name, one(formula.tree()));
  }

  /** Whether a quantity was added. */
  public boolean has(String name) {
    return quantities.containsKey(name);
  }

  /** The program that computes everything added. */
  public Program program() {
    double[] values = new double[constants.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = constants.get(i);
    }
    return new Program(
        steps.toArray(Step[]::new),
        sites.toArray(Program.Site[]::new),
        new Program.Registers(values, flags(isConstant), flags(varies)),
        inputs,
        quantities,
        draws);
  }

  private static boolean[] flags(List<Boolean> list) {
    boolean[] flags = new boolean[list.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = list.get(i);
    }
    return flags;
  }

  private int one(Syntax node) {
    return ((Operand.One) operand(node)).register();
  }

  private Operand operand(Syntax node) {
    if (node instanceof Syntax.Items list) {
      return many(list.items());
    } else if (node instanceof Syntax.Group group) {
      return operand(group.inner());
    }
    return new Operand.One(scalar(node));
  }

  private Operand many(List<Syntax> nodes) {
    List<Operand> operands = new ArrayList<>(nodes.size());
    for (Syntax node : nodes) {
      operands.add(operand(node));
    }
    return new Operand.Many(operands);
  }

  private int scalar(Syntax node) {
    if (node instanceof Syntax.Constant number) {
      return constant(number.literal().value());
    } else if (node instanceof Syntax.Name name) {
      return quantity(fullName.apply(name.name()));
    } else if (node instanceof Syntax.In in) {
      return one(in.value());
    } else if (node instanceof Syntax.Unary unary) {
      return unary(unary);
    } else if (node instanceof Syntax.Binary binary) {
      return binary(binary);
    } else if (node instanceof Syntax.Call call) {
      return call(call);
    } else if (node instanceof Syntax.Range range) {
      return draw(range.start(), source(range));
    } else if (node instanceof Syntax.Of of) {
      return atLeast(of);
    }
    throw new IllegalStateException("not checked: " + expression.textOf(node));
  }

  private int quantity(String name) {
    Integer register = quantities.get(name);
    if (register == null) {
      throw new IllegalStateException(name + " is used before it is added");
    }
    return register;
  }

  private int unary(Syntax.Unary unary) {
    int operand = one(unary.operand());
    if (unary.operator() == Operator.NOT) {
      int zero = constant(0);
      return step(
          List.of("not", operand),
          unary.start(),
          target -> new ConditionStep(Operator.NOT, target, operand, zero));
    }
    if (isConstant.get(operand)) {
      return constant(-constants.get(operand));
    }
    int minusOne = constant(-1);
    return step(
        List.of(Operator.MULTIPLY, minusOne, operand),
        unary.start(),
        target -> new ArithmeticStep(Operator.MULTIPLY, target, minusOne, operand, ""));
  }

  private int binary(Syntax.Binary node) {
    int left = one(node.left());
    int right = one(node.right());
    Operator operator = node.operator();
    String text = expression.textOf(node.right().bare());
    return step(
        List.of(operator, left, right),
        node.at(),
        target ->
            operator.compares() || operator.isLogic()
                ? new ConditionStep(operator, target, left, right)
                : new ArithmeticStep(operator, target, left, right, text));
  }

  private int call(Syntax.Call call) {
    if (call.function().equals("if")) {
      int[] parts = call.arguments().stream().mapToInt(argument -> one(argument.value())).toArray();
      return step(
          List.of("if", parts[0], parts[1], parts[2]),
          call.start(),
          target -> new ChoiceStep(target, parts[0], parts[1], parts[2]));
    }
    if (Expression.isSpread(call.function())) {
      return draw(call.start(), source(call));
    }
    Formula formula = Catalog.find(call.function()).orElseThrow();
    List<Operand> operands = operands(formula, call);
    return step(
        List.of(formula.name(), operands),
        call.start(),
        target -> new FunctionStep(formula, target, operands));
  }

  /** What an uncertain value is drawn from, and the registers that fix it. */
  private static final class Source {
    private final DrawStep.Maker maker;
    private final int[] registers;

    Source(DrawStep.Maker maker, int... registers) {
      this.maker = maker;
      this.registers = registers;
    }
  }

  private Source source(Syntax uncertain) {
    Syntax node = uncertain.bare();
    if (node instanceof Syntax.In in) {
      return source(in.value());
    } else if (node instanceof Syntax.Range range) {
      return new Source(
          ends -> Families.range(ends[0], ends[1], range.family()),
          one(range.low()),
          one(range.high()));
    }
    Syntax.Call call = (Syntax.Call) node;
    if (call.function().equals(MeasuredCall.NAME)) {
      Distribution values = expression.measured(call);
      return new Source(none -> values);
    } else if (call.function().equals(TruncateCall.NAME)) {
      return truncated(call);
    }
    return spread(Spread.of(call.function()).orElseThrow(), call);
  }

  private Source truncated(Syntax.Call call) {
    Binding binding = binding(TruncateCall.signature(), call);
    Source whole = source(binding.value(0));
    boolean hasLow = binding.value(1) != null;
    boolean hasHigh = binding.value(2) != null;
    int inner = whole.registers.length;
    int[] stated =
        Stream.of(binding.value(1), binding.value(2))
            .filter(Objects::nonNull)
            .mapToInt(this::one)
            .toArray();
    int[] registers = Arrays.copyOf(whole.registers, inner + stated.length);
    System.arraycopy(stated, 0, registers, inner, stated.length);
    return new Source(
        values ->
            Families.truncated(
                whole.maker.make(Arrays.copyOf(values, inner)),
                hasLow ? values[inner] : Double.NaN,
                hasHigh ? values[values.length - 1] : Double.NaN),
        registers);
  }

  /** A parameter that is not stated reaches the family as NaN, one without a value does not. */
  private Source spread(Spread spread, Syntax.Call call) {
    Binding binding = binding(spread.signature(), call);
    if (spread.takesLists()) {
      return new Source(spread::make, Operand.registers(operands(spread.signature(), call)));
    }
    int all = spread.signature().parameters().size();
    int[] stated = IntStream.range(0, all).filter(i -> binding.value(i) != null).toArray();
    int[] registers = Arrays.stream(stated).map(i -> one(binding.value(i))).toArray();
    return new Source(
        values -> {
          double[] parameters = new double[all];
          Arrays.fill(parameters, Double.NaN);
          for (int i = 0; i < stated.length; i++) {
            parameters[stated[i]] = values[i];
          }
          return spread.make(parameters);
        },
        registers);
  }

  private Binding binding(Formula formula, Syntax.Call call) {
    try {
      return Binding.of(formula, call);
    } catch (Slip slip) {
      throw new IllegalStateException("not checked: " + expression, slip);
    }
  }

  private List<Operand> operands(Formula formula, Syntax.Call call) {
    Binding binding = binding(formula, call);
    List<Operand> operands = new ArrayList<>();
    for (int i = 0; i < formula.parameters().size(); i++) {
      Parameter parameter = formula.parameters().get(i);
      if (parameter.repeats()) {
        operands.add(many(binding.repeated(i)));
      } else if (binding.value(i) == null) {
        operands.add(new Operand.One(constant(parameter.fallback().orElseThrow())));
      } else {
        operands.add(operand(binding.value(i)));
      }
    }
    return operands;
  }

  /** Two mentions of a distribution are two variables, so a draw is never shared. */
  private int draw(int offset, Source source) {
    int uniform = simulated ? register(0, false, true) : DrawStep.NOT_DRAWN;
    if (simulated) {
      long before = draws.stream().filter(draw -> draw.quantity().equals(current)).count();
      draws.add(new Program.Draw(current, (int) before, uniform));
    }
    return step(
        new Object(),
        offset,
        target -> new DrawStep(source.maker, target, uniform, source.registers));
  }

  private int atLeast(Syntax.Of of) {
    int count = one(of.count());
    int[] items = operand(of.items()).registers();
    int[] all = new int[items.length + 1];
    all[0] = count;
    System.arraycopy(items, 0, all, 1, items.length);
    return step(
        List.of("of", Arrays.stream(all).boxed().toList()),
        of.start(),
        target -> new AtLeastStep(target, all));
  }

  private int constant(double value) {
    return known.computeIfAbsent(
        Double.doubleToLongBits(value), key -> register(value, true, false));
  }

  private int step(Object key, int offset, IntFunction<Step> make) {
    Integer same = known.get(key);
    if (same != null) {
      return same;
    }
    int target = register(0, false, false);
    Step step = make.apply(target);
    varies.set(target, varies(step.sources()));
    steps.add(step);
    sites.add(new Program.Site(expression, offset, tier, current));
    known.put(key, target);
    return target;
  }

  private boolean varies(int... registers) {
    for (int register : registers) {
      if (varies.get(register)) {
        return true;
      }
    }
    return false;
  }

  private int register(double value, boolean constant, boolean free) {
    constants.add(value);
    isConstant.add(constant);
    varies.add(free);
    return constants.size() - 1;
  }
}
