package calc.core.scenario;

import calc.core.problem.Code;
import calc.core.problem.Problem;
import java.util.List;

/** {@code assert}: probabilities that a simulation must find. */
final class AssertSection implements Section {
  @Override
  public String key() {
    return "assert";
  }

  @Override
  public String meaning() {
    return "probabilities that a simulation must find";
  }

  @Override
  public Shape shape(KindShapes kinds) {
    Shape one =
        new Shape.Expression(
            "P(condition) >= share, such as P(cost.total <= $18k/month) >= 90%;"
                + " or P95(app.nodes) <= 20");
    return new Shape.Either(one, new Shape.ListOf(one, meaning()));
  }

  @Override
  public void read(Node node, Reading reading) {
    List<Node> items = node instanceof Sequence sequence ? sequence.items() : List.of(node);
    for (Node item : items) {
      Scalar scalar = (Scalar) item;
      try {
        reading.builder().assertion(AssertText.read(scalar));
      } catch (AssertText.Unreadable unreadable) {
        reading
            .problems()
            .add(
                Problem.at(scalar.at(unreadable.at()), Code.SYNTAX, unreadable.getMessage())
                    .mend("write P(cost.total <= $18k/month) >= 90%, or P95(app.nodes) <= 20"));
      }
    }
  }
}
