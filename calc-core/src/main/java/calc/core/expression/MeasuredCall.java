package calc.core.expression;

import calc.core.catalog.Formula;
import calc.core.distribution.Families;
import calc.core.problem.Code;
import calc.core.unit.Unit;
import java.util.Optional;

/**
 * A call of {@code empirical("file.csv", "column", "unit")}: values that were measured, each as
 * likely as any other. Its arguments are texts, so that they are known before anything is computed.
 */
final class MeasuredCall {
  static final String NAME = "empirical";

  private static final Formula SIGNATURE =
      Formula.named(NAME, "distributions", "Values that were measured")
          .takes("file", "1", "a CSV file, relative to the one that names it")
          .takes("column", "1", "name or number of its column", Double.NaN)
          .takes("unit", "1", "what the values are written in", Double.NaN)
          .gives("1")
          .byArguments(arguments -> Double.NaN);

  private static final String EXAMPLE = "write " + NAME + "(\"latency.csv\", \"latency\", \"ms\")";

  private final Checker checker;
  private final Syntax.Call call;

  private MeasuredCall(Checker checker, Syntax.Call call) {
    this.checker = checker;
    this.call = call;
  }

  /** The type of a call; its values are kept with the expression. */
  static Type type(Checker checker, Syntax.Call call) {
    try {
      return new MeasuredCall(checker, call).type();
    } catch (Slip slip) {
      return checker.error(slip);
    }
  }

  private Type type() throws Slip {
    Binding binding = Binding.of(SIGNATURE, call);
    Syntax.Text file = text("file", binding.value(0));
    Optional<Syntax.Text> column = optional("column", binding.value(1));
    Optional<Syntax.Text> unitText = optional("unit", binding.value(2));
    Unit unit = unitText.isPresent() ? unit(unitText.get()) : Unit.ONE;
    Samples.Question question =
        new Samples.Question(
            file.text(),
            column.map(Syntax.Text::text),
            unit,
            checker.expression().at(file.start()),
            checker.expression().at(column.map(Syntax.Text::start).orElse(file.start())));
    Optional<double[]> values = checker.scope().samples().read(question, checker.problems());
    values.ifPresent(found -> checker.expression().measured(call, Families.empirical(found)));
    return values.isPresent() ? Type.of(unit) : new Type.Unknown();
  }

  private static Optional<Syntax.Text> optional(String name, Syntax argument) throws Slip {
    return argument == null ? Optional.empty() : Optional.of(text(name, argument));
  }

  private static Syntax.Text text(String name, Syntax argument) throws Slip {
    if (argument.bare() instanceof Syntax.Text text) {
      return text;
    }
    throw new Slip(
        argument.start(),
        Code.SYNTAX,
        name + " of " + NAME + " must be a text in quotes",
        "what is read from a file does not depend on what is computed",
        EXAMPLE);
  }

  private Unit unit(Syntax.Text text) throws Slip {
    try {
      return checker.units().parse(text.text().strip());
    } catch (IllegalArgumentException unknown) {
      throw new Slip(
          text.start(),
          Code.UNKNOWN_UNIT,
          "\"" + Checker.clipped(text.text()) + "\" is no unit",
          "",
          "write ms, kB, req/s, $/month, %");
    }
  }
}
