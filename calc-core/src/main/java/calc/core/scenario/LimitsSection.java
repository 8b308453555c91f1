package calc.core.scenario;

import calc.core.model.Draft;
import calc.core.model.QuestionDrafts;
import java.util.List;
import java.util.Optional;

/** {@code limits}: conditions that growth will meet one day. */
final class LimitsSection implements Section {
  @Override
  public String key() {
    return "limits";
  }

  @Override
  public String meaning() {
    return "conditions that growth will meet, each with a plan and the time it takes";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    Shape limit =
        new Shape.Fields(
            List.of(
                Field.required(
                    "when",
                    new Shape.Expression("a condition, such as db.utilization >= 80%"),
                    "the condition"),
                Field.optional("plan", new Shape.Text("what will be done"), "what will be done"),
                Field.optional(
                    "lead_time",
                    new Shape.Expression("how long that takes: 3 months"),
                    "how long that takes")),
            "a limit");
    return new Shape.MapOf(limit, true, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    for (Entry entry : ((Mapping) node).entries()) {
      Scalar key = entry.key();
      Mapping fields = (Mapping) entry.value();
      if (!reading.builder().claimName(Draft.of(key.text(), key(), key.origin()))) {
        continue;
      }
      Optional<Scalar> lead = fields.get("lead_time").map(time -> (Scalar) time);
      String leadName = key.text() + ".lead_time";
      if (lead.isPresent()) {
        Draft months =
            Draft.of(leadName, key(), lead.get().origin()).title("months the plan takes");
        GrowthSection.addMonths(months, lead.get(), reading);
        reading.require(leadName + " >= 0", leadName, "must be 0 or more", lead.get().origin());
      }
      Scalar when = (Scalar) fields.get("when").orElseThrow();
      reading
          .builder()
          .limit(
              new QuestionDrafts.OfLimit(
                  key.text(),
                  Reading.written(when),
                  Stated.text(fields, "plan").orElse(""),
                  lead.map(time -> leadName),
                  key.origin()));
    }
  }
}
