package calc.core.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * One row of the catalogue: everything a page, a checker and an evaluator need to know of a
 * formula.
 *
 * @param name its name in expressions; a contract
 * @param topic its topic, such as {@code capacity}
 * @param title one line
 * @param equation the equation, in the symbols of the parameters
 * @param note where it holds and how exactly it computes; empty where there is nothing to say
 * @param parameters its arguments
 * @param result what it measures
 * @param whole whether the result is a whole number by nature
 * @param source who says so
 * @param example a call that anybody can check
 * @param kernel how it computes at a point
 * @param loop how it computes at many points, where that is faster than one by one
 */
public record Formula(
    String name,
    String topic,
    String title,
    String equation,
    String note,
    List<Parameter> parameters,
    Measure result,
    boolean whole,
    String source,
    Example example,
    Kernel kernel,
    Optional<Kernel.Loop> loop) {
  public Formula {
    parameters = List.copyOf(parameters);
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(loop);
  }

  /**
   * A reference value.
   *
   * @param call the expression
   * @param result its value as written in an expression
   */
  public record Example(String call, String result) {}

  /** How it is called: {@code cache_store_load(reads, writes, hit, cacheable=1)}. */
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    for (Parameter parameter : parameters) {
      text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(parameter.text());
    }
    return text.append(')').toString();
  }

  /** Rows in several lists as one; plain, since rows are built at every start. */
  @SafeVarargs
  static List<Formula> rows(List<Formula>... parts) {
    List<Formula> rows = new ArrayList<>();
    for (List<Formula> part : parts) {
      rows.addAll(part);
    }
    return rows;
  }

  /** Starts a row. */
  public static Row named(String name, String topic, String title) {
    return new Row(name, topic, title);
  }

  /** A row in the making. */
  public static final class Row {
    private final String name;
    private final String topic;
    private final String title;
    private final List<Parameter> parameters = new ArrayList<>();
    private String equation = "";
    private String note = "";
    private Measure result = Measure.of("1");
    private boolean whole;
    private String source = "";
    private Example example = new Example("", "");
    private Optional<Kernel.Loop> loop = Optional.empty();

    private Row(String name, String topic, String title) {
      this.name = name;
      this.topic = topic;
      this.title = title;
    }

    /** The equation. */
    public Row equation(String text) {
      equation = text;
      return this;
    }

    /** Where it holds, and how exactly it computes. */
    public Row note(String text) {
      note = text;
      return this;
    }

    /** A required argument. */
    public Row takes(String argument, String measure, String meaning) {
      return add(argument, measure, meaning, OptionalDouble.empty(), false);
    }

    /** An argument with a default, in base units. */
    public Row takes(String argument, String measure, String meaning, double fallback) {
      return add(argument, measure, meaning, OptionalDouble.of(fallback), false);
    }

    /** Any number of arguments, at least one, as the last parameter. */
    public Row takesAll(String argument, String measure, String meaning) {
      return add(argument, measure, meaning, OptionalDouble.empty(), true);
    }

    /** What the result measures. */
    public Row gives(String measure) {
      result = Measure.of(measure);
      return this;
    }

    /** The result is a whole number of things. */
    public Row givesWhole() {
      whole = true;
      return this;
    }

    /** Who says so. */
    public Row source(String text) {
      source = text;
      return this;
    }

    /** A reference value. */
    public Row example(String call, String value) {
      example = new Example(call, value);
      return this;
    }

    /** Computed faster where it is needed at many points; worth its lines only for what is hot. */
    public Row inBlocks(Kernel.Loop function) {
      loop = Optional.of(function);
      return this;
    }

    /** Computed from one number. */
    public Formula by(DoubleUnaryOperator function) {
      return build(1, new Kernel.One(function));
    }

    /** Computed from two numbers. */
    public Formula by(DoubleBinaryOperator function) {
      return build(2, new Kernel.Two(function));
    }

    /** Computed from three numbers. */
    public Formula by(Kernel.Ternary function) {
      return build(3, new Kernel.Three(function));
    }

    /** Computed from anything. */
    public Formula byArguments(Kernel.Function function) {
      return build(parameters.size(), new Kernel.Many(function));
    }

    private Row add(
        String argument, String measure, String meaning, OptionalDouble fallback, boolean repeats) {
      parameters.add(new Parameter(argument, Measure.of(measure), meaning, fallback, repeats));
      return this;
    }

    private Formula build(int arity, Kernel kernel) {
      if (arity != parameters.size()) {
        throw new IllegalStateException(
            name + " declares " + parameters.size() + " arguments, computes from " + arity);
      }
      return new Formula(
          name,
          topic,
          title,
          equation,
          note,
          parameters,
          result,
          whole,
          source,
          example,
          kernel,
          loop);
    }
  }
}
