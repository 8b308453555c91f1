package calc.cli.chart;

import calc.core.math.Elementary;
import calc.core.result.Chart;
import calc.core.result.Chart.AtPoint;
import calc.core.result.Chart.AtValue;
import calc.core.result.Chart.AtX;
import calc.core.result.Chart.Axis;
import calc.core.result.Chart.Band;
import calc.core.result.Chart.Bar;
import calc.core.result.Chart.Bars;
import calc.core.result.Chart.Column;
import calc.core.result.Chart.Columns;
import calc.core.result.Chart.Dots;
import calc.core.result.Chart.Ends;
import calc.core.result.Chart.Ink;
import calc.core.result.Chart.Layer;
import calc.core.result.Chart.Line;
import calc.core.result.Chart.Mark;
import calc.core.result.Chart.Panel;
import calc.core.result.Chart.Piece;
import calc.core.result.Chart.Plane;
import calc.core.result.Chart.Point;
import calc.core.result.Chart.Scaling;
import calc.core.result.Chart.Span;
import calc.core.result.Chart.Steps;
import calc.core.result.Chart.Tone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Charts that nobody would ask for: any shape, any words, numbers of any size. */
final class RandomChart {
  private static final String[] UNITS = {"req/s", "ms", "s", "%", "1", "USD/month", "node", "GB"};
  private static final int[] POINTS = {
    'a', 'W', ' ', '-', '<', '&', '"', '\'', '\n', 0, 7, 0x7F, 0xAD, 0x202E, 0x627, 0x4E2D, 0x1F680,
    0xFFFE, 0xD800, 0x301
  };

  private final SplittableRandom random;
  private final double size;

  private RandomChart(long seed) {
    random = new SplittableRandom(seed);
    double[] sizes = {0, 3, 9, 300};
    size = sizes[random.nextInt(sizes.length)];
  }

  static Chart of(long seed) {
    return new RandomChart(seed).chart();
  }

  private Chart chart() {
    List<Panel> panels = some(3, this::panel);
    return new Chart("random", words(), words(), panels, words());
  }

  private <T> List<T> some(int most, Supplier<T> one) {
    List<T> list = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      list.add(one.get());
    }
    return list;
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    int[] lengths = {0, 1, 8, 30, 200};
    int length = lengths[random.nextInt(lengths.length)];
    for (int i = 0; i < length; i++) {
      words.appendCodePoint(POINTS[random.nextInt(random.nextBoolean() ? 4 : POINTS.length)]);
    }
    return words.toString();
  }

  private double number() {
    double digits = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 2 - 0.7;
    return digits * Elementary.pow(10, size * (random.nextDouble() * 2 - 1));
  }

  private <E extends Enum<E>> E any(Class<E> kind) {
    E[] all = kind.getEnumConstants();
    return all[random.nextInt(all.length)];
  }

  private Axis axis() {
    String unit = UNITS[random.nextInt(UNITS.length)];
    return new Axis(words(), Specimen.unit(unit), any(Scaling.class), random.nextBoolean());
  }

  private Chart.Key key() {
    return new Chart.Key(random.nextBoolean() ? words() : "k" + random.nextInt(9), any(Ink.class));
  }

  private Panel panel() {
    if (random.nextBoolean()) {
      return new Plane(words(), axis(), axis(), some(7, this::layer), some(6, this::mark));
    }
    return new Bars(
        words(), axis(), random.nextBoolean(), some(40, this::bar), some(3, this::mark));
  }

  private Layer layer() {
    int count = random.nextInt(10) == 0 ? 1500 : 12;
    return switch (random.nextInt(5)) {
      case 0 -> new Line(key(), points(count), random.nextBoolean());
      case 1 -> new Steps(key(), points(count));
      case 2 -> new Dots(key(), points(count));
      case 3 ->
          new Band(
              key(), points(count).stream().map(p -> new Span(p.x(), p.y(), number())).toList());
      default ->
          new Columns(
              key(),
              points(count).stream()
                  .map(p -> new Column(p.x(), number(), p.y(), number()))
                  .toList());
    };
  }

  private List<Point> points(int most) {
    List<Double> across = some(most, this::number);
    Collections.sort(across);
    return across.stream().map(x -> new Point(x, number())).toList();
  }

  private Mark mark() {
    Tone tone = any(Tone.class);
    return switch (random.nextInt(3)) {
      case 0 -> new AtX(number(), words(), tone);
      case 1 -> new AtValue(number(), words(), tone);
      default -> new AtPoint(number(), number(), words(), tone);
    };
  }

  private Bar bar() {
    Optional<Ends> error =
        random.nextInt(3) == 0 ? Optional.of(new Ends(number(), number())) : Optional.empty();
    return new Bar(words(), some(4, this::piece), error);
  }

  private Piece piece() {
    return new Piece(key(), number(), number(), random.nextBoolean() ? words() : "");
  }
}
