package calc.core.analysis;

import calc.core.math.Elementary;
import calc.core.math.LeastSquares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A coarse look at all laws within the bounds, to start from: whatever contention and coherency
 * are, the best λ has a closed form. Where measurements scatter, the sum of squares has several
 * valleys, and a method that follows slopes finds the one it starts in.
 */
final class ScalabilityGrid {
  private static final int STEPS = 24;
  private static final int MOST_VALLEYS = 4;

  /** Of σ·N and κ·N², above 0: less cannot be seen in any test. */
  private static final double LEAST = 1e-3;

  /** Of κ, at most: two get next to nothing where one gets something. */
  private static final double FALLING = 1e3;

  private final double[] sigmas;
  private final double[] kappas;
  private final double[] slopes = new double[3];

  ScalabilityGrid(double highestConcurrency) {
    double widest = Math.max(1, highestConcurrency);
    sigmas = steps(widest);
    kappas = steps(FALLING * widest * widest);
  }

  private static double[] steps(double most) {
    double[] steps = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      steps[i] = LEAST * Elementary.pow(most / LEAST, (double) i / (STEPS - 1));
    }
    return steps;
  }

  /** A law of the grid: its parameters, and by how much it lowers the sum of squares. */
  private static final class Spot {
    final double[] scaled;
    final double explained;

    Spot(double[] scaled, double explained) {
      this.scaled = scaled;
      this.explained = explained;
    }
  }

  /** The parameters of a curve at the bottom of each valley, the deepest first. */
  List<double[]> valleys(ScalabilityCurve curve) {
    Spot[][] spots = spots(curve);
    List<Spot> valleys = new ArrayList<>();
    for (int i = 0; i < spots.length; i++) {
      for (int j = 0; j < spots[i].length; j++) {
        if (isBottom(spots, i, j)) {
          valleys.add(spots[i][j]);
        }
      }
    }
    valleys.sort(Comparator.comparingDouble(spot -> -spot.explained));
    return valleys.stream().limit(MOST_VALLEYS).map(spot -> spot.scaled).toList();
  }

  private static boolean isBottom(Spot[][] spots, int i, int j) {
    for (int k = Math.max(0, i - 1); k <= Math.min(spots.length - 1, i + 1); k++) {
      for (int l = Math.max(0, j - 1); l <= Math.min(spots[k].length - 1, j + 1); l++) {
        if (spots[k][l].explained > spots[i][j].explained) {
          return false;
        }
      }
    }
    return true;
  }

  private Spot[][] spots(ScalabilityCurve curve) {
    Spot[][] spots = new Spot[curve.sigmaAt() < 0 ? 1 : STEPS][curve.kappaAt() < 0 ? 1 : STEPS];
    for (int i = 0; i < spots.length; i++) {
      for (int j = 0; j < spots[i].length; j++) {
        double[] scaled = new double[curve.parameters()];
        scaled[0] = 1;
        put(scaled, curve.sigmaAt(), sigmas[i]);
        put(scaled, curve.kappaAt(), kappas[j]);
        spots[i][j] = new Spot(scaled, explain(curve, scaled));
      }
    }
    return spots;
  }

  private static void put(double[] scaled, int at, double value) {
    if (at >= 0) {
      scaled[at] = value;
    }
  }

  /** Puts the best λ in place, and tells by how much it lowers the sum of squares from nothing. */
  private double explain(ScalabilityCurve curve, double[] scaled) {
    double along = 0;
    double length = 0;
    LeastSquares.Shape shape = curve.with(scaled);
    for (int i = 0; i < curve.points(); i++) {
      double value = shape.at(i, slopes);
      along += value * curve.measured(i);
      length += value * value;
    }
    scaled[0] = along / length;
    return length < Double.POSITIVE_INFINITY ? along * scaled[0] : -1;
  }
}
