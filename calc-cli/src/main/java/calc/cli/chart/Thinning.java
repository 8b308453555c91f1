package calc.cli.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what nobody would see: points that fall on a column of pixels already drawn. */
final class Thinning {
  private static final int FEW = 600;

  private Thinning() {}

  /** Of each column of pixels the first, the highest, the lowest and the last point. */
  static List<Spot> line(List<Spot> spots) {
    if (spots.size() <= FEW) {
      return spots;
    }
    List<Spot> kept = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= spots.size(); i++) {
      if (i == spots.size() || column(spots.get(i)) != column(spots.get(from))) {
        addColumn(kept, spots.subList(from, i));
        from = i;
      }
    }
    return kept;
  }

  private static long column(Spot spot) {
    return Math.round(spot.x());
  }

  private static void addColumn(List<Spot> kept, List<Spot> column) {
    int low = 0;
    int high = 0;
    for (int i = 1; i < column.size(); i++) {
      low = column.get(i).y() > column.get(low).y() ? i : low;
      high = column.get(i).y() < column.get(high).y() ? i : high;
    }
    int last = -1;
    for (int i : new int[] {0, Math.min(low, high), Math.max(low, high), column.size() - 1}) {
      if (i > last) {
        kept.add(column.get(i));
        last = i;
      }
    }
  }

  /** Points that do not lie on each other. */
  static List<Spot> dots(List<Spot> spots) {
    if (spots.size() <= FEW) {
      return spots;
    }
    Set<Spot> seen = new HashSet<>();
    List<Spot> kept = new ArrayList<>();
    for (Spot spot : spots) {
      if (seen.add(new Spot(Math.rint(spot.x()), Math.rint(spot.y())))) {
        kept.add(spot);
      }
    }
    return kept;
  }

  /** Columns of which several share a pixel, joined to the height of the highest. */
  static List<Box> columns(List<Box> boxes) {
    if (boxes.size() <= FEW) {
      return boxes;
    }
    List<Box> kept = new ArrayList<>();
    for (Box box : boxes) {
      int last = kept.size() - 1;
      if (last >= 0 && Math.round(kept.get(last).x()) == Math.round(box.x())) {
        Box before = kept.get(last);
        double top = Math.min(before.y(), box.y());
        double bottom = Math.max(before.bottom(), box.bottom());
        double right = Math.max(before.right(), box.right());
        kept.set(last, new Box(before.x(), top, right - before.x(), bottom - top));
      } else {
        kept.add(box);
      }
    }
    return kept;
  }
}
