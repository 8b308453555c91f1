package calc.core.scenario;

import calc.core.model.Draft;
import calc.core.model.Growth;
import calc.core.model.Written;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Suggestion;
import calc.core.unit.Dimension;
import calc.core.unit.LiteralException;
import calc.core.unit.QuantityReader;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/** {@code growth}: how inputs grow, month by month. */
final class GrowthSection implements Section {
  static final String HORIZON = "growth.horizon";
  private static final String DEFAULT_HORIZON = "24";

  @Override
  public String key() {
    return "growth";
  }

  @Override
  public String meaning() {
    return "how an input grows; gives a date to every limit";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    Shape.Fields one =
        new Shape.Fields(
            List.of(
                Field.required(
                    "of", new Shape.Name("the input that grows"), "the input that grows"),
                Field.required(
                    "rate",
                    new Shape.Expression("compound growth a period: 4%/month, 40%/year"),
                    "compound growth a period"),
                Field.optional(
                    "horizon",
                    new Shape.Expression("how far ahead to look: 24 months"),
                    "how far ahead to look")),
            "the growth of one input");
    return new Shape.OneOrMany(one, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    for (Node item : items) {
      read((Mapping) item, reading);
    }
    Optional<Node> horizon =
        items.stream().flatMap(item -> ((Mapping) item).get("horizon").stream()).findFirst();
    Draft draft = Draft.of(HORIZON, key(), node.origin()).title("months ahead that are looked at");
    if (horizon.isPresent()) {
      addMonths(draft, (Scalar) horizon.get(), reading);
      reading.require(HORIZON + " > 0", HORIZON, "must be above 0", horizon.get().origin());
    } else {
      Written usual = Written.generated(HORIZON, DEFAULT_HORIZON);
      reading.builder().add(draft.measure(Unit.ONE).formula(usual));
    }
  }

  private void read(Mapping growth, Reading reading) {
    Scalar of = (Scalar) growth.get("of").orElseThrow();
    Scalar rate = (Scalar) growth.get("rate").orElseThrow();
    String input = of.text().strip();
    String name = "growth." + input;
    Optional<Written> monthly = monthly(rate);
    if (monthly.isEmpty()) {
      reading
          .problems()
          .add(
              Problem.at(rate.origin(), Code.UNIT_MISMATCH, "a growth rate needs its period")
                  .because("it compounds once a period, so 4%/month and 48%/year differ")
                  .mend("write it as 4%/month or 40%/year"));
      return;
    }
    if (!reading.builder().settable().contains(input)) {
      unknown(of, input, reading);
      return;
    }
    if (reading.builder().defines(name)) {
      reading
          .problems()
          .add(
              Problem.at(of.origin(), Code.DUPLICATE, "the growth of " + input + " stands twice")
                  .because("an input has one growth")
                  .mend("keep one of them"));
      return;
    }
    if (!isShare(rate, reading)) {
      return;
    }
    reading.require(name + " > -100%", name, "must be above -100%", rate.origin());
    Draft draft = Draft.of(name, key(), of.origin()).measure(reading.units().parse("%"));
    reading.builder().add(draft.formula(monthly.get()).title("growth of " + input + " a month"));
    reading.builder().growth(new Growth(input, name, HORIZON, of.origin()));
  }

  private static void unknown(Scalar of, String input, Reading reading) {
    if (!reading.builder().isExcused(input)) {
      reading
          .problems()
          .add(
              Problem.at(of.origin(), Code.UNKNOWN_NAME, "there is no input " + input)
                  .because("only what a person states can grow by itself; the rest follows")
                  .mend(
                      Suggestion.didYouMean(input, reading.builder().settable())
                          .orElse("name one of the inputs")));
    }
  }

  /** The growth a month that compounds to the stated growth a period; never divided like a unit. */
  private static Optional<Written> monthly(Scalar rate) {
    GrowthRate stated = GrowthRate.of(rate.text());
    String share = stated.share().strip();
    String formula =
        switch (stated.period()) {
          case "month" -> share;
          case "year" -> "monthly_rate(" + share + ")";
          case "quarter" -> "(1 + (" + share + "))^(1/3) - 1";
          case "week", "day" -> "(1 + (" + share + "))^(1 month / 1 " + stated.period() + ") - 1";
          default -> "";
        };
    int before = formula.indexOf(share) - stated.share().indexOf(share);
    return formula.isEmpty()
        ? Optional.empty()
        : Optional.of(new Written(formula, index -> rate.at(stated.place(index - before))));
  }

  /** Growth is a share of what grows; an amount a period would be something else. */
  private static boolean isShare(Scalar rate, Reading reading) {
    Optional<Dimension> measures = measures(rate, reading);
    if (measures.isEmpty() || measures.get().equals(Dimension.RATE)) {
      return true;
    }
    reading
        .problems()
        .add(
            Problem.at(
                    rate.at(0),
                    Code.UNIT_MISMATCH,
                    "a growth rate must be a share a period, this is " + measures.get().describe())
                .because("growth compounds: it is a share of what is there already")
                .mend("write it as 4%/month or 40%/year"));
    return false;
  }

  /** Adds a time as a number of months; a written one that is no time is reported. */
  static void addMonths(Draft draft, Scalar time, Reading reading) {
    Optional<Dimension> measures = measures(time, reading);
    if (measures.isEmpty() || measures.get().equals(Dimension.TIME)) {
      Written months = new Written("(" + time.text() + ") / 1 month", index -> time.at(index - 1));
      reading.builder().add(draft.measure(Unit.ONE).formula(months));
      return;
    }
    reading.builder().broken(draft.name());
    reading
        .problems()
        .add(
            Problem.at(
                    time.at(0),
                    Code.UNIT_MISMATCH,
                    draft.name() + " must be a time, this is " + measures.get().describe())
                .mend("write a time, such as 3 months"));
  }

  /** What a written figure measures; empty for any other expression. */
  private static Optional<Dimension> measures(Scalar figure, Reading reading) {
    try {
      return Optional.of(QuantityReader.read(figure.text(), reading.units()).unit().dimension());
    } catch (LiteralException e) {
      return Optional.empty();
    }
  }
}
