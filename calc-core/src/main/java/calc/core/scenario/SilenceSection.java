package calc.core.scenario;

import calc.core.model.Silence;
import calc.core.problem.Code;
import calc.core.problem.Problem;
import calc.core.problem.Severity;
import calc.core.problem.Suggestion;
import java.util.Arrays;
import java.util.List;

/** {@code silence}: warnings that stay quiet, each with the reason. */
final class SilenceSection implements Section {
  @Override
  public String key() {
    return "silence";
  }

  @Override
  public String meaning() {
    return "warnings that stay quiet: the code, and the reason why it does not matter here";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    return new Shape.MapOf(
        new Shape.Text("why the warning does not matter here"), false, meaning());
  }

  @Override
  public void read(Node node, Reading reading) {
    List<String> warnings =
        Arrays.stream(Code.values())
            .filter(code -> code.severity() == Severity.WARNING && code.isOfScenarios())
            .map(Code::name)
            .toList();
    for (Entry entry : ((Mapping) node).entries()) {
      String code = entry.key().text();
      if (warnings.contains(code)) {
        String reason = ((Scalar) entry.value()).text().strip();
        reading.builder().silence(Code.valueOf(code), new Silence(reason, entry.key().origin()));
        continue;
      }
      boolean error = Arrays.stream(Code.values()).anyMatch(known -> known.name().equals(code));
      Problem problem =
          Problem.at(
              entry.key().origin(),
              Code.UNKNOWN_KEY,
              error
                  ? code + " is an error and cannot be silenced"
                  : "there is no warning " + Place.clipped(code));
      reading
          .problems()
          .add(
              problem.mend(
                  error
                      ? "correct what it reports"
                      : Suggestion.didYouMean(code, warnings)
                          .orElse("the warnings are " + String.join(", ", warnings))));
    }
  }
}
