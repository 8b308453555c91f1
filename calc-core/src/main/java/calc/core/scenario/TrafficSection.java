package calc.core.scenario;

import calc.core.model.Draft;
import calc.core.model.Written;
import calc.core.problem.Code;
import calc.core.problem.Origin;
import calc.core.problem.Problem;
import calc.core.unit.Unit;
import java.util.List;
import java.util.Optional;

/** {@code traffic}: what "per request" divides by. */
final class TrafficSection implements Section {
  private static final String PEAK = "traffic.peak";
  private static final String RATIO = "traffic.peak_to_average";
  private static final String AVERAGE = "traffic.average";

  @Override
  public String key() {
    return "traffic";
  }

  @Override
  public String meaning() {
    return "peak traffic and its ratio to the average, which costs per request divide by";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.Fields(
        List.of(
            Field.required(
                "peak", new Shape.Expression("the peak rate, such as 25k req/s"), "the peak rate"),
            Field.optional(
                "peak_to_average",
                new Shape.Expression("peak divided by average, 1 or more"),
                "peak divided by average"),
            Field.optional(
                "average",
                new Shape.Expression("the average rate"),
                "the average rate, instead of the ratio"),
            Field.optional("profile", Profile.shape(), "twelve monthly indices, this month first")),
        meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    Mapping fields = (Mapping) node;
    Optional<Entry> ratio = fields.entry("peak_to_average");
    Optional<Entry> average = fields.entry("average");
    if (ratio.isPresent() && average.isPresent()) {
      reading
          .problems()
          .add(
              Problem.at(
                      average.get().key().origin(),
                      Code.DUPLICATE,
                      "traffic states both an average and a peak_to_average")
                  .because("each follows from the other and the peak")
                  .mend("keep one of them"));
      reading.builder().broken(key());
      return;
    }
    fields.get("profile").ifPresent(profile -> Profile.read((Sequence) profile, reading));
    Unit rate = reading.units().parse("/s");
    Entry peak = fields.entry("peak").orElseThrow();
    reading.builder().add(stated(PEAK, peak).measure(rate).title("peak traffic"));
    Draft derivedRatio =
        Draft.of(RATIO, key(), node.origin()).measure(Unit.ONE).title("peak divided by average");
    Draft derivedAverage =
        Draft.of(AVERAGE, key(), node.origin()).measure(rate).title("average traffic");
    if (average.isPresent()) {
      reading.builder().add(stated(AVERAGE, average.get()).measure(rate).title("average traffic"));
      reading.builder().add(derivedRatio.formula(Written.generated(RATIO, PEAK + " / " + AVERAGE)));
    } else {
      Draft given =
          ratio
              .map(entry -> stated(RATIO, entry).measure(Unit.ONE).title("peak divided by average"))
              .orElse(derivedRatio);
      reading.builder().add(given);
      reading
          .builder()
          .add(derivedAverage.formula(Written.generated(AVERAGE, PEAK + " / " + RATIO)));
    }
    reading.require(PEAK + " > 0/s", PEAK, "must be above 0", peak.value().origin());
    average.ifPresent(
        entry ->
            reading.require(
                AVERAGE + " > 0/s", AVERAGE, "must be above 0", entry.value().origin()));
    Origin where =
        ratio.or(() -> average).map(entry -> entry.value().origin()).orElse(node.origin());
    reading.require(
        RATIO + " >= 1", RATIO, "must be 1 or more: an average is never above the peak", where);
  }

  private Draft stated(String name, Entry entry) {
    return Draft.of(name, key(), entry.key().origin())
        .formula(Reading.written((Scalar) entry.value()));
  }
}
