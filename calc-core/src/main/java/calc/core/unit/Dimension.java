package calc.core.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a quantity measures: whole powers of time, information and money. Counts (requests, nodes)
 * and ratios are plain numbers here.
 *
 * @param time power of time
 * @param information power of information
 * @param money power of money
 */
public record Dimension(int time, int information, int money) {
  /** A plain number. */
  public static final Dimension NONE = new Dimension(0, 0, 0);

  /** A time. */
  public static final Dimension TIME = new Dimension(1, 0, 0);

  /** An amount of information. */
  public static final Dimension INFORMATION = new Dimension(0, 1, 0);

  /** An amount of money. */
  public static final Dimension MONEY = new Dimension(0, 0, 1);

  /** Something per time. */
  public static final Dimension RATE = new Dimension(-1, 0, 0);

  /** The dimension of a product. */
  public Dimension times(Dimension other) {
    return new Dimension(time + other.time, information + other.information, money + other.money);
  }

  /** The dimension of a quotient. */
  public Dimension per(Dimension other) {
    return new Dimension(time - other.time, information - other.information, money - other.money);
  }

  /** The dimension of a whole power. */
  public Dimension power(int exponent) {
    return new Dimension(time * exponent, information * exponent, money * exponent);
  }

  /**
   * The dimension of a root, or empty if a power does not divide.
   *
   * @param degree 2 for the square root
   * @throws IllegalArgumentException if the degree is zero
   */
  public Optional<Dimension> root(int degree) {
    if (degree == 0) {
      throw new IllegalArgumentException("a root needs a degree other than 0");
    }
    if (time % degree != 0 || information % degree != 0 || money % degree != 0) {
      return Optional.empty();
    }
    return Optional.of(new Dimension(time / degree, information / degree, money / degree));
  }

  /**
   * What it is in words, for messages: "a plain number", "a time", "money per information and
   * time".
   */
  public String describe() {
    if (equals(NONE)) {
      return "a plain number";
    }
    if (equals(TIME)) {
      return "a time";
    }
    if (equals(RATE)) {
      return "a rate (1/time)";
    }
    String above = join(1, " times ");
    String below = join(-1, " and ");
    if (below.isEmpty()) {
      return above;
    }
    return (above.isEmpty() ? "one" : above) + " per " + below;
  }

  // Written out because units are read at every start, and what the compiler makes for records is
  // slow the first time.
  @Override
  public boolean equals(Object other) {
    return other instanceof Dimension that
        && time == that.time
        && information == that.information
        && money == that.money;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * time + information) + money;
  }

  private String join(int sign, String glue) {
    List<String> parts = new ArrayList<>();
    addPart(parts, "money", sign * money);
    addPart(parts, "information", sign * information);
    addPart(parts, "time", sign * time);
    return String.join(glue, parts);
  }

  private static void addPart(List<String> parts, String name, int power) {
    if (power == 1) {
      parts.add(name);
    } else if (power == 2) {
      parts.add(name + " squared");
    } else if (power > 2) {
      parts.add(name + " to the power " + power);
    }
  }
}
