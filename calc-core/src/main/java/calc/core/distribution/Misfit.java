package calc.core.distribution;

import java.util.Comparator;
import java.util.List;

/**
 * How a distribution misses the three percentiles that it was fitted to.
 *
 * @param points the percentiles, lowest first
 */
public record Misfit(List<Point> points) {
  /** One of them at least. */
  public Misfit {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("a misfit of nothing");
    }
  }

  /**
   * A percentile.
   *
   * @param name its name, such as {@code p50}
   * @param stated what a person stated
   * @param implied what the distribution makes of it
   */
  public record Point(String name, double stated, double implied) {
    /** How far off it is. */
    public double gap() {
      return Math.abs(implied - stated);
    }
  }

  /** The percentile that is missed by most. */
  public Point worst() {
    return points.stream().max(Comparator.comparingDouble(Point::gap)).orElseThrow();
  }
}
