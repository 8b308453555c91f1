package calc.core.scenario;

import calc.core.model.QuestionDrafts.Mention;
import calc.core.model.QuestionDrafts.OfCorrelation;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.Dimension;
import calc.core.unit.LiteralException;
import calc.core.unit.Quantity;
import calc.core.unit.QuantityReader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** {@code correlations}: which uncertain inputs go together. */
final class CorrelationsSection implements Section {
  private static final int MOST_NAMES = 300;
  private static final String REMEDY = "write a number such as 0.6 or -0.3";

  @Override
  public String key() {
    return "correlations";
  }

  @Override
  public String meaning() {
    return "uncertain inputs that go together: two names and their rank correlation";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    Shape name = new Shape.Name("an input with a range");
    Shape rank =
        new Shape.Expression(
            "the rank correlation, above -1 and below 1: 0.6 where one is mostly high with the"
                + " other, -0.6 where it is mostly low then");
    return new Shape.ListOf(
        new Shape.Row(List.of(name, name, rank), "[peak, payload, 0.6]", "two names and a number"),
        meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    // What was left out because of its shape may be what makes the rest possible.
    boolean isWhole = !reading.problems().hasErrors();
    Map<Set<String>, OfCorrelation> pairs = new LinkedHashMap<>();
    for (Node item : ((Sequence) node).items()) {
      Optional<OfCorrelation> pair = pair((Sequence) item, reading);
      isWhole &= pair.isPresent() && isNew(pair.get(), pairs, reading);
    }
    Set<String> names = new HashSet<>();
    pairs.keySet().forEach(names::addAll);
    if (names.size() > MOST_NAMES) {
      reading.problems().add(tooMany(node, names.size()));
    } else if (isWhole) {
      ImpossibleCorrelations.problems(List.copyOf(pairs.values())).forEach(reading.problems()::add);
    }
    pairs.values().forEach(reading.builder()::correlate);
  }

  private static Problem tooMany(Node node, int names) {
    return Problem.at(node.origin(), Code.LIMIT, "correlations of " + names + " quantities")
        .because("at most " + MOST_NAMES + " may go together")
        .mend("leave out the weakest of them");
  }

  private static Optional<OfCorrelation> pair(Sequence row, Reading reading) {
    Mention first = mention(row.items().get(0), reading);
    Mention second = mention(row.items().get(1), reading);
    OptionalDouble rank = rank((Scalar) row.items().get(2), first, second, reading);
    if (first.name().equals(second.name())) {
      reading
          .problems()
          .add(
              Problem.at(
                      second.origin(),
                      Code.DUPLICATE,
                      first.name() + " cannot be correlated with itself")
                  .because("it always goes with itself")
                  .mend("name two different inputs"));
      return Optional.empty();
    }
    return rank.isPresent()
        ? Optional.of(new OfCorrelation(first, second, rank.getAsDouble(), row.origin()))
        : Optional.empty();
  }

  private static Mention mention(Node node, Reading reading) {
    String name = ((Scalar) node).text().strip();
    return new Mention(name, node.origin(), reading.settings().replaces(name));
  }

  private static OptionalDouble rank(
      Scalar scalar, Mention first, Mention second, Reading reading) {
    try {
      Quantity quantity = QuantityReader.read(scalar.text().strip(), reading.units());
      double rank = quantity.value();
      if (quantity.unit().dimension().equals(Dimension.NONE) && Math.abs(rank) < 1) {
        return OptionalDouble.of(rank);
      }
      reading.problems().add(outside(scalar, quantity, first, second));
    } catch (LiteralException e) {
      reading
          .problems()
          .add(
              Problem.at(scalar.at(e.offset()), e.code(), e.getMessage())
                  .because(e.why())
                  .mend(REMEDY));
    }
    return OptionalDouble.empty();
  }

  private static Problem outside(Scalar scalar, Quantity got, Mention first, Mention second) {
    if (got.unit().dimension().equals(Dimension.NONE) && Math.abs(got.value()) == 1) {
      String names = first.name() + " and " + second.name();
      return Problem.at(
              scalar.origin(),
              Code.OUT_OF_RANGE,
              names + " cannot have the correlation " + got.text())
          .because("each would be a function of the other, so there is one variable, not two")
          .mend(
              "use one variable twice: make "
                  + second.name()
                  + " a quantity with a formula of "
                  + first.name());
    }
    return Problem.at(
            scalar.origin(),
            Code.OUT_OF_RANGE,
            "a correlation lies between -1 and 1, this is " + got.text())
        .because("it is that of ranks: 0 where two go their own ways, near 1 where they keep step")
        .mend(REMEDY);
  }

  private static boolean isNew(
      OfCorrelation pair, Map<Set<String>, OfCorrelation> before, Reading reading) {
    String first = pair.first().name();
    String second = pair.second().name();
    OfCorrelation same = before.putIfAbsent(Set.of(first, second), pair);
    if (same != null) {
      reading
          .problems()
          .add(
              Problem.at(
                      pair.origin(),
                      Code.DUPLICATE,
                      "the correlation of " + first + " and " + second + " stands twice")
                  .because("it is stated at " + same.origin() + " too")
                  .mend("keep one of them"));
    }
    return same == null;
  }
}
