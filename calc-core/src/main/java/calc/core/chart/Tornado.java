package calc.core.chart;

import calc.core.result.Chart;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Tone;
import calc.core.result.ChartOutcome;
import calc.core.result.Explained;
import calc.core.result.Explained.Kind;
import calc.core.result.Influence;
import calc.core.result.Influence.Response;
import calc.core.result.SensitivityResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each input alone does to a quantity, from its P5 to its P95. */
public final class Tornado {
  private static final int MOST = 12;
  private static final Chart.Key LOW = new Chart.Key("input at its P5", Ink.LIGHT);
  private static final Chart.Key HIGH = new Chart.Key("input at its P95", Ink.OWN);

  private final Explained explained;
  private final double base;

  private Tornado(Explained explained, double base) {
    this.explained = explained;
    this.base = base;
  }

  /** The tornado of what was explained. */
  public static ChartOutcome of(SensitivityResult result, Explained explained) {
    String name = "tornado-" + explained.name();
    Optional<String> obstacle = obstacle(explained);
    return obstacle.isPresent()
        ? ChartOutcome.none(name, obstacle.get())
        : ChartOutcome.of(new Tornado(explained, base(explained)).chart(name, result));
  }

  private static Optional<String> obstacle(Explained explained) {
    String quantity = explained.name();
    if (explained.isChance()) {
      return Optional.of(
          quantity
              + (explained.kind() == Kind.LIMIT ? " is hit" : " holds")
              + " or not, so no input moves it by an amount; see what drives its chance by sobol");
    }
    if (explained.influences().isEmpty()) {
      return Optional.of("no input is uncertain; give one a range, such as 18k to 34k req/s");
    }
    if (!Double.isFinite(base(explained))) {
      return Optional.of(
          quantity + " has no value with every input at its median; narrow the ranges");
    }
    if (new Tornado(explained, base(explained)).moving().isEmpty()) {
      return Optional.of(
          "no input moves "
              + quantity
              + " by itself between its P5 and its P95; widen the ranges, or look at sobol");
    }
    return Optional.empty();
  }

  /** With every input at its median. */
  private static double base(Explained explained) {
    return explained.influences().stream()
        .flatMap(influence -> influence.response().stream())
        .mapToDouble(Response::p50)
        .findFirst()
        .orElse(Double.NaN);
  }

  private Chart chart(String name, SensitivityResult result) {
    List<Influence> moving = moving();
    List<Bar> bars = moving.stream().limit(MOST).map(this::bar).toList();
    Scaling scaling = explained.whole() ? Scaling.WHOLE : Scaling.LINEAR;
    Axis values = new Axis(explained.name(), explained.unit(), scaling, false);
    AtValue middle = new AtValue(base, "all at their medians " + text(base), Tone.NOTE);
    Bars panel = new Bars("", values, false, bars, List.of(middle));
    return new Chart(
        name, title(moving.get(0)), subtitle(moving, result), List.of(panel), Caption.of(result));
  }

  /** The inputs that do something, the largest swing first. */
  private List<Influence> moving() {
    return explained.influences().stream()
        .filter(influence -> swing(influence) > 0)
        .sorted(Comparator.comparingDouble(influence -> -swing(influence)))
        .toList();
  }

  private double swing(Influence influence) {
    double low = base;
    double high = base;
    for (double end : ends(influence)) {
      low = Math.min(low, end);
      high = Math.max(high, end);
    }
    return high - low;
  }

  /** What it is at P5 and P95, where it has a value. */
  private static List<Double> ends(Influence influence) {
    return influence.response().stream()
        .flatMap(response -> List.of(response.p5(), response.p95()).stream())
        .filter(Double::isFinite)
        .toList();
  }

  private Bar bar(Influence influence) {
    Response response = influence.response().orElseThrow();
    List<Piece> pieces = new ArrayList<>();
    addPiece(pieces, LOW, response.p5());
    addPiece(pieces, HIGH, response.p95());
    boolean oneSide = response.p5() < base == response.p95() < base;
    if (oneSide) {
      // The longer one lies behind.
      pieces.sort(Comparator.comparingDouble(piece -> -Math.abs(piece.to() - piece.from())));
    }
    return new Bar(influence.input(), pieces, Optional.empty());
  }

  private void addPiece(List<Piece> pieces, Chart.Key key, double end) {
    if (Double.isFinite(end)) {
      pieces.add(new Piece(key, base, end, text(end)));
    }
  }

  private String text(double value) {
    return Words.of(value, explained.unit(), explained.whole());
  }

  private String title(Influence first) {
    Response response = first.response().orElseThrow();
    String most = first.input() + " moves " + explained.name() + " most";
    return ends(first).size() < 2
        ? most
        : most + ": from " + text(response.p5()) + " to " + text(response.p95());
  }

  private String subtitle(List<Influence> moving, SensitivityResult result) {
    List<String> notes = new ArrayList<>();
    notes.add("One input at a time at its P5 and P95, the others at their medians");
    if (moving.size() > MOST) {
      notes.add(moving.size() - MOST + " smaller ones are not shown");
    }
    int still = explained.influences().size() - moving.size();
    if (still > 0) {
      notes.add(still == 1 ? "1 input moves nothing" : still + " inputs move nothing");
    }
    if (moving.stream().limit(MOST).anyMatch(influence -> ends(influence).size() < 2)) {
      notes.add("where a side is missing there is no value");
    }
    if (result.isCorrelated()) {
      notes.add("correlations are left out");
    }
    return String.join("; ", notes);
  }
}
