package calc.core.analysis;

import calc.core.result.Influence.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One input at a time at its percentiles, with all others at their medians. It leaves out what
 * inputs do together, and whether they are correlated.
 */
final class Tornado {
  private static final double MIDDLE = 0.5;
  private static final double[] PERCENTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private Tornado() {}

  /** For each target the response to each input. */
  static List<List<Response>> of(Experiment experiment, List<Target> targets) {
    int inputs = experiment.inputs();
    int points = inputs * PERCENTILES.length;
    double[][] uniforms = new double[inputs][points];
    for (int i = 0; i < inputs; i++) {
      Arrays.fill(uniforms[i], MIDDLE);
      System.arraycopy(PERCENTILES, 0, uniforms[i], i * PERCENTILES.length, PERCENTILES.length);
    }
    Outcomes outcomes = experiment.outcomes(targets, Math.max(1, points));
    outcomes.at(uniforms, points);
    List<List<Response>> responses = new ArrayList<>();
    for (int t = 0; t < targets.size(); t++) {
      List<Response> each = new ArrayList<>();
      for (int i = 0; i < inputs; i++) {
        double[] of =
            Arrays.copyOfRange(
                outcomes.of(t), i * PERCENTILES.length, (i + 1) * PERCENTILES.length);
        each.add(new Response(of[0], of[1], of[2], of[3], of[4]));
      }
      responses.add(each);
    }
    return responses;
  }
}
