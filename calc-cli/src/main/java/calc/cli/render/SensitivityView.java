package calc.cli.render;

import calc.cli.render.Block.Facts;
import calc.cli.render.Block.Heading;
import calc.cli.render.Block.Paragraph;
import calc.core.chart.Caption;
import calc.core.result.Explained;
import calc.core.result.Explained.Kind;
import calc.core.result.Influence;
import calc.core.result.SensitivityResult;
import calc.core.result.SensitivityResult.Run;
import calc.core.result.SimulationResult.End;
import calc.core.unit.Digits;
import java.util.ArrayList;
import java.util.List;

/** What drives quantities and limits: a table for each, and what measuring an input would buy. */
public final class SensitivityView implements View {
  private static final int TITLE = 1;
  private static final int PART = 2;

  private final SensitivityResult result;
  private final Digits digits;
  private final Known known;

  /** Shows an analysis to so many digits. */
  public SensitivityView(SensitivityResult result, Digits digits) {
    this.result = result;
    this.digits = digits;
    this.known = new Known(digits);
  }

  @Override
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    boolean any = result.run().evaluations() > 0;
    blocks.add(new Heading(TITLE, result.scenario(), any ? summary() : ""));
    if (!any) {
      blocks.add(new Paragraph(nothing(), Tone.PLAIN));
      return blocks;
    }
    for (Explained explained : result.explained()) {
      blocks.add(new Heading(PART, explained.name(), aside(explained)));
      blocks.addAll(explained(explained));
    }
    blocks.addAll(new MeasuredTable(result.explained(), digits).blocks());
    blocks.add(ReadingTable.of(result.inputs(), new Numbers(digits)));
    blocks.add(legend());
    blocks.add(new Paragraph(end(), Tone.FAINT));
    return blocks;
  }

  private String nothing() {
    if (result.run().end() == End.STOPPED) {
      return "stopped before any share was known";
    }
    return result.inputs().isEmpty()
        ? "nothing is uncertain: no input states a range, such as 18k to 34k req/s"
        : "no quantity or limit to explain: name one, such as " + result.inputs().get(0).name();
  }

  private String summary() {
    return Caption.how(result.run());
  }

  private String aside(Explained explained) {
    if (explained.chance().isPresent()) {
      String chance = known.chance(explained.chance().get());
      return explained.kind() == Kind.LIMIT
          ? "hit with " + chance + " · " + explained.condition()
          : "comes to pass with " + chance;
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < explained.percentiles().size(); i++) {
      String name = List.of("P5 ", "P50 ", "P95 ").get(i);
      texts.add(
          name + known.text(explained.percentiles().get(i), explained.unit(), explained.whole()));
    }
    return String.join(" · ", texts);
  }

  private List<Block> explained(Explained explained) {
    boolean varies = explained.influences().stream().anyMatch(i -> i.share().isPresent());
    if (varies) {
      return List.of(new InfluenceTable(explained, result.isCorrelated(), digits).table());
    }
    return List.of(new Paragraph(why(explained), Tone.PLAIN));
  }

  private static String why(Explained explained) {
    if (explained.failedShare() >= 1) {
      return "it has no value at any point that was drawn";
    }
    return explained
        .chance()
        .map(of -> (of.value() > 0.5 ? "always" : "never") + " so at the points that were drawn")
        .orElse("nothing that is uncertain changes it");
  }

  private Block legend() {
    List<String> words = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    if (result.isCorrelated()) {
      words.add("Share");
      texts.add(
          "Shapley effect: some inputs are correlated, so that what they have in common is shared"
              + " among them; shares sum to 100 %");
    } else {
      words.add("Total");
      texts.add("share of the variance that would be left if all other inputs were known");
      words.add("Alone");
      texts.add("share that would go if this input were known (first-order index)");
    }
    words.add("Rank");
    texts.add("Spearman's correlation: how surely it rises or falls with the input, not how far");
    if (responds()) {
      words.add("Swing");
      texts.add(
          "from the input at its P5 to its P95, all others at their medians"
              + (result.isCorrelated() ? " and not moved with it" : ""));
      words.add("Elast.");
      texts.add("percent of change for each percent of the input, at the point estimate");
    }
    return new Facts(words, texts);
  }

  private boolean responds() {
    return result.explained().stream()
        .flatMap(explained -> explained.influences().stream())
        .map(Influence::response)
        .anyMatch(response -> response.isPresent());
  }

  private String end() {
    Run run = result.run();
    String asked = Known.percent(run.precision());
    String worst =
        run.worst().isEmpty()
            ? ""
            : ", " + run.worst() + " is known to " + Known.percent(run.worstError());
    return switch (run.end()) {
      case PRECISE -> "ended: every share is known to " + asked + " of the variance";
      case TRIALS -> "ended: as many evaluations as asked for" + worst;
      case LIMIT -> "ended at --max-trials: less precise than " + asked + worst;
      case STOPPED -> "stopped: partial" + worst;
    };
  }

  @Override
  public Sheet sheet() {
    return new SensitivityData(result).sheet();
  }

  @Override
  public Object data() {
    return new SensitivityData(result).data();
  }
}
