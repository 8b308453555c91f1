package calc.core.analysis;

import calc.core.expression.Expression;
import calc.core.expression.Syntax;
import calc.core.model.Definition;
import calc.core.model.Inquiry;
import calc.core.model.Model;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.problem.Problems;
import calc.core.problem.Source;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads {@code INPUT=A to B}. */
final class AxisReader {
  private static final int USUAL_STEPS = 11;
  private static final int MOST_WHOLE = 21;
  private static final String FORM = "write INPUT=A to B, such as peak=10k to 50k req/s";

  private final Model model;
  private final Inquiry inquiry;
  private final Problems problems;

  AxisReader(Model model, Inquiry inquiry, Problems problems) {
    this.model = model;
    this.inquiry = inquiry;
    this.problems = problems;
  }

  /** The input with its values, or empty when something is wrong with them. */
  Optional<SweepAxis> read(String text, OptionalInt steps, boolean logarithmic) {
    Source source = Source.of("RANGE", text);
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(0, equals).strip();
    if (name.isEmpty()) {
      problems.add(
          Problem.at(source.at(0), Code.SYNTAX, "an input and its values are needed").mend(FORM));
      return Optional.empty();
    }
    Optional<Definition> input = inquiry.input(name, source.at(text.indexOf(name)));
    String rest = text.substring(equals + 1);
    int blanks = rest.length() - rest.stripLeading().length();
    Optional<Expression> values = inquiry.parse(rest.strip(), source.at(equals + 1 + blanks));
    return input.isEmpty() || values.isEmpty()
        ? Optional.empty()
        : axis(values.get(), Adjustable.of(model, input.get()), steps, logarithmic);
  }

  private Optional<SweepAxis> axis(
      Expression values, Adjustable input, OptionalInt steps, boolean logarithmic) {
    if (!(values.tree().bare() instanceof Syntax.Range range) || range.family().isPresent()) {
      problems.add(
          Problem.at(values.at(values.tree().start()), Code.SYNTAX, "no two values with `to`")
              .mend(FORM));
      return Optional.empty();
    }
    Ends ends = new Ends(model, inquiry);
    OptionalDouble low = ends.value(values.part(range.low()), input.definition(), problems);
    OptionalDouble high = ends.value(values.part(range.high()), input.definition(), problems);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    double from = low.getAsDouble();
    double to = high.getAsDouble();
    Origin origin = values.at(range.start());
    if (!(from < to)) {
      problems.add(
          Problem.at(origin, Code.OUT_OF_RANGE, "the first value must lie below the second")
              .mend("swap them"));
      return Optional.empty();
    }
    if (logarithmic && !(from > 0)) {
      problems.add(
          Problem.at(origin, Code.OUT_OF_RANGE, "--log needs values above 0")
              .because("equal factors lead from no value but 0 to 0")
              .mend("begin above 0, or leave out --log"));
      return Optional.empty();
    }
    int count = steps.orElseGet(() -> usual(input, to - from));
    return Optional.of(SweepAxis.of(input, logarithmic, from, to, count));
  }

  /** A handful; of a few whole numbers each. */
  private static int usual(Adjustable input, double width) {
    boolean few = input.whole() && width < MOST_WHOLE && width == Math.rint(width);
    return few ? (int) width + 1 : USUAL_STEPS;
  }
}
