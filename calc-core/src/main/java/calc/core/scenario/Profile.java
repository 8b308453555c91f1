package calc.core.scenario;

import calc.core.math.Guarded;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.unit.Dimension;
import calc.core.unit.LiteralException;
import calc.core.unit.Quantity;
import calc.core.unit.QuantityReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The monthly profile of traffic: twelve indices with mean 1, this month first. Month t from now
 * has the growth of t months times index t mod 12, so the stated peak is that of an average month.
 */
final class Profile {
  private static final int MONTHS = 12;

  private Profile() {}

  static Shape shape() {
    return new Shape.ListOf(
        new Shape.Expression("an index: 1 is an average month, 1.5 half as much again"),
        "twelve monthly indices, this month first");
  }

  static void read(Sequence profile, Reading reading) {
    List<Double> indices = new ArrayList<>();
    for (Node item : profile.items()) {
      index((Scalar) item, reading).ifPresent(indices::add);
    }
    if (indices.size() < profile.items().size()) {
      return;
    }
    double sum = indices.stream().mapToDouble(Double::doubleValue).sum();
    if (indices.size() != MONTHS || !(sum > 0)) {
      String got = indices.size() != MONTHS ? indices.size() + " are given" : "all are 0";
      reading
          .problems()
          .add(
              Problem.at(
                      profile.origin(),
                      Code.OUT_OF_RANGE,
                      "a monthly profile has twelve indices, " + got)
                  .mend("write one for each month, this month first"));
      return;
    }
    double mean = sum / MONTHS;
    if (!Guarded.equal(mean, 1)) {
      reading
          .problems()
          .add(
              Problem.at(
                      profile.origin(),
                      Code.PROFILE_NORMALISED,
                      "the monthly indices average "
                          + new Quantity(mean, calc.core.unit.Unit.ONE).text()
                          + ", so each was divided by that")
                  .because("indices that do not average 1 would add growth that nobody stated")
                  .mend("write indices whose sum is 12"));
    }
    reading.builder().seasons(indices.stream().map(index -> index / mean).toList());
  }

  private static Optional<Double> index(Scalar scalar, Reading reading) {
    try {
      Quantity quantity = QuantityReader.read(scalar.text().strip(), reading.units());
      if (quantity.unit().dimension().equals(Dimension.NONE) && quantity.value() >= 0) {
        return Optional.of(quantity.value());
      }
      reading
          .problems()
          .add(
              Problem.at(
                      scalar.origin(),
                      Code.OUT_OF_RANGE,
                      "a monthly index is a number of 0 or more")
                  .mend("write 1 for an average month"));
    } catch (LiteralException e) {
      reading
          .problems()
          .add(
              Problem.at(scalar.at(e.offset()), e.code(), e.getMessage())
                  .because(e.why())
                  .mend(e.fix()));
    }
    return Optional.empty();
  }
}
