package calc.core.catalog;

import calc.core.math.Check;
import calc.core.math.Elementary;
import calc.core.math.Guarded;
import calc.core.math.Plain;
import calc.core.math.Refusal;
import java.util.List;

/** The arithmetic everybody expects of an expression. */
final class Arithmetic {
  private static final String TOPIC = "arithmetic";
  private static final String GUARD =
      "Guarded: a value within a relative 1e-9 of a whole number is that number.";

  private Arithmetic() {}

  static List<Formula> rows() {
    return List.of(
        row("min", "Smallest of its arguments")
            .equation("min(a, b, …)")
            .takesAll("values", "T", "at least one value, all of the same measure")
            .gives("T")
            .example("min(3 GB, 500 MB)", "500 MB")
            .inBlocks(Loops::min)
            .byArguments(a -> smallest(a.list(0))),
        row("max", "Largest of its arguments")
            .equation("max(a, b, …)")
            .takesAll("values", "T", "at least one value, all of the same measure")
            .gives("T")
            .example("max(3 GB, 500 MB)", "3 GB")
            .inBlocks(Loops::max)
            .byArguments(a -> largest(a.list(0))),
        row("sum", "Sum of a list")
            .equation("Σ values")
            .takes("values", "[T]", "list of values, all of the same measure")
            .gives("T")
            .example("sum([1 GB, 500 MB])", "1.5 GB")
            .inBlocks(Loops::sum)
            .byArguments(a -> sum(a.list(0))),
        row("abs", "Distance from zero")
            .equation("|x|")
            .takes("x", "T", "any value")
            .gives("T")
            .example("abs(-5 s)", "5 s")
            .by(x -> Math.abs(x)),
        row("round", "Nearest whole number, halves away from zero")
            .equation("⌊x + 1/2⌋ for x ≥ 0. " + GUARD)
            .takes("x", "1", "a plain number or count")
            .givesWhole()
            .example("round(2.5)", "3")
            .by(x -> Guarded.round(x)),
        row("floor", "Largest whole number not above x")
            .equation("⌊x⌋. " + GUARD)
            .takes("x", "1", "a plain number or count")
            .givesWhole()
            .example("floor(2.9)", "2")
            .by(x -> Guarded.floor(x)),
        row("ceil", "Smallest whole number not below x")
            .equation("⌈x⌉. " + GUARD)
            .takes("x", "1", "a plain number or count")
            .givesWhole()
            .example("ceil(12.5)", "13")
            .inBlocks(Loops::ceil)
            .by(x -> Guarded.ceil(x)),
        row("sqrt", "Square root")
            .equation("√x")
            .takes("x", "T", "0 or more; a unit must be a square, such as (5 s)^2")
            .gives("T")
            .example("sqrt(2)", "1.4142135623730951")
            .by(x -> Math.sqrt(Check.notNegative("x", x))),
        row("exp", "e to the power x")
            .equation("eˣ")
            .takes("x", "1", "a plain number")
            .example("exp(1)", "2.718281828459045")
            .by(x -> Elementary.exp(x)),
        row("ln", "Natural logarithm")
            .equation("ln x")
            .takes("x", "1", "above 0")
            .example("ln(2)", "0.6931471805599453")
            .by(x -> Elementary.ln(Check.positive("x", x))),
        row("log10", "Decimal logarithm")
            .equation("log₁₀ x")
            .takes("x", "1", "above 0")
            .example("log10(1000)", "3")
            .by(x -> Elementary.log10(Check.positive("x", x))));
  }

  private static Formula.Row row(String name, String title) {
    return Formula.named(name, TOPIC, title).source("standard arithmetic");
  }

  private static double smallest(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return filled(values, least);
  }

  private static double largest(double[] values) {
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      most = Math.max(most, value);
    }
    return filled(values, most);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double filled(double[] values, double result) {
    if (values.length > 0) {
      return result;
    }
    throw Refusal.outOfRange("the list must hold at least one value, got " + Plain.number(0));
  }
}
