package calc.core.analysis;

import calc.core.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Round values from one value to another, some forty of them. */
final class RoundValues {
  /** Between values that are farther apart, equal factors tell more than equal differences. */
  private static final double WIDE = 100;

  private static final BigDecimal MOST = BigDecimal.valueOf(50);
  private static final int MOST_WHOLE = 60;
  private static final int FEW_DECADES = 5;
  private static final int MANY_DECADES = 10;

  private static final List<BigDecimal> STEPS = numbers("1", "2", "5");

  /** Preferred numbers: each is the same factor above the one before, but for rounding. */
  private static final List<BigDecimal> POWERS = numbers("1");

  private static final List<BigDecimal> FACTORS =
      numbers("1", "1.25", "1.6", "2", "2.5", "3.2", "4", "5", "6.3", "8");
  private static final List<BigDecimal> FEW_FACTORS = numbers("1", "1.6", "2.5", "4", "6.3");

  private RoundValues() {}

  /**
   * The whole numbers from one before the first to the last, or, of very many, some of them.
   *
   * @param low the first, a whole number
   * @param high the last, at least as high
   */
  static List<Double> whole(double low, double high) {
    if (high - low < MOST_WHOLE) {
      return IntStream.rangeClosed(-1, (int) (high - low))
          .mapToObj(n -> low + n)
          .distinct()
          .toList();
    }
    List<BigDecimal> round = round(new BigDecimal(low), new BigDecimal(high));
    return round.stream()
        .map(value -> value.setScale(0, RoundingMode.HALF_EVEN).doubleValue())
        .distinct()
        .toList();
  }

  /**
   * Values that are round in a unit; the first is not above {@code low}, the last not below {@code
   * high}.
   *
   * @param low in base units
   * @param high in base units, at least as high
   */
  static List<Double> of(double low, double high, Unit unit) {
    return round(unit.fromBase(low), unit.fromBase(high)).stream()
        .map(unit::toBase)
        .filter(Double::isFinite)
        .distinct()
        .toList();
  }

  private static List<BigDecimal> round(BigDecimal low, BigDecimal high) {
    if (low.compareTo(high) == 0) {
      return List.of(low);
    }
    boolean wide = low.signum() > 0 && high.doubleValue() > WIDE * low.doubleValue();
    return wide ? byFactors(low, high) : byDifferences(low, high);
  }

  private static List<BigDecimal> byDifferences(BigDecimal low, BigDecimal high) {
    BigDecimal step = step(high.subtract(low));
    BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR);
    BigDecimal last = high.divide(step, 0, RoundingMode.CEILING);
    List<BigDecimal> values = new ArrayList<>();
    for (BigDecimal n = first; n.compareTo(last) <= 0; n = n.add(BigDecimal.ONE)) {
      values.add(n.multiply(step));
    }
    return values;
  }

  /** The smallest round number that is not too small for a distance. */
  private static BigDecimal step(BigDecimal distance) {
    for (int power = exponent(distance) - 2; ; power++) {
      for (BigDecimal step : STEPS) {
        BigDecimal scaled = step.scaleByPowerOfTen(power);
        if (distance.compareTo(scaled.multiply(MOST)) <= 0) {
          return scaled;
        }
      }
    }
  }

  /** The round numbers of each decade, fewer where there are many decades. */
  private static List<BigDecimal> byFactors(BigDecimal low, BigDecimal high) {
    int first = exponent(low);
    int last = exponent(high);
    int decades = last - first;
    List<BigDecimal> factors =
        decades < FEW_DECADES ? FACTORS : decades < MANY_DECADES ? FEW_FACTORS : POWERS;
    int stride = 1 + decades / MOST.intValue();
    List<BigDecimal> values = new ArrayList<>();
    for (int power = first; power <= last + stride; power += stride) {
      for (BigDecimal factor : factors) {
        BigDecimal value = factor.scaleByPowerOfTen(power);
        if (!values.isEmpty() && value.compareTo(low) <= 0) {
          values.set(0, value);
        } else if (values.isEmpty() || values.get(values.size() - 1).compareTo(high) < 0) {
          values.add(value);
        }
      }
    }
    return values;
  }

  /** Of 300 it is 2. */
  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static List<BigDecimal> numbers(String... numbers) {
    return List.of(numbers).stream().map(BigDecimal::new).toList();
  }
}
