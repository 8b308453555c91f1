package calc.cli.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds places for labels where they overlap no other letters, stay within the picture and, if it
 * can be, off the lines. JFreeChart draws its labels wherever their points are.
 */
final class LabelPlacer {
  private static final double CROSSED = 10;
  private static final double LEAST = 1e-3;

  private final Box limits;
  private final double gap;
  private final List<Box> taken = new ArrayList<>();
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Box> solids = new ArrayList<>();

  /**
   * For a part of a picture.
   *
   * @param limits where labels may stand
   * @param gap how far they keep from each other
   */
  LabelPlacer(Box limits, double gap) {
    this.limits = limits;
    this.gap = gap;
  }

  /** Letters that stand already. */
  void take(Box box) {
    taken.add(box);
  }

  /** What labels should not cross, but may. */
  void avoid(Figure figure) {
    if (figure instanceof Figure.Trace trace) {
      avoid(trace.spots());
    } else if (figure instanceof Figure.Area area) {
      avoid(area.upper());
      avoid(area.lower());
    } else if (figure instanceof Figure.Dots dots) {
      dots.spots().forEach(s -> solids.add(new Box(s.x(), s.y(), 0, 0).grown(dots.radius())));
    } else if (figure instanceof Figure.Blocks blocks) {
      solids.addAll(blocks.boxes());
    }
  }

  private void avoid(List<Spot> spots) {
    for (int i = 1; i < spots.size(); i++) {
      Spot from = spots.get(i - 1);
      Spot to = spots.get(i);
      lines.add(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
    }
  }

  /** The best of several places, the first ones liked more; empty if there is room at none. */
  Optional<List<Text>> place(List<List<Text>> candidates) {
    List<Text> best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      List<Text> candidate = candidates.get(i);
      double cost =
          candidate.isEmpty() ? least : cost(Text.around(candidate)) + i * LEAST * CROSSED;
      if (cost < least) {
        least = cost;
        best = candidate;
      }
    }
    if (best != null) {
      take(Text.around(best).grown(gap));
    }
    return Optional.ofNullable(best);
  }

  private double cost(Box box) {
    if (!limits.contains(box) || taken.stream().anyMatch(box::overlaps)) {
      return Double.POSITIVE_INFINITY;
    }
    double cost = 0;
    for (Line2D line : lines) {
      cost += line.intersects(box.rectangle()) ? CROSSED : 0;
    }
    for (Box solid : solids) {
      cost += solid.overlaps(box) ? CROSSED : 0;
    }
    return cost;
  }
}
