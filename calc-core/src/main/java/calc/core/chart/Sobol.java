package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Ends;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.Estimate;
import calc.core.result.Explained;
import calc.core.result.Explained.Kind;
import calc.core.result.Influence;
import calc.core.result.SensitivityResult;
import calc.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which share of the variance of a quantity, a limit or an assertion each input has. */
public final class Sobol {
  private static final int MOST = 12;

  /** A share that can be seen. */
  private static final double VISIBLE = 0.005;

  /** Interactions that make a total index something else than what an input does by itself. */
  private static final double JOINT = 0.05;

  private static final Chart.Key TOTAL = new Chart.Key("with others", Ink.LIGHT);
  private static final Chart.Key FIRST = new Chart.Key("by itself", Ink.OWN);
  private static final Chart.Key SHAPLEY = new Chart.Key("Shapley effect", Ink.OWN);

  private final SensitivityResult result;
  private final Explained explained;

  private Sobol(SensitivityResult result, Explained explained) {
    this.result = result;
    this.explained = explained;
  }

  /** The shares of what was explained. */
  public static ChartOutcome of(SensitivityResult result, Explained explained) {
    return new Sobol(result, explained).outcome();
  }

  /** What the chart is asked for by; an assertion by its number, since its name is a formula. */
  static String name(SensitivityResult result, Explained explained) {
    if (explained.kind() != Kind.ASSERT) {
      return "sobol-" + explained.name();
    }
    List<Explained> asserted =
        result.explained().stream().filter(other -> other.kind() == Kind.ASSERT).toList();
    return "sobol-assert-" + (asserted.indexOf(explained) + 1);
  }

  private ChartOutcome outcome() {
    String name = name(result, explained);
    if (explained.influences().isEmpty()) {
      String why = "no input is uncertain; give one a range, such as 18k to 34k req/s";
      return ChartOutcome.none(name, why);
    }
    return shown().isEmpty()
        ? ChartOutcome.none(name, why())
        : ChartOutcome.of(
            new Chart(name, title(), subtitle(), List.of(panel()), Caption.of(result)));
  }

  private String why() {
    String always =
        explained
            .chance()
            .map(chance -> " is " + Words.chance(chance.value()) + " likely and")
            .orElse("");
    return what() + always + " does not vary with any input; widen the ranges of its inputs";
  }

  /** Inputs with a share that can be seen, the largest first. */
  private List<Influence> shown() {
    return explained.influences().stream()
        .filter(influence -> share(influence) >= VISIBLE)
        .limit(MOST)
        .toList();
  }

  private static double share(Influence influence) {
    return bounded(influence.share().map(Estimate::value).orElse(0.0));
  }

  private Bars panel() {
    Axis values = new Axis("share of the variance", Unit.PERCENT, Scaling.LINEAR, true);
    AtValue all = new AtValue(1, "all of it", Tone.NOTE);
    return new Bars("", values, false, shown().stream().map(this::bar).toList(), List.of(all));
  }

  private Bar bar(Influence influence) {
    Estimate found = influence.share().orElseThrow();
    double share = share(influence);
    List<Piece> pieces = new ArrayList<>();
    if (influence.first().isEmpty()) {
      pieces.add(new Piece(SHAPLEY, 0, share, Words.chance(share)));
    } else {
      double first = bounded(influence.first().get().value());
      pieces.add(new Piece(TOTAL, 0, share, Words.chance(share)));
      pieces.add(new Piece(FIRST, 0, Math.min(first, share), ""));
    }
    Ends error =
        new Ends(bounded(found.value() - found.error()), bounded(found.value() + found.error()));
    return new Bar(influence.input(), pieces, Optional.of(error));
  }

  /** A share; an estimate of one may lie beyond by its error. */
  private static double bounded(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private String title() {
    Influence first = shown().get(0);
    boolean joint = explained.interaction().map(Estimate::value).orElse(0.0) >= JOINT;
    return first.input()
        + (joint ? " has a part in " : " has ")
        + Words.chance(share(first))
        + " of the variance of "
        + what();
  }

  private String what() {
    return switch (explained.kind()) {
      case QUANTITY -> explained.name();
      case LIMIT -> "whether " + explained.name() + " is hit";
      case ASSERT -> "whether " + explained.condition();
    };
  }

  private String subtitle() {
    List<String> notes = new ArrayList<>();
    if (result.isCorrelated()) {
      notes.add("Shapley effects, since inputs are correlated: what they share is split evenly");
    } else {
      notes.add("First-order index inside the total index");
    }
    explained
        .interaction()
        .filter(share -> share.value() >= VISIBLE)
        .ifPresent(
            share -> notes.add(Words.chance(share.value()) + " is of inputs acting together"));
    int hidden = explained.influences().size() - shown().size();
    if (hidden > 0) {
      notes.add(hidden + (hidden == 1 ? " input has" : " inputs have") + " less");
    }
    notes.add("lines: 95% intervals");
    return String.join("; ", notes);
  }
}
